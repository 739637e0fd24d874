import { daysBetween, type LocalDate } from '../../../platform/calendar/local-date';
import type { RuleId } from '../../../platform/law/rule-id';
import type { Submission } from './submission';
import type { SubmissionState } from './submission-states';

/** [39.2.a] The duty to go to court because an act was left without consideration or not accepted. */
export interface ClaimDuty {
  readonly cause: Extract<SubmissionState, 'LEFT_WITHOUT_CONSIDERATION' | 'PARTLY_SATISFIED' | 'REJECTED'>;
  readonly rule: RuleId;
  readonly openedOn: LocalDate;
  /** [39.2.d] The law sets no day for the claim; the duty is known by its age. */
  readonly ageInDays: number;
}

/** The rule by which each outcome obliges to a claim; the partly granted counts as refused for the rest (39.2.e). */
const CAUSES = {
  LEFT_WITHOUT_CONSIDERATION: '39.2.a',
  REJECTED: '39.2.a',
  PARTLY_SATISFIED: '39.2.e',
} as const satisfies Record<ClaimDuty['cause'], RuleId>;

/** [39.2.a] [39.2.d] [39.2.e] The duty that a submission has brought about; later satisfaction ends it. */
export function claimDutyOf(
  { state, leftOn, consideredOn }: Pick<Submission, 'state' | 'leftOn' | 'consideredOn'>,
  today: LocalDate,
): ClaimDuty | null {
  const openedOn = leftOn ?? consideredOn;
  if (openedOn === null || !(state in CAUSES)) return null;
  const cause = state as ClaimDuty['cause'];
  return { cause, rule: CAUSES[cause], openedOn, ageInDays: daysBetween(openedOn, today) };
}
