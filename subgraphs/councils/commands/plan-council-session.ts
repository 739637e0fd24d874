import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { runCommand } from '../../../platform/command/run-command';
import { getKnownOffice } from '../../../platform/directory/known-directory';
import type { CouncilsContext } from '../context';
import { recordAudience } from '../domain/record-audience';
import { requirePlannedDay } from '../domain/session';
import { membersOf } from '../persistence/council.repository';
import { insertSession } from '../persistence/session.repository';
import { takeCouncilStep } from './council-parts';

/** Which council is to sit, when and where. */
export interface PlanCouncilSession {
  readonly requestId?: string | null;
  readonly councilId: string;
  readonly plannedFor: LocalDate;
  readonly place: string;
}

/**
 * [9.9] [15.2.4] [28.1.c] Plans a session of an active council, by its chair. The council is locked, so that a change of its members at
 * the same moment reaches the session too.
 */
export function planCouncilSession(context: CouncilsContext, input: PlanCouncilSession): Promise<{ id: string }> {
  const { councilId, plannedFor, place } = input;
  const call = { command: 'planCouncilSession', requestId: input.requestId, input };
  return runCommand(context, call, async (tx) => {
    const { manager } = tx;
    const { council, authority, rules } = await takeCouncilStep(tx, { id: councilId }, 'PLAN_SESSION');
    requirePlannedDay(plannedFor, tx.today);
    const members = await membersOf(manager, councilId);
    const office = await getKnownOffice(manager, council.ownerOfficeId);
    const number = await tx.nextNumber(office, 'COUNCIL_SESSION');
    const id = uuidv7();
    const open = { convenedOn: null, heldOn: null };
    const session = { id, version: 1, number, state: 'PLANNED' as const, councilId, plannedFor, place, ...open };
    await insertSession(manager, { ...recordAudience(council, members), ...session });
    const details = { number, councilId, plannedFor };
    await tx.audit({ recordType: 'CouncilSession', recordId: id, action: 'PLAN', authority, rules, details });
    return { id };
  });
}
