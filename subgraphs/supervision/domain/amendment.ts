import type { LocalDate } from '../../../platform/calendar/local-date';
import type { LegalReference } from '../../../platform/law/legal-reference';
import type { Intervened } from './intervention';
import type { WholeSubmission } from './submission';
import type { Violation } from './violations';

/** [43.3.d] An amendment by a superior, with the version that it replaced. */
export interface Amendment extends Intervened {
  readonly isDemandChanged: boolean;
  readonly formerText: string;
  readonly formerViolations: readonly string[];
  readonly formerReferences: readonly LegalReference[];
  readonly formerDeliveredOn: LocalDate | null;
  readonly formerDueOn: LocalDate | null;
}

/** What a superior may amend. */
export type Amended = Pick<WholeSubmission, 'text' | 'violations' | 'legalReferences'>;

/** In which members come in one order: a reference is kept as it was stated, and read in another. */
const textOf = (value: object): string => JSON.stringify(Object.entries(value).sort());

function isSame(before: readonly object[], after: readonly object[]): boolean {
  return before.length === after.length && before.every((each, index) => textOf(each) === textOf(after[index] ?? {}));
}

const textsOf = (violations: readonly Violation[]): readonly string[] => violations.map(({ text }) => text);

/** [43.3.d] What an amendment changes: the demand (its text, or what is to be eliminated), the legislation that it rests on, or nothing. */
export function changeOf(before: Amended, after: Amended): 'DEMAND' | 'LEGAL_BASIS' | 'NOTHING' {
  const violations = [textsOf(before.violations), textsOf(after.violations)].map((texts) => JSON.stringify(texts));
  const isDemand = before.text !== after.text || violations[0] !== violations[1];
  if (isDemand) return 'DEMAND';
  return isSame(before.legalReferences, after.legalReferences) ? 'NOTHING' : 'LEGAL_BASIS';
}

/** The version that an amendment replaces. */
export function formerOf({ text, violations, legalReferences, deliveredOn, dueOn }: WholeSubmission) {
  return {
    formerText: text,
    formerViolations: textsOf(violations),
    formerReferences: legalReferences,
    formerDeliveredOn: deliveredOn,
    formerDueOn: dueOn,
  };
}

/**
 * [32.2.k] [43.3.d] The day from which the act can have been delivered as it now is: of its making, or of the last amendment that changed the
 * demand, since what was delivered before is another text. Null for one that is not made.
 */
export function deliverableFrom({
  madeOn,
  amendments,
}: Pick<WholeSubmission, 'madeOn' | 'amendments'>): LocalDate | null {
  const last = amendments.findLast(({ isDemandChanged }) => isDemandChanged);
  return last?.on ?? madeOn;
}

/** [43.3.d] A submission whose demand has changed waits for its delivery again: what came with the former one is no more. */
export const AWAITING_DELIVERY = {
  state: 'MADE',
  deliveredOn: null,
  dueOn: null,
  leftOn: null,
  scheduledFor: null,
  scheduledTime: null,
  place: null,
  notifiedOn: null,
  attendeeIds: [],
} as const;
