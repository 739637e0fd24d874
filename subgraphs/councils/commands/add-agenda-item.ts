import { v7 as uuidv7 } from 'uuid';
import { runCommand } from '../../../platform/command/run-command';
import type { CouncilsContext } from '../context';
import type { CoordinationAim } from '../domain/session';
import { requireSubmission } from '../persistence/projections/known-submission.repository';
import { agendaLength, insertAgendaItem } from '../persistence/session.repository';
import { keepSessionStep, takeSessionStep } from './session-parts';

/** A matter for a session's agenda. */
export interface AddAgendaItem {
  readonly requestId?: string | null;
  readonly expectedVersion?: number | null;
  readonly sessionId: string;
  readonly title: string;
  readonly aim: CoordinationAim;
  readonly submissionId?: string | null;
}

/** [28.1.b] Puts a matter on the agenda of a planned session, under one of the three aims of coordination. */
export function addAgendaItem(context: CouncilsContext, input: AddAgendaItem): Promise<{ id: string }> {
  const { sessionId, title, aim, submissionId = null } = input;
  const call = { command: 'addAgendaItem', requestId: input.requestId, input };
  return runCommand(context, call, async (tx) => {
    const { manager } = tx;
    const step = await takeSessionStep(tx, { ...input, id: sessionId }, 'ADD_AGENDA_ITEM');
    if (submissionId !== null) await requireSubmission(manager, tx.viewer, submissionId);
    const id = uuidv7();
    const order = (await agendaLength(manager, sessionId)) + 1;
    await insertAgendaItem(manager, { id, sessionId, order, title, aim, submissionId });
    return keepSessionStep(tx, step, { changes: {}, details: { itemId: id, order, aim, submissionId } });
  });
}
