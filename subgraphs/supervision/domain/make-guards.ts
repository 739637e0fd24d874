import type { ViewerKind } from '../../../platform/access/viewer';
import { refuse } from '../../../platform/errors/refuse';
import type { Reason } from '../../../platform/errors/reason';
import type { RuleId } from '../../../platform/law/rule-id';
import { isProvision } from './legal-provision';
import type { WholeSubmission } from './submission';

interface Requirement {
  readonly reason: Reason;
  readonly rule: RuleId;
  readonly isMet: (submission: WholeSubmission) => boolean;
}

/** What a draft must contain to be made, in the order in which it is asked. */
const CONTENT: readonly Requirement[] = [
  { reason: 'GROUND_REQUIRED', rule: '36.1.a', isMet: ({ grounds }) => grounds.length > 0 },
  {
    reason: 'LEGAL_PROVISION_REQUIRED',
    rule: '36.1.3.a',
    isMet: ({ grounds, otherGroundProvision }) =>
      !grounds.includes('OTHER_BY_LAW') || isProvision(otherGroundProvision),
  },
  { reason: 'VIOLATIONS_REQUIRED', rule: '36.1.b', isMet: ({ violations }) => violations.length > 0 },
];

/** [36.1.a, 36.1.b, 36.1.3.a] Refuses a draft that lacks something a submission must contain. */
export function requireContent(submission: WholeSubmission): void {
  const unmet = CONTENT.find(({ isMet }) => !isMet(submission));
  if (unmet) refuse(unmet.reason, unmet.rule);
}

/** [32.2.k] The addressed agency. Refuses `ADDRESSEE_REQUIRED` if the draft names none. */
export function requireAddressee({ addresseeId }: Pick<WholeSubmission, 'addresseeId'>): string {
  return addresseeId ?? refuse('ADDRESSEE_REQUIRED', '32.2.k');
}

/** [32.2.i] Refuses `SIGNER_NOT_PROSECUTOR` to everyone but a prosecutor in service, whatever was delegated: the signature is personal. */
export function requireProsecutorSigns(kind: ViewerKind): void {
  if (kind !== 'PROSECUTOR') refuse('SIGNER_NOT_PROSECUTOR', '32.2.i');
}
