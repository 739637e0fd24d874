import type { Submission } from './submission';
import { statusOf, type Violation } from './violations';

/** [32.3.a] Forms of non-compliance. */
export const NON_COMPLIANCE_FORMS = {
  NOT_CONSIDERED: 'The act was not considered in its term (қарамау)',
  IMPROPERLY_CONSIDERED: 'The act was considered improperly (тиісінше қарамау)',
  NOT_EXECUTED: 'The act was not executed (орындамау)',
  LAWFUL_DEMAND_NOT_MET: 'A lawful demand of the prosecutor was not met',
} as const;

export type NonComplianceForm = keyof typeof NON_COMPLIANCE_FORMS;

/**
 * [36.2.d, 36.2.h] The determinations that the facts suggest; whether one is made is for the prosecutor alone. A granted submission whose
 * report leaves a violation out may be considered improperly, and a prosecutor kept out is a lawful demand not met.
 */
export function offeredDeterminations(
  submission: Pick<Submission, 'outcome' | 'reportedOn' | 'isAttendanceDenied'>,
  violations: readonly Violation[],
): NonComplianceForm[] {
  const { outcome, reportedOn, isAttendanceDenied } = submission;
  const isGranted = outcome === 'SATISFIED' || outcome === 'PARTLY_SATISFIED';
  const isReported = reportedOn !== null;
  const hasUnaddressed = violations.some((violation) => statusOf(violation, isReported) === 'UNADDRESSED');
  return [
    ...(isGranted && hasUnaddressed ? (['IMPROPERLY_CONSIDERED'] as const) : []),
    ...(isAttendanceDenied ? (['LAWFUL_DEMAND_NOT_MET'] as const) : []),
  ];
}
