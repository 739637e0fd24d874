import { resumeTerm, suspendTerm } from '../../../../platform/calendar/term';
import { type PauseCause, PAUSES } from '../../../../platform/calendar/terms';
import type { CommandTransaction, StatedAudit } from '../../../../platform/command/command-context';
import { findTerm, saveTerm } from '../../../../platform/terms/term-store';
import type { Check } from '../../domain/check/check';
import type { CheckSuspension } from '../../domain/check/term-decisions';
import { presentSuspension } from '../../domain/execution-suspension';
import { findSuspendingComplaint } from '../../persistence/projections/known-complaint.repository';
import { type CheckStep, getCheckTerm, keepCheckStep, stepOn, termsOf } from './check-step';

/** [18.4.h] [43.2.c] After which the days left run on: from the day of resumption, or after a complaint from the next. */
const causeOf = ({ complaintId }: Pick<CheckSuspension, 'complaintId'>): PauseCause =>
  complaintId ? PAUSES.COMPLAINT_SUSPENSION : PAUSES.CHECK_SUSPENSION;

/** [18.4.f] [43.2.b] A running check stands still from today on; one without a term, under an exempt regime, without one. */
export async function stopCheck(
  tx: CommandTransaction,
  step: CheckStep,
  by: Omit<CheckSuspension, 'from' | 'to'>,
  details?: StatedAudit['details'],
): Promise<{ id: string }> {
  const { check } = step;
  const { reason } = by;
  if (check.regime === null) {
    const stop = { cause: causeOf(by), on: tx.today, reason };
    await saveTerm(tx.manager, termsOf(check), suspendTerm(tx.calendar, await getCheckTerm(tx, step), stop));
  }
  const suspension = { ...by, from: tx.today, to: null };
  return keepCheckStep(tx, step, {
    changes: { state: 'SUSPENDED', dueOn: null, suspensions: [...check.suspensions, suspension] },
    details: { reason, from: tx.today, ...details },
  });
}

/** [18.4.h] [18.4.e] [43.2.c] A suspended check goes on. */
export async function letCheckRun(
  tx: CommandTransaction,
  step: CheckStep,
  present: Pick<CheckSuspension, 'complaintId'>,
  details?: StatedAudit['details'],
): Promise<{ id: string }> {
  const { check } = step;
  const resumption = { cause: causeOf(present), on: tx.today };
  const term = check.regime === null ? resumeTerm(tx.calendar, await getCheckTerm(tx, step), resumption) : null;
  if (term) await saveTerm(tx.manager, termsOf(check), term);
  const dueOn = term?.dueOn ?? null;
  const suspensions = check.suspensions.map((each) => (each.to === null ? { ...each, to: tx.today } : each));
  return keepCheckStep(tx, step, {
    changes: { state: 'CONDUCTING', dueOn, suspensions },
    details: { resumedOn: tx.today, dueOn, ...details },
  });
}

/** [43.2.b] A check that has not begun may not begin: its term stands still from today or, if that is later, from the day it starts. */
async function holdCheck(tx: CommandTransaction, step: CheckStep, complaintId: string): Promise<void> {
  const { check } = step;
  const term = await findTerm(tx.manager, termsOf(check), 'CHECK');
  if (term?.dueOn == null || tx.today > term.dueOn) return;
  const from = tx.today > term.eventOn ? tx.today : term.eventOn;
  const stop = { cause: PAUSES.COMPLAINT_SUSPENSION, on: from, reason: 'COMPLAINT' };
  await saveTerm(tx.manager, termsOf(check), suspendTerm(tx.calendar, term, stop));
  const details = { complaint: complaintId, from };
  await keepCheckStep(tx, step, { changes: { dueOn: null }, details });
}

/** [43.2.c] And may begin from the next day on, with the working days left; nothing has been lost of a term that had not begun to run. */
async function releaseCheck(tx: CommandTransaction, check: Check, complaintId: string): Promise<void> {
  const term = await findTerm(tx.manager, termsOf(check), 'CHECK');
  const open = term?.pauses.find(({ to }) => to === null);
  if (!term || !open) return;
  const on = tx.today > open.from ? tx.today : open.from;
  const released = resumeTerm(tx.calendar, term, { cause: PAUSES.COMPLAINT_SUSPENSION, on });
  await saveTerm(tx.manager, termsOf(check), released);
  const { dueOn } = released;
  const details = { complaint: complaintId, resumedOn: on, dueOn };
  await keepCheckStep(tx, stepOn(tx, check, 'RESUME_EXECUTION'), { changes: { dueOn }, details });
}

/**
 * [43.2.b] A complaint suspends a running check, whose days are not over, and holds one that has not begun; one that stands still already or has ended stays as it is.
 */
export async function suspendCheckOnComplaint(
  tx: CommandTransaction,
  check: Check,
  complaintId: string,
  stepOf: (check: Check) => CheckStep = (each) => stepOn(tx, each, 'SUSPEND_EXECUTION'),
): Promise<void> {
  if (check.state === 'REGISTERED') return holdCheck(tx, stepOf(check), complaintId);
  const isOver = check.dueOn !== null && tx.today > check.dueOn;
  if (check.state !== 'CONDUCTING' || isOver) return;
  const by = { reason: 'COMPLAINT', description: null, decidedById: null, complaintId } as const;
  await stopCheck(tx, stepOf(check), by, { complaint: complaintId });
}

/** [43.2.c] The last complaint that suspended it has ended: the days left run on from the next day. What people suspended stays so. */
export async function resumeCheckOnComplaint(tx: CommandTransaction, check: Check, complaintId: string): Promise<void> {
  if (check.state === 'REGISTERED') return releaseCheck(tx, check, complaintId);
  const present = presentSuspension(check);
  if (check.state !== 'SUSPENDED' || !present?.complaintId) return;
  await letCheckRun(tx, stepOn(tx, check, 'RESUME_EXECUTION'), present, { complaint: complaintId });
}

/** [43.2.b] The complaint that suspends a check; null without one. One statement. */
export const complaintSuspending = (tx: Pick<CommandTransaction, 'manager'>, { id }: Pick<Check, 'id'>) =>
  findSuspendingComplaint(tx.manager, { checkId: id });
