import { v7 as uuidv7 } from 'uuid';
import type { CommandTransaction } from '../../../platform/command/command-context';
import { runCommand } from '../../../platform/command/run-command';
import { getKnownOffice } from '../../../platform/directory/known-directory';
import type { CouncilsContext } from '../context';
import { type Assignment, assignmentsOf, type DecisionItem } from '../domain/decision';
import { requireParticipants } from '../domain/membership';
import { recordAudience } from '../domain/record-audience';
import { requireQuorum, requireRegulation, requireVotes, type Votes } from '../domain/regulation';
import { presentParticipants } from '../domain/session';
import { getCouncil, membersOf } from '../persistence/council.repository';
import { insertDecision, insertMeasures, type NewDecision } from '../persistence/decision.repository';
import { attendanceIn, updateSession } from '../persistence/session.repository';
import { takeSessionStep } from './session-parts';

/** A decision as it was put to the vote. */
export interface AdoptCouncilDecision {
  readonly requestId?: string | null;
  readonly expectedVersion?: number | null;
  readonly sessionId: string;
  readonly text: string;
  readonly votes: Votes;
  readonly items: readonly DecisionItem[];
}

/** [28.2.b] Keeps one measure for each responsible body, for those who may see the decision. */
async function assign(
  tx: CommandTransaction,
  decision: NewDecision,
  assignments: readonly Assignment[],
): Promise<void> {
  const { ownerOfficeId, handlerIds, agencyIds, applicantId, classification, isPublished, councilId } = decision;
  const audience = { ownerOfficeId, handlerIds, agencyIds, applicantId, classification, isPublished };
  const state = 'ASSIGNED' as const;
  const fresh = { ...audience, version: 1, state, decisionId: decision.id, councilId, implementedOn: null };
  await insertMeasures(
    tx.manager,
    assignments.map((each) => ({ ...each, ...fresh, id: uuidv7() })),
  );
}

/**
 * [28.1.e] [28.2] [28.2.b] Adopts a decision of a held session: the regulation's parameters decide whether it is adopted, its items become
 * one measure for each responsible body, due on the day that the item sets.
 */
export function adoptCouncilDecision(context: CouncilsContext, input: AdoptCouncilDecision): Promise<{ id: string }> {
  const { sessionId, text, votes } = input;
  const call = { command: 'adoptCouncilDecision', requestId: input.requestId, input };
  return runCommand(context, call, async (tx) => {
    const { manager, viewer, today } = tx;
    const { session, authority, rules } = await takeSessionStep(tx, { ...input, id: sessionId }, 'ADOPT_DECISION');
    const council = await getCouncil(manager, viewer, session.councilId, '');
    const regulation = requireRegulation(council.regulation);
    const present = presentParticipants(await attendanceIn(manager, sessionId));
    requireQuorum(regulation, present);
    requireVotes(regulation, votes, present);
    const members = await membersOf(manager, council.id);
    const assignments = assignmentsOf(input.items, today);
    requireParticipants(
      members,
      assignments.map(({ responsibleId }) => responsibleId),
    );

    const office = await getKnownOffice(manager, council.ownerOfficeId);
    const decision: NewDecision = {
      ...recordAudience(council, members),
      id: uuidv7(),
      version: 1,
      number: await tx.nextNumber(office, 'COUNCIL_DECISION'),
      state: 'ADOPTED',
      sessionId,
      councilId: council.id,
      regulationId: regulation.id,
      adoptedOn: today,
      text,
      votes: { for: votes.for, against: votes.against, abstained: votes.abstained },
      implementedOn: null,
    };
    await insertDecision(manager, decision);
    await assign(tx, decision, assignments);
    await updateSession(manager, session, {});
    const { id, number, regulationId } = decision;
    const details = { number, sessionId, regulationId, votes: decision.votes, present, measures: assignments.length };
    await tx.audit({ recordType: 'CouncilDecision', recordId: id, action: 'ADOPT', authority, rules, details });
    return { id };
  });
}
