import type { Acting } from '../../../platform/access/acting';
import type { Authority } from '../../../platform/access/authority';
import { clearAlertsOf } from '../../../platform/alerts/clear-alerts';
import { claimRecord } from '../../../platform/command/claim-record';
import type { CommandTransaction, StatedAudit } from '../../../platform/command/command-context';
import type { RuleId } from '../../../platform/law/rule-id';
import { takeStep } from '../../../platform/lifecycle/step';
import { type Appeal, subjectOf } from '../domain/appeal';
import { type AppealAction, appealLifecycle } from '../domain/appeal-lifecycle';
import { appealDuties } from '../persistence/appeal-duties.repository';
import {
  type AppealChanges,
  closeAppeals,
  type Closing,
  getAppeal,
  updateAppeal,
} from '../persistence/appeal.repository';
import { appealChanged } from './appeal-changed';

/** What the input of every change names: the appeal, and the version that the caller has seen. */
export interface ChangeOfAppeal {
  readonly requestId?: string | null;
  readonly expectedVersion?: number | null;
  readonly id: string;
}

/** A step that the caller may take: on which appeal, on whose authority, by which rules. */
export interface Step {
  readonly appeal: Appeal;
  readonly action: string;
  readonly authority: Authority;
  readonly rules: readonly RuleId[];
}

/** Loads an appeal for changing; others wait. NOT_FOUND if it is hidden, CONFLICT if it is not the version the caller has seen. */
export async function getAppealToChange(tx: CommandTransaction, input: ChangeOfAppeal): Promise<Appeal> {
  const appeal = await getAppeal(tx.manager, tx.viewer, input.id, 'FOR NO KEY UPDATE');
  claimRecord(tx, 'Appeal', appeal, input.expectedVersion);
  return appeal;
}

/** Loads an appeal and asks the life cycle: the beginning of every step. FORBIDDEN, or ILLEGAL_TRANSITION with what is allowed instead. */
export async function takeAppealStep(
  tx: CommandTransaction,
  input: ChangeOfAppeal,
  action: AppealAction,
): Promise<Step> {
  return stepOn(tx, await getAppealToChange(tx, input), action);
}

/** Asks the life cycle of an appeal that is loaded for changing. */
export function stepOn(tx: Acting, appeal: Appeal, action: AppealAction): Step {
  const { row, authority } = takeStep(appealLifecycle, tx, subjectOf(appeal, tx.viewer), action);
  return { appeal, action, authority, rules: row.rules };
}

/** What a step changes, and what the audit says of it besides: neither texts nor personal data. */
export interface Outcome {
  readonly changes: AppealChanges;
  readonly details?: StatedAudit['details'] | undefined;
}

/** A step whose changes are written: the appeal as it now is. */
interface WrittenStep extends Pick<Outcome, 'details'> {
  readonly step: Step;
  readonly appeal: Appeal;
}

/** For many appeals whose changes are written: audit and event of each step, and what is done with them is no alert any more. The statements are as many for a thousand as for one, but events. */
export async function keepWrittenSteps(tx: CommandTransaction, written: readonly WrittenStep[]): Promise<void> {
  const entries = written.map(({ step: { action, authority, rules }, appeal, details }) => ({
    ...{ recordType: 'Appeal', recordId: appeal.id, action, authority, rules },
    details: { state: appeal.state, version: appeal.version, ...details },
  }));
  await tx.audit(...entries);
  await tx.emit(...written.map(({ appeal }) => appealChanged(appeal)));
  await clearAlertsOf(tx, appealDuties, ...written.map(({ appeal }) => appeal.id));
}

/** Keeps a step: write, audit, event; what is done with it is no alert any more. The end of every step. */
export async function keepStep(tx: CommandTransaction, step: Step, outcome: Outcome): Promise<{ id: string }> {
  const appeal = await updateAppeal(tx.manager, step.appeal, outcome.changes);
  await keepWrittenSteps(tx, [{ step, appeal, details: outcome.details }]);
  return { id: appeal.id };
}

/** A step that is the final decision on its appeal. */
export interface ClosingStep extends Pick<Outcome, 'details'> {
  readonly step: Step;
  readonly closing: Closing;
}

/** The same for many appeals that are decided on together. */
export async function keepClosingSteps(tx: CommandTransaction, steps: readonly ClosingStep[]): Promise<void> {
  const closings = steps.map(({ step, closing }) => ({ appeal: step.appeal, closing }));
  const closed = await closeAppeals(tx.manager, closings);
  await keepWrittenSteps(
    tx,
    steps.map(({ step, details }, place) => ({ step, details, appeal: closed[place] ?? step.appeal })),
  );
}
