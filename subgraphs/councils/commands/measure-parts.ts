import type { Authority } from '../../../platform/access/authority';
import { clearAlertsOf } from '../../../platform/alerts/clear-alerts';
import { claimRecord } from '../../../platform/command/claim-record';
import type { CommandTransaction, StatedAudit } from '../../../platform/command/command-context';
import type { RuleId } from '../../../platform/law/rule-id';
import { takeStep } from '../../../platform/lifecycle/step';
import { subjectOfMeasure } from '../domain/measure';
import { type MeasureAction, measureLifecycle } from '../domain/measure-lifecycle';
import { councilDuties } from '../persistence/council-duties.repository';
import {
  getMeasure,
  type MeasureChanges,
  type MeasureOfDecision,
  updateMeasure,
} from '../persistence/decision.repository';
import type { ChangeOfRecord } from './council-parts';

/** A step that the caller may take on a measure: on whose authority, by which rules. Its decision is locked too. */
export interface MeasureStep extends MeasureOfDecision {
  readonly action: MeasureAction;
  readonly authority: Authority;
  readonly rules: readonly RuleId[];
}

/** Loads a measure for changing, so that others wait, and asks the life cycle: FORBIDDEN, ILLEGAL_TRANSITION, or CONFLICT. */
export async function takeMeasureStep(
  tx: CommandTransaction,
  input: ChangeOfRecord,
  action: MeasureAction,
): Promise<MeasureStep> {
  const { measure, decision } = await getMeasure(tx.manager, tx.viewer, input.id);
  claimRecord(tx, 'CouncilMeasure', measure, input.expectedVersion);
  const { row, authority } = takeStep(measureLifecycle, tx, subjectOfMeasure(measure, tx.viewer), action);
  return { measure, decision, action, authority, rules: row.rules };
}

/** What a step changes in the measure's own row, and what the audit says of it besides. */
export interface MeasureOutcome {
  readonly changes: MeasureChanges;
  readonly details: StatedAudit['details'];
}

/** Keeps a step: the measure's next version, and the audit entry. */
export async function keepMeasureStep(
  tx: CommandTransaction,
  { measure, decision, action, authority, rules }: MeasureStep,
  outcome: MeasureOutcome,
): Promise<{ id: string }> {
  await updateMeasure(tx.manager, measure, outcome.changes);
  const details = { decisionId: decision.id, ...outcome.details };
  await tx.audit({ recordType: 'CouncilMeasure', recordId: measure.id, action, authority, rules, details });
  await clearAlertsOf(tx, councilDuties, measure.id);
  return { id: measure.id };
}
