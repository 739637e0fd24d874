import { createHmac } from 'node:crypto';
import type { SubgraphDefinition } from '../platform/graphql/define-subgraph';
import type { MailSender } from '../platform/mail/mail-sender';
import { keyRing } from '../platform/sealing/key-ring';
import { createAppeals } from '../subgraphs/appeals/subgraph';
import { councils } from '../subgraphs/councils/subgraph';
import { organisation } from '../subgraphs/organisation/subgraph';
import { supervision } from '../subgraphs/supervision/subgraph';

/** The four subgraphs; keys of their own are derived from the installation's secret. Without a sender no mail leaves. */
export function subgraphDefinitions(
  installationSecret: string,
  mail: MailSender | null = null,
): readonly SubgraphDefinition[] {
  const derived = (purpose: string) => createHmac('sha256', installationSecret).update(purpose).digest();
  const sealing = keyRing([{ id: 'installation', secret: derived('applicants of appeals').toString('base64url') }]);
  const appeals = createAppeals({
    mail,
    accessCodeKey: derived('appeal access codes'),
    applicantKeys: { sealing, index: derived('index of applicants of appeals') },
  });
  return [organisation, supervision, appeals, councils];
}
