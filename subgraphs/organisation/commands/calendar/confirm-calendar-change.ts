import { amendedExceptions } from '../../../../platform/calendar/amended-calendar';
import { workingCalendar } from '../../../../platform/calendar/working-calendar';
import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { calendarPublished } from '../../../../platform/directory/directory-events';
import { conflict } from '../../../../platform/errors/plain-errors';
import { requireContent, sourceOf } from '../../domain/calendar/calendar-change';
import {
  insertCalendar,
  takeLatestCalendar,
  updateCalendarChange,
} from '../../persistence/calendar/calendar-change.repository';
import {
  type ChangeOfCalendarChange,
  loadCalendarChange,
  recordCalendarStep,
  takeCalendarStep,
} from './calendar-change-step';

/**
 * [24.3.b] Makes a draft the next version of the working calendar. Every subgraph then counts its running terms again; those that were met or
 * have passed stay as they were, and so does the former version for whoever asks how a day was counted. Refuses CONFLICT if another change has
 * been confirmed since the draft was made or last amended, since its preview no longer holds.
 */
export function confirmCalendarChange(context: CallContext, input: ChangeOfCalendarChange): Promise<{ id: string }> {
  return runCommand(context, { command: 'confirmCalendarChange', requestId: input.requestId, input }, async (tx) => {
    const change = await loadCalendarChange(tx, input);
    const step = await takeCalendarStep(tx, change, 'CONFIRM');
    const latest = await takeLatestCalendar(tx.manager);
    if (latest.version !== change.baseVersion)
      conflict('Calendar', { expected: change.baseVersion, actual: latest.version });
    requireContent(workingCalendar(latest.version, latest.exceptions), change, tx.today);

    const [version, source] = [latest.version + 1, sourceOf(change.decree)];
    const exceptions = amendedExceptions(latest.exceptions, change.days, source);
    await insertCalendar(tx.manager, { version, exceptions }, source);
    const outcome = { state: 'CONFIRMED', calendarVersion: version, confirmedOn: tx.today } as const;
    const confirmed = await updateCalendarChange(tx.manager, change, outcome);
    await tx.emit(calendarPublished({ version, source, exceptions }));
    return recordCalendarStep(tx, step, confirmed);
  });
}
