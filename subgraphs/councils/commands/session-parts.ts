import type { Authority } from '../../../platform/access/authority';
import { claimRecord } from '../../../platform/command/claim-record';
import type { CommandTransaction, StatedAudit } from '../../../platform/command/command-context';
import type { RuleId } from '../../../platform/law/rule-id';
import { takeStep } from '../../../platform/lifecycle/step';
import { type CouncilSession, subjectOfSession } from '../domain/session';
import { type SessionAction, sessionLifecycle } from '../domain/session-lifecycle';
import { getSession, type SessionChanges, updateSession } from '../persistence/session.repository';
import type { ChangeOfRecord } from './council-parts';

/** A step that the caller may take on a session: on whose authority, by which rules. */
export interface SessionStep {
  readonly session: CouncilSession;
  readonly action: SessionAction;
  readonly authority: Authority;
  readonly rules: readonly RuleId[];
}

/** Loads a session for changing, so that others wait, and asks the life cycle: FORBIDDEN, ILLEGAL_TRANSITION, or CONFLICT. */
export async function takeSessionStep(
  tx: CommandTransaction,
  input: ChangeOfRecord,
  action: SessionAction,
): Promise<SessionStep> {
  const session = await getSession(tx.manager, tx.viewer, input.id);
  claimRecord(tx, 'CouncilSession', session, input.expectedVersion);
  const { row, authority } = takeStep(sessionLifecycle, tx, subjectOfSession(session, tx.viewer), action);
  return { session, action, authority, rules: row.rules };
}

/** What a step changes in the session's own row, and what the audit says of it besides. */
export interface SessionOutcome {
  readonly changes: SessionChanges;
  readonly details: StatedAudit['details'];
}

/** Keeps a step: the session's next version, and the audit entry. */
export async function keepSessionStep(
  tx: CommandTransaction,
  { session, action, authority, rules }: SessionStep,
  { changes, details }: SessionOutcome,
): Promise<{ id: string }> {
  await updateSession(tx.manager, session, changes);
  await tx.audit({ recordType: 'CouncilSession', recordId: session.id, action, authority, rules, details });
  return { id: session.id };
}
