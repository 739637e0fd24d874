import { requirePower } from '../../../../platform/access/authority';
import type { Viewer } from '../../../../platform/access/viewer';
import { runCommand } from '../../../../platform/command/run-command';
import { illegalTransition } from '../../../../platform/errors/plain-errors';
import type { SupervisionContext } from '../../context';
import { type Check, checkActions, isInspector } from '../../domain/check/check';
import { requireNamedInspector } from '../../domain/check/named-inspector';
import { requireCleared, requireHandedOver, requireRegistered, requireStartDay } from '../../domain/check/start-guards';
import { complaintSuspending } from './check-execution';
import { type ChangeOfCheck, getCheckToChange, keepCheckStep, stepOn } from './check-step';

/** What may be done instead of beginning it. */
const allowedWithout = (check: Check, viewer: Viewer) =>
  checkActions(check, viewer).filter((action) => action !== 'START');

/**
 * [18.4.a] [18.4.b] [37.1.6.b] A person named in the resolution begins the check, once it is registered and handed over. [43.2.b] Throws
 * `ILLEGAL_TRANSITION` while a complaint suspends it.
 */
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
    if ((await complaintSuspending(tx, check)) !== null)
      return illegalTransition({
        noun: 'Check',
        state: check.state,
        action: 'START',
        allowed: allowedWithout(check, tx.viewer),
        rule: '43.2.b',
      });

    const { dueOn } = check;
    return keepCheckStep(tx, step, {
      changes: { state: 'CONDUCTING', startedOn: tx.today },
      details: { startedOn: tx.today, dueOn },
    });
  });
}
