import { SYSTEM_VIEWER } from '../../../../platform/access/viewer';
import { type MovedTerm, termOwner } from '../../../../platform/calendar-change/term-owner';
import type { CommandTransaction } from '../../../../platform/command/command-context';
import type { Complaint } from '../../domain/complaint/complaint';
import { COMPLAINT_TERMS } from '../../persistence/term-views.repository';
import { getComplaintToChange } from '../../persistence/complaint/complaint.repository';
import { complaintStep, keepComplaint } from './complaint-step';

/** [24.3.b] The working calendar has moved the day by which a complaint must be decided. */
async function reschedule(tx: CommandTransaction, complaint: Complaint, moved: MovedTerm): Promise<void> {
  const { kind, term, fromOn, source } = moved;
  const { dueOn, calendarVersion } = term;
  if (kind !== 'COMPLAINT_DECISION' || complaint.state !== 'ADMITTED' || dueOn === complaint.dueOn) return;
  const step = complaintStep(tx, complaint, 'RESCHEDULE');
  const details = { term: kind, from: fromOn, dueOn, calendarVersion, source };
  await keepComplaint(tx, step, { changes: { dueOn }, details, told: 'RESCHEDULED', day: dueOn });
}

/** Whose terms the working calendar moves: complaints. */
export const complaintTermOwner = termOwner<Complaint>({
  ...COMPLAINT_TERMS,
  lock: (tx, id) => getComplaintToChange(tx.manager, SYSTEM_VIEWER, id),
  reschedule,
});
