import type { Authority } from '../../../platform/access/authority';
import { clearAlertsOf } from '../../../platform/alerts/clear-alerts';
import { claimRecord } from '../../../platform/command/claim-record';
import type { CommandTransaction, StatedAudit } from '../../../platform/command/command-context';
import type { RuleId } from '../../../platform/law/rule-id';
import { takeStep } from '../../../platform/lifecycle/step';
import { type CoordinatingCouncil, subjectOfCouncil } from '../domain/council';
import { type CouncilAction, councilLifecycle } from '../domain/council-lifecycle';
import { councilDuties } from '../persistence/council-duties.repository';
import { type CouncilChanges, getCouncil, updateCouncil } from '../persistence/council.repository';

/** What the input of every change names: the record, and the version that the caller has seen. */
export interface ChangeOfRecord {
  readonly requestId?: string | null;
  readonly expectedVersion?: number | null;
  readonly id: string;
}

/** A step that the caller may take on a council: on whose authority, by which rules. */
export interface CouncilStep {
  readonly council: CoordinatingCouncil;
  readonly action: CouncilAction;
  readonly authority: Authority;
  readonly rules: readonly RuleId[];
}

/** Loads a council for changing, so that others wait, and asks the life cycle: FORBIDDEN, ILLEGAL_TRANSITION, or CONFLICT. */
export async function takeCouncilStep(
  tx: CommandTransaction,
  input: ChangeOfRecord,
  action: CouncilAction,
): Promise<CouncilStep> {
  const council = await getCouncil(tx.manager, tx.viewer, input.id);
  claimRecord(tx, 'CoordinatingCouncil', council, input.expectedVersion);
  const { row, authority } = takeStep(councilLifecycle, tx, subjectOfCouncil(council, tx.viewer), action);
  return { council, action, authority, rules: row.rules };
}

/** What a step changes in the council's own row, and what the audit says of it besides. */
export interface CouncilOutcome {
  readonly changes: CouncilChanges;
  readonly details: StatedAudit['details'];
}

/** Keeps a step: the council's next version, and the audit entry. */
export async function keepCouncilStep(
  tx: CommandTransaction,
  { council, action, authority, rules }: CouncilStep,
  { changes, details }: CouncilOutcome,
): Promise<{ id: string }> {
  await updateCouncil(tx.manager, council, changes);
  await tx.audit({ recordType: 'CoordinatingCouncil', recordId: council.id, action, authority, rules, details });
  await clearAlertsOf(tx, councilDuties, council.ownerOfficeId);
  return { id: council.id };
}
