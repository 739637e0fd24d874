import type { OfficeKind } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { refuse } from '../../../../platform/errors/refuse';
import type { Appeal } from '../appeal';

/** [24.3.c] A move of an appeal from one office to another; its clock runs on. */
export interface AppealForwarding {
  readonly id: string;
  readonly appealId: string;
  readonly fromOfficeId: string;
  readonly toOfficeId: string;
  /** Internal (26.6.a); whoever shows it asks first. */
  readonly reason: string;
  readonly forwardedOn: LocalDate;
  readonly forwardedById: string | null;
}

/** What is asked of the office that an appeal is forwarded to. */
interface Receiver {
  readonly id: string;
  readonly kind: OfficeKind;
}

/** Bodies of the system in which nobody considers appeals. */
const WITHOUT_APPEALS: readonly OfficeKind[] = ['EDUCATION', 'SUPPORTING_ORGANISATION'];

/**
 * [5.6] Holds an office against the appeal to be forwarded to it. `INVALID_INPUT` for the office that has it already, `OUT_OF_COMPETENCE` for a
 * body without prosecutors' powers.
 */
export function requireReceiver(appeal: Appeal, receiver: Receiver): void {
  if (receiver.id === appeal.ownerOfficeId) invalidInput('officeId', 'is the office that has the appeal');
  if (WITHOUT_APPEALS.includes(receiver.kind)) refuse('OUT_OF_COMPETENCE', '5.6', { officeKind: receiver.kind });
}
