import type { Reason } from '../errors/reason';
import type { RuleId } from '../law/rule-id';

/** Every term of the law, by the name that `TERMS` gives it. */
export type TermKind =
  | 'PROTEST_CONSIDERATION'
  | 'PROTEST_OTHER_TERM'
  | 'PROTEST_REPORT'
  | 'SUBMISSION_CONSIDERATION'
  | 'SUBMISSION_URGENT'
  | 'SUBMISSION_HEARING_NOTICE'
  | 'SUBMISSION_REPORT'
  | 'INSTRUCTION_EXECUTION'
  | 'RESOLUTION_EXECUTION'
  | 'SHORT_SUSPENSION'
  | 'SUSPENSION_WITH_PROTEST'
  | 'PETITION_FILING'
  | 'MANDATORY_CLAIM'
  | 'UNLAWFUL_DETENTION_RELEASE'
  | 'CHECK'
  | 'CHECK_EXTENSION'
  | 'INFORMATION_REQUEST'
  | 'INFORMATION_REQUEST_URGENT'
  | 'SUMMONS_NOTICE'
  | 'APPEAL_CONSIDERATION'
  | 'APPEAL_REDIRECTION'
  | 'APPEAL_EXTENSION'
  | 'APPEAL_EXTENSION_NOTICE'
  | 'APPEAL_WITH_CHECK'
  | 'APPEAL_INTERIM_REPLY'
  | 'APPEAL_FINAL_REPLY'
  | 'COMPLAINT_FILING'
  | 'COMPLAINT_DECISION'
  | 'PROSECUTOR_GENERAL_TENURE'
  | 'ENTRY_INTO_FORCE';

/** What a term is counted in. A `SAME_DAY` term is due on the day of its event. */
export type CountedUnit = 'WORKING_DAY' | 'CALENDAR_DAY' | 'MONTH' | 'YEAR' | 'SAME_DAY';

/**
 * What the day that counting leads to means: the last good day (`NOT_LATER_THAN`); the earliest or the latest day that may be
 * named (`AT_LEAST`, `AT_MOST`); the first day that is already too late to name (`LESS_THAN`); the last good day counted back
 * from the event, which is itself left out (`BEFORE`); or, `ELAPSED`, the whole term passes and the day after it is meant.
 */
export type TermSense = 'NOT_LATER_THAN' | 'AT_LEAST' | 'AT_MOST' | 'LESS_THAN' | 'BEFORE' | 'ELAPSED';

/** The event that a term is counted from (day 0). */
export type TermEvent =
  | 'DELIVERY'
  | 'CONSIDERATION'
  | 'HEARING_DAY'
  | 'FINDING'
  | 'ISSUE'
  | 'REJECTION_OR_EXPIRY'
  | 'START_DATE'
  | 'END_OF_FIRST_TERM'
  | 'SENDING'
  | 'RECEIPT'
  | 'EXTENSION'
  | 'FORMER_DUE_DAY'
  | 'CHECK_DUE_DAY'
  | 'CHECK_COMPLETION_OR_CANCELLATION'
  | 'KNOWLEDGE'
  | 'APPOINTMENT'
  | 'PUBLICATION'
  | 'AS_THE_NORM_SAYS';

/** Who must act within a term. `CLOCK`: it ends by itself. */
export type TermActor =
  | 'ADDRESSEE'
  | 'PROSECUTOR'
  | 'OFFICE'
  | 'APPOINTING_OFFICIAL_OR_SUPERIOR'
  | 'HEAD_OR_DEPUTY'
  | 'COMPLAINANT'
  | 'SUPERIOR'
  | 'CLOCK'
  | 'NOBODY';

/** How a term may be extended: `by` names the row with the longest extension in all. */
export interface ExtensionSpec {
  readonly by: 'CHECK_EXTENSION' | 'APPEAL_EXTENSION';
  /** The refusal of an extension decided after the term has passed, where the law has one of its own. */
  readonly late?: { readonly reason: Reason; readonly rule: RuleId };
  /** A warning, not a refusal, for a due day later than so many months after the event. */
  readonly warning?: { readonly name: 'OVER_TWO_MONTHS_FROM_RECEIPT'; readonly months: number };
}

interface SpecBase {
  readonly kind: TermKind;
  /** The first is the rule that the term rests on. */
  readonly rules: readonly [RuleId, ...RuleId[]];
  readonly from: TermEvent;
  readonly mustAct: TermActor;
  /** Whether a last day that is off gives way to the next working day; where it says nothing, as terms within which something must be done do. */
  readonly rollsForward?: boolean;
  /** The rule that bars another length, where it is not the rule of the term. */
  readonly fixedBy?: RuleId;
  /** The rule by which another law may set another term, its norm being named. */
  readonly otherLaw?: RuleId;
}

/** A term of fixed length. */
export interface CountedSpec extends SpecBase {
  readonly unit: CountedUnit;
  readonly length: number;
  readonly sense: TermSense;
  readonly extension?: ExtensionSpec;
}

/** A term whose last day, or length, a document or another law names; this law gives no number. */
export interface NamedDaySpec extends SpecBase {
  readonly unit: 'NAMED_DAY';
}

/** A duty or state for which this law gives no term at all. */
export interface UntimedSpec extends SpecBase {
  readonly unit: 'UNTIMED';
}

/** A row of the deadline table. */
export type TermSpec = CountedSpec | NamedDaySpec | UntimedSpec;
