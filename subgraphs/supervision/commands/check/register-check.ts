import { serves } from '../../../../platform/access/reach';
import { SYSTEM_VIEWER } from '../../../../platform/access/viewer';
import { runCommand } from '../../../../platform/command/run-command';
import { getKnownOffice } from '../../../../platform/directory/known-directory';
import { refuse } from '../../../../platform/errors/refuse';
import { saveTerm } from '../../../../platform/terms/term-store';
import type { SupervisionContext } from '../../context';
import { isRegistrar } from '../../domain/check/check';
import { checkTerm } from '../../domain/check/term-decisions';
import { getCheck } from '../../persistence/check/check.repository';
import { complaintSuspending, suspendCheckOnComplaint } from './check-execution';
import { type ChangeOfCheck, getCheckToChange, keepCheckStep, stepOn, termsOf } from './check-step';

/** [18.4.a] [11.1.1] [37.1.6.b] The statistics body registers a resolution, by form only; no term runs from before that day (18.4.c), and none while a complaint suspends it (43.2.b). */
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
    const { id } = await keepCheckStep(tx, step, {
      changes: { state: 'REGISTERED', registrationNumber, registeredOn: tx.today, dueOn },
      details: { registrationNumber, dueOn },
    });
    const complaintId = await complaintSuspending(tx, check);
    if (complaintId === null) return { id };
    const holding = { ...step, action: 'SUSPEND_EXECUTION', rules: ['43.2.b'] } as const;
    const registered = await getCheck(tx.manager, SYSTEM_VIEWER, id);
    await suspendCheckOnComplaint(tx, registered, complaintId, (held) => ({ ...holding, check: held }));
    return { id };
  });
}
