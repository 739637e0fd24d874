import { resumeTerm } from '../../../../platform/calendar/term';
import { PAUSES } from '../../../../platform/calendar/terms';
import { runCommand } from '../../../../platform/command/run-command';
import { saveTerm } from '../../../../platform/terms/term-store';
import type { SupervisionContext } from '../../context';
import { requireIssuerOrSuperior } from '../../domain/check/issuer';
import { type ChangeOfCheck, getCheckTerm, keepCheckStep, takeCheckStep, termsOf } from './check-step';

/** [18.4.h] [18.4.e] Resumes a suspended check today; the day counts again if it is a working day. */
export function resumeCheck(context: SupervisionContext, input: ChangeOfCheck): Promise<{ id: string }> {
  return runCommand(context, { command: 'resumeCheck', requestId: input.requestId, input }, async (tx) => {
    const step = await takeCheckStep(tx, input, 'RESUME');
    const { check } = step;
    requireIssuerOrSuperior(check, tx.viewer);
    const cause = PAUSES.CHECK_SUSPENSION;
    const term =
      check.regime === null ? resumeTerm(tx.calendar, await getCheckTerm(tx, step), { cause, on: tx.today }) : null;
    if (term) await saveTerm(tx.manager, termsOf(check), term);
    const dueOn = term?.dueOn ?? null;
    const suspensions = check.suspensions.map((each) => (each.to === null ? { ...each, to: tx.today } : each));
    return keepCheckStep(tx, step, {
      changes: { state: 'CONDUCTING', dueOn, suspensions },
      details: { resumedOn: tx.today, dueOn },
    });
  });
}
