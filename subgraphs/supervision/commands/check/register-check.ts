import { serves } from '../../../../platform/access/reach';
import { runCommand } from '../../../../platform/command/run-command';
import { getKnownOffice } from '../../../../platform/directory/known-directory';
import { refuse } from '../../../../platform/errors/refuse';
import { saveTerm } from '../../../../platform/terms/term-store';
import type { SupervisionContext } from '../../context';
import { isRegistrar } from '../../domain/check/check';
import { checkTerm } from '../../domain/check/term-decisions';
import { type ChangeOfCheck, getCheckToChange, keepCheckStep, stepOn, termsOf } from './check-step';

/** [18.4.a] [11.1.1] [37.1.6.b] The statistics body registers a resolution, by form only; no term runs from before that day (18.4.c). */
export function registerCheck(context: SupervisionContext, input: ChangeOfCheck): Promise<{ id: string }> {
  return runCommand(context, { command: 'registerCheck', requestId: input.requestId, input }, async (tx) => {
    const check = await getCheckToChange(tx, input);
    const isOfTheOffice = serves(tx.viewer);
    if (isOfTheOffice && !isRegistrar(tx.viewer)) refuse('REGISTRAR_MUST_BE_STATISTICS_BODY', '11.1.1');
    const step = stepOn(tx, check, 'REGISTER');
    const registrar = await getKnownOffice(tx.manager, check.registrarOfficeId ?? '');
    const { startOn, termDays } = check;
    const from = startOn !== null && startOn > tx.today ? startOn : tx.today;
    const term = termDays === null ? null : checkTerm(tx.calendar, from, termDays);

    if (term) await saveTerm(tx.manager, termsOf(check), term);
    const registrationNumber = await tx.nextNumber(registrar, 'CHECK_REGISTRATION');
    const dueOn = term?.dueOn ?? null;
    return keepCheckStep(tx, step, {
      changes: { state: 'REGISTERED', registrationNumber, registeredOn: tx.today, dueOn },
      details: { registrationNumber, dueOn },
    });
  });
}
