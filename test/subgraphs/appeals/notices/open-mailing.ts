import { createSmtpSender } from '../../../../platform/mail/smtp-sender';
import { type MailServer, openMailServer } from '../../../support/mail-server';
import { FIRST_GROUND, head, openAppeals, prosecutor, type SeenAppeal, type TestAppeals } from '../open-appeals';

export const FROM = 'khabarlama@example.org';
export const NAME = 'Әйгерім Нұрғалиқызы Өтегенова';
export const SUBJECT = 'Көпқабатты үйде жылу жоқ';

/** How a notice's delivery is seen. */
export interface SeenDelivery {
  readonly state: string;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly failure: string | null;
}

/** The appeals subgraph whose notices go to a mail server on this machine. */
export interface Mailing {
  readonly appeals: TestAppeals;
  readonly server: MailServer;
  /** An appeal in Kazakh of somebody with this address, whose term has been extended, with the notice of it. */
  extended(email: string | null): Promise<SeenAppeal>;
  delivery(id: string): Promise<SeenDelivery | undefined>;
  /** Lets the next attempt of an appeal's notices begin now. */
  due(id: string): Promise<void>;
  /** One run of the worker. */
  run(): Promise<void>;
  close(): Promise<void>;
}

const DELIVERY =
  'query ($id: ID!) { appeal(id: $id) { notices { delivery { state attempts nextAttemptAt failure } } } }';

interface Seen {
  readonly appeal: { readonly notices: readonly { readonly delivery: SeenDelivery }[] };
}

/** Opens both. */
export async function openMailing(): Promise<Mailing> {
  const server = await openMailServer();
  const appeals = await openAppeals(undefined, undefined, createSmtpSender({ url: server.url, from: FROM }));
  return {
    appeals,
    server,
    extended: async (email) => {
      const applicant = { kind: 'PERSON', name: NAME, email, phone: '+7 700 000 00 00' };
      const { id } = await appeals.register({ applicant, language: 'kk', subject: SUBJECT });
      await appeals.step(prosecutor, 'acceptAppeal', { id, ...FIRST_GROUND });
      const decision = { until: '2026-05-14', reason: 'ESTABLISH_FACTS', reasoning: 'Readings are awaited.' };
      return appeals.step(head, 'extendAppealTerm', { id, ...decision });
    },
    delivery: async (id) => (await appeals.ask<Seen>(prosecutor, DELIVERY, { id })).appeal.notices[0]?.delivery,
    due: async (id) => {
      await appeals.db.pool.query('UPDATE appeal_notice SET next_attempt_at = now() WHERE appeal_id = $1', [id]);
    },
    run: () => appeals.tick(),
    close: async () => {
      await appeals.close();
      await server.close();
    },
  };
}
