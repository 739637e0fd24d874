import type { LocalDate } from '../../../platform/calendar/local-date';
import type { RuleId } from '../../../platform/law/rule-id';
import type { NonComplianceForm } from './determinations';
import type { Submission } from './submission';

/** A non-compliance on record. */
export interface NonCompliance {
  readonly form: NonComplianceForm;
  readonly rule: RuleId;
  readonly openedOn: LocalDate;
  /** Day on which the addressee complied late; the record stays. */
  readonly curedOn: LocalDate | null;
}

/** [32.3.b] What the clock has put on record of a submission: that it was not considered in its term. */
export function nonCompliancesOf({
  leftOn,
  consideredOn,
}: Pick<Submission, 'leftOn' | 'consideredOn'>): NonCompliance[] {
  return leftOn === null ? [] : [{ form: 'NOT_CONSIDERED', rule: '32.3.b', openedOn: leftOn, curedOn: consideredOn }];
}
