import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { updateCalendarChange } from '../../persistence/calendar/calendar-change.repository';
import {
  type ChangeOfCalendarChange,
  loadCalendarChange,
  recordCalendarStep,
  takeCalendarStep,
} from './calendar-change-step';

/** [24.3.b] Gives a draft up; the calendar stays as it is. */
export function discardCalendarChange(context: CallContext, input: ChangeOfCalendarChange): Promise<{ id: string }> {
  return runCommand(context, { command: 'discardCalendarChange', requestId: input.requestId, input }, async (tx) => {
    const change = await loadCalendarChange(tx, input);
    const step = await takeCalendarStep(tx, change, 'DISCARD');
    return recordCalendarStep(tx, step, await updateCalendarChange(tx.manager, change, { state: 'DISCARDED' }));
  });
}
