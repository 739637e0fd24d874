import type { LocalDate } from '../../../platform/calendar/local-date';
import { type RunningTerm, suspendTerm } from '../../../platform/calendar/term';
import { PAUSES } from '../../../platform/calendar/terms';
import type { CommandTransaction } from '../../../platform/command/command-context';
import { takeStep } from '../../../platform/lifecycle/step';
import { findTerm, meetTerm, saveTerm } from '../../../platform/terms/term-store';
import { type Appeal, subjectOf } from '../domain/appeal';
import { type AppealAction, appealLifecycle } from '../domain/appeal-lifecycle';
import { type CheckEnd, finalReplyDueOn, finalReplyTerm, termWithCheck } from '../domain/check-demand';
import { interimReplyTerm } from '../domain/parameter/appeal-parameters';
import type { KnownCheck } from '../domain/known-check';
import { findGivenParameter } from '../persistence/parameter/parameter-act.repository';
import { keepStep, type Step } from './appeal-step';
import { endConsideration, termsOf } from './appeal-term';
import { tellApplicant } from './tell-applicant';

function stepOf(tx: CommandTransaction, appeal: Appeal, action: AppealAction): Step {
  const { row, authority } = takeStep(appealLifecycle, tx, subjectOf(appeal, tx.viewer), action);
  return { appeal, action, authority, rules: row.rules };
}

/** [24.4.d] Ten working days after the check's due day; while the check stands still the term does too, and no day is known. */
async function saveTermWithCheck(
  tx: CommandTransaction,
  appeal: Appeal,
  check: KnownCheck,
): Promise<RunningTerm | null> {
  const subject = termsOf(appeal);
  const term = termWithCheck(tx.calendar, check);
  if (term !== null) {
    await saveTerm(tx.manager, subject, term);
    return term;
  }
  const present = await findTerm(tx.manager, subject, 'APPEAL_WITH_CHECK');
  if (present && present.dueOn !== null) {
    const suspension = { cause: PAUSES.CHECK_SUSPENSION, on: present.eventOn, reason: check.state };
    await saveTerm(tx.manager, subject, suspendTerm(tx.calendar, present, suspension));
  }
  return null;
}

/** [24.4.e] [9.22.b] The term of the interim reply; none where the appeal had no due day. */
async function interimReplyDue(tx: CommandTransaction, formerDueOn: LocalDate | null): Promise<RunningTerm | null> {
  if (formerDueOn === null) return null;
  const given = await findGivenParameter(tx.manager, 'APPEAL_INTERIM_REPLY', tx.today);
  return interimReplyTerm(tx.calendar, formerDueOn, tx.today, given);
}

/** [24.4.d] [24.4.e] A check is appointed on the appeal: the term follows it, and the interim reply is owed by the former due day. */
export async function beginCheck(tx: CommandTransaction, appeal: Appeal, check: KnownCheck): Promise<void> {
  const step = stepOf(tx, appeal, 'APPOINT_CHECK');
  const formerDueOn = appeal.dueOn;
  await endConsideration(tx, appeal);
  const term = await saveTermWithCheck(tx, appeal, check);
  await tellApplicant(tx, appeal, { told: { kind: 'INTERIM_REPLY' }, due: await interimReplyDue(tx, formerDueOn) });
  const dueOn = term?.dueOn ?? null;
  await keepStep(tx, step, {
    changes: { state: 'CHECK_RUNNING', checkId: check.id, formerDueOn, dueOn },
    details: { checkId: check.id, formerDueOn, dueOn },
  });
}

/** [24.4.d] The due day of the check has moved, or its clock stands still. Nothing happens where the appeal's day stays. */
export async function followCheck(tx: CommandTransaction, appeal: Appeal, check: KnownCheck): Promise<void> {
  const dueOn = (await saveTermWithCheck(tx, appeal, check))?.dueOn ?? null;
  if (dueOn === appeal.dueOn) return;
  const step = stepOf(tx, appeal, 'FOLLOW_CHECK');
  await keepStep(tx, step, { changes: { dueOn }, details: { checkId: check.id, from: appeal.dueOn, dueOn } });
}

/** [24.4.f] [24.4.g] The check has ended: the final reply is due in ten working days, after a cancellation not before the former due day. */
export async function endCheck(tx: CommandTransaction, appeal: Appeal, end: CheckEnd): Promise<void> {
  const { action, on } = end;
  const step = stepOf(tx, appeal, action);
  const term = finalReplyTerm(tx.calendar, end);
  const dueOn = finalReplyDueOn(term, end, appeal.formerDueOn);
  await meetTerm(tx.manager, termsOf(appeal), 'APPEAL_WITH_CHECK', on);
  await saveTerm(tx.manager, termsOf(appeal), term);
  await keepStep(tx, step, { changes: { state: 'AWAITING_FINAL_REPLY', dueOn }, details: { on, dueOn } });
}
