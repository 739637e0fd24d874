import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { type CalendarChangeContent, requireContent } from '../../domain/calendar/calendar-change';
import { updateCalendarChange } from '../../persistence/calendar/calendar-change.repository';
import {
  type ChangeOfCalendarChange,
  loadCalendarChange,
  recordCalendarStep,
  takeCalendarStep,
} from './calendar-change-step';

/** The input of an amendment: the whole content as it shall be. */
export type AmendCalendarChange = ChangeOfCalendarChange & CalendarChangeContent;

/** [24.3.b] Replaces what a draft says and holds it against the present calendar. */
export function amendCalendarChange(context: CallContext, input: AmendCalendarChange): Promise<{ id: string }> {
  return runCommand(context, { command: 'amendCalendarChange', requestId: input.requestId, input }, async (tx) => {
    const change = await loadCalendarChange(tx, input);
    const step = await takeCalendarStep(tx, change, 'AMEND');
    const content = requireContent(tx.calendar, input, tx.today);
    const baseVersion = tx.calendar.version;
    return recordCalendarStep(tx, step, await updateCalendarChange(tx.manager, change, { ...content, baseVersion }));
  });
}
