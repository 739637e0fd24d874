import { v7 as uuidv7 } from 'uuid';
import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { type CalendarChangeContent, requireContent } from '../../domain/calendar/calendar-change';
import { insertCalendarChange } from '../../persistence/calendar/calendar-change.repository';
import { recordCalendarStep, takeCalendarStep } from './calendar-change-step';

/** The input of a draft. */
export interface DraftCalendarChange extends CalendarChangeContent {
  readonly requestId?: string | null;
}

/** [24.3.b] Drafts a change of the working calendar by decree, so that the terms that it would move can be looked at. */
export function draftCalendarChange(context: CallContext, input: DraftCalendarChange): Promise<{ id: string }> {
  return runCommand(context, { command: 'draftCalendarChange', requestId: input.requestId, input }, async (tx) => {
    const step = await takeCalendarStep(tx, null, 'DRAFT');
    const content = requireContent(tx.calendar, input, tx.today);
    const nothingYet = { calendarVersion: null, confirmedOn: null };
    const kept = { id: uuidv7(), version: 1, state: 'DRAFT', baseVersion: tx.calendar.version, ...nothingYet } as const;
    await insertCalendarChange(tx.manager, { ...kept, ...content });
    return recordCalendarStep(tx, step, { ...kept, ...content });
  });
}
