import { requirePower } from '../../../../platform/access/authority';
import { runCommand } from '../../../../platform/command/run-command';
import type { SupervisionContext } from '../../context';
import { isInspector } from '../../domain/check/check';
import { requireNamedInspector } from '../../domain/check/named-inspector';
import { requireCleared, requireHandedOver, requireRegistered, requireStartDay } from '../../domain/check/start-guards';
import { type ChangeOfCheck, getCheckToChange, keepCheckStep, stepOn } from './check-step';

/** [18.4.a] [18.4.b] [37.1.6.b] A person named in the resolution begins the check, once it is registered and handed over. */
export function startCheck(context: SupervisionContext, input: ChangeOfCheck): Promise<{ id: string }> {
  return runCommand(context, { command: 'startCheck', requestId: input.requestId, input }, async (tx) => {
    const check = await getCheckToChange(tx, input);
    if (!isInspector(check, tx.viewer)) requirePower(tx, 'INTRODUCE_ACTS', check.ownerOfficeId);
    requireRegistered(check);
    const step = stepOn(tx, check, 'START');
    requireNamedInspector(check, tx.viewer);
    requireHandedOver(check);
    requireStartDay(check, tx.today);
    requireCleared(check, tx.viewer);

    const { dueOn } = check;
    return keepCheckStep(tx, step, {
      changes: { state: 'CONDUCTING', startedOn: tx.today },
      details: { startedOn: tx.today, dueOn },
    });
  });
}
