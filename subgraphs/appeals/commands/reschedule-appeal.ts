import { SYSTEM_VIEWER } from '../../../platform/access/viewer';
import { type MovedTerm, type TermOwner, termOwner } from '../../../platform/calendar-change/term-owner';
import type { CommandTransaction } from '../../../platform/command/command-context';
import { takeStep } from '../../../platform/lifecycle/step';
import { type Appeal, subjectOf } from '../domain/appeal';
import { appealLifecycle } from '../domain/appeal-lifecycle';
import { rescheduledOn } from '../domain/rescheduling';
import { getAppeal } from '../persistence/appeal.repository';
import { getAppealOfNotice, moveNoticeDueDay } from '../persistence/notice.repository';
import { isCheckCancelled } from '../persistence/projections/known-check.repository';
import { APPEAL_TERMS, NOTICE_TERMS } from '../persistence/term-views.repository';
import { complaintTermOwner } from './complaint/reschedule-complaint';
import { keepStep, type Step } from './appeal-step';
import { tellApplicant } from './tell-applicant';

function stepOf(tx: CommandTransaction, appeal: Appeal): Step {
  const { row, authority } = takeStep(appealLifecycle, tx, subjectOf(appeal, tx.viewer), 'RESCHEDULE');
  return { appeal, action: row.action, authority, rules: row.rules };
}

/** [24.3.b] [24.4.g] The working calendar has moved a term of the appeal: so moves its due day, and the applicant is told. */
async function rescheduleAppeal(tx: CommandTransaction, appeal: Appeal, moved: MovedTerm): Promise<void> {
  const { kind, term, fromOn, source } = moved;
  const isAfterCancellation = await isCheckCancelled(tx.manager, appeal.checkId);
  const dueOn = rescheduledOn(appeal, term, isAfterCancellation);
  if (dueOn === null || dueOn === appeal.dueOn) return;
  await tellApplicant(tx, appeal, { told: { kind: 'RESCHEDULED', dueOn, source }, due: null });
  const details = { term: kind, from: fromOn, dueOn, calendarVersion: term.calendarVersion, source };
  await keepStep(tx, stepOf(tx, appeal), { changes: { dueOn }, details });
}

/** A notice with the appeal whose applicant it is owed to. */
interface OwedNotice {
  readonly id: string;
  readonly appeal: Appeal;
}

/** [24.3.b] The working calendar has moved the day by which a notice must go out. */
async function rescheduleNotice(tx: CommandTransaction, { id, appeal }: OwedNotice, moved: MovedTerm): Promise<void> {
  const { kind, term, fromOn, source } = moved;
  const { authority, rules, action } = stepOf(tx, appeal);
  await moveNoticeDueDay(tx.manager, id, term.dueOn);
  const { dueOn, calendarVersion } = term;
  const details = { term: kind, appeal: appeal.id, from: fromOn, dueOn, calendarVersion, source };
  await tx.audit({ recordType: 'AppealNotice', recordId: id, action, authority, rules, details });
}

const lockAppeal = (tx: CommandTransaction, id: string): Promise<Appeal> =>
  getAppeal(tx.manager, SYSTEM_VIEWER, id, 'FOR NO KEY UPDATE');

/** Whose terms the working calendar moves in this subgraph. */
export const termOwners: readonly TermOwner[] = [
  termOwner<Appeal>({ ...APPEAL_TERMS, lock: lockAppeal, reschedule: rescheduleAppeal }),
  termOwner<OwedNotice>({
    ...NOTICE_TERMS,
    lock: async (tx, id) => ({ id, appeal: await lockAppeal(tx, await getAppealOfNotice(tx.manager, id)) }),
    reschedule: rescheduleNotice,
  }),
  complaintTermOwner,
];
