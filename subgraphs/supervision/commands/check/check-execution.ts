import type { LocalDate } from '../../../../platform/calendar/local-date';
import { resumeTerm, suspendTerm } from '../../../../platform/calendar/term';
import { type PauseCause, PAUSES } from '../../../../platform/calendar/terms';
import type { CommandTransaction, StatedAudit } from '../../../../platform/command/command-context';
import { saveTerm } from '../../../../platform/terms/term-store';
import type { Check } from '../../domain/check/check';
import type { CheckSuspension } from '../../domain/check/term-decisions';
import { presentSuspension } from '../../domain/execution-suspension';
import { findSuspendingComplaint } from '../../persistence/projections/known-complaint.repository';
import { type CheckStep, getCheckTerm, keepCheckStep, stepOn, termsOf } from './check-step';

/** [18.4.h] [43.2.c] After which the days left run on: from the day of resumption, or after a complaint from the next. */
const causeOf = ({ complaintId }: Pick<CheckSuspension, 'complaintId'>): PauseCause =>
  complaintId ? PAUSES.COMPLAINT_SUSPENSION : PAUSES.CHECK_SUSPENSION;

const laterOf = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other);

/**
 * [18.4.f] [43.2.b] A running check stands still from today on. One that has not begun stays REGISTERED and may not begin; its term stands still from the
 * day it starts, if that is to come. Under an exempt regime there is no term.
 */
export async function stopCheck(
  tx: CommandTransaction,
  step: CheckStep,
  by: Omit<CheckSuspension, 'from' | 'to'>,
  details?: StatedAudit['details'],
): Promise<{ id: string }> {
  const { check } = step;
  const { reason } = by;
  const term = check.regime === null ? await getCheckTerm(tx, step) : null;
  const from = laterOf(tx.today, term?.eventOn ?? tx.today);
  if (term) {
    const stopped = suspendTerm(tx.calendar, term, { cause: causeOf(by), on: from, reason });
    await saveTerm(tx.manager, termsOf(check), stopped);
  }
  const state = check.state === 'REGISTERED' ? check.state : 'SUSPENDED';
  const suspensions = [...check.suspensions, { ...by, from, to: null }];
  return keepCheckStep(tx, step, {
    changes: { state, dueOn: null, suspensions },
    details: { reason, from, ...details },
  });
}

/** [18.4.h] [18.4.e] [43.2.c] A suspended check goes on, one that has not begun may begin; nothing is lost of a term that was still to start. */
export async function letCheckRun(
  tx: CommandTransaction,
  step: CheckStep,
  present: Pick<CheckSuspension, 'complaintId' | 'from'>,
  details?: StatedAudit['details'],
): Promise<{ id: string }> {
  const { check } = step;
  const on = laterOf(tx.today, present.from);
  const resumption = { cause: causeOf(present), on };
  const term = check.regime === null ? resumeTerm(tx.calendar, await getCheckTerm(tx, step), resumption) : null;
  if (term) await saveTerm(tx.manager, termsOf(check), term);
  const dueOn = term?.dueOn ?? null;
  const suspensions = check.suspensions.map((each) => (each.to === null ? { ...each, to: on } : each));
  return keepCheckStep(tx, step, {
    changes: { state: check.state === 'REGISTERED' ? check.state : 'CONDUCTING', dueOn, suspensions },
    details: { resumedOn: on, dueOn, ...details },
  });
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
  const isOver = check.dueOn !== null && tx.today > check.dueOn;
  const mayStand = check.state === 'REGISTERED' || check.state === 'CONDUCTING';
  if (!mayStand || isOver || presentSuspension(check) !== null) return;
  const by = { reason: 'COMPLAINT', description: null, decidedById: null, complaintId } as const;
  await stopCheck(tx, stepOf(check), by, { complaint: complaintId });
}

/** [43.2.c] The last complaint that suspended it has ended: the days left run on from the next day. What people suspended stays so. */
export async function resumeCheckOnComplaint(tx: CommandTransaction, check: Check, complaintId: string): Promise<void> {
  const present = presentSuspension(check);
  const mayGoOn = check.state === 'REGISTERED' || check.state === 'SUSPENDED';
  if (!mayGoOn || !present?.complaintId) return;
  await letCheckRun(tx, stepOn(tx, check, 'RESUME_EXECUTION'), present, { complaint: complaintId });
}

/** [43.2.b] The complaint that suspends a check; null without one. One statement. */
export const complaintSuspending = (tx: Pick<CommandTransaction, 'manager'>, { id }: Pick<Check, 'id'>) =>
  findSuspendingComplaint(tx.manager, { checkId: id });
