import type { Authority } from '../../../../platform/access/authority';
import { clearAlertsOf } from '../../../../platform/alerts/clear-alerts';
import { claimRecord } from '../../../../platform/command/claim-record';
import type { CommandTransaction, StatedAudit } from '../../../../platform/command/command-context';
import type { Term } from '../../../../platform/calendar/term';
import { illegalTransition } from '../../../../platform/errors/plain-errors';
import type { RuleId } from '../../../../platform/law/rule-id';
import { takeStep } from '../../../../platform/lifecycle/step';
import { findTerm, type TermSubject } from '../../../../platform/terms/term-store';
import { type Check, checkActions, registrationOf, subjectOf } from '../../domain/check/check';
import { type CheckAction, checkLifecycle } from '../../domain/check/check-lifecycle';
import { type CheckChanges, getCheck, updateCheck } from '../../persistence/check/check.repository';
import { supervisionDuties } from '../../persistence/supervision-duties.repository';
import { checkChanged } from './check-changed';

/** What the input of every change names: the check, and the version that the caller has seen. */
export interface ChangeOfCheck {
  readonly requestId?: string | null;
  readonly expectedVersion?: number | null;
  readonly id: string;
}

/** A step that the caller may take: on which check, on whose authority, by which rules. */
export interface CheckStep {
  readonly check: Check;
  readonly action: CheckAction;
  readonly authority: Authority;
  readonly rules: readonly RuleId[];
}

/** A check as the owner of its terms. */
export const termsOf = ({ id }: Pick<Check, 'id'>): TermSubject => ({ type: 'Check', id });

/** Loads a check for changing; others wait. NOT_FOUND if it is hidden, CONFLICT if it is not the version the caller has seen. */
export async function getCheckToChange(tx: CommandTransaction, input: ChangeOfCheck): Promise<Check> {
  const check = await getCheck(tx.manager, tx.viewer, input.id);
  claimRecord(tx, 'Check', check, input.expectedVersion);
  return check;
}

/** Asks the life cycle whether the caller may take the step. FORBIDDEN, or ILLEGAL_TRANSITION with what is allowed instead. */
export function stepOn(tx: CommandTransaction, check: Check, action: CheckAction): CheckStep {
  const subject = action === 'REGISTER' ? registrationOf(check) : subjectOf(check, tx.viewer);
  const { row, authority } = takeStep(checkLifecycle, tx, subject, action);
  return { check, action, authority, rules: row.rules };
}

/** Loads a check and asks the life cycle: the beginning of most steps. */
export async function takeCheckStep(
  tx: CommandTransaction,
  input: ChangeOfCheck,
  action: CheckAction,
): Promise<CheckStep> {
  return stepOn(tx, await getCheckToChange(tx, input), action);
}

/** The term of a check. Throws `ILLEGAL_TRANSITION` under an exempt regime, where none runs (18.4.g). */
export async function getCheckTerm(tx: CommandTransaction, { check, action }: CheckStep): Promise<Term> {
  const term = await findTerm(tx.manager, termsOf(check), 'CHECK');
  const allowed = checkActions(check, tx.viewer);
  return term ?? illegalTransition({ noun: 'Check', state: check.state, action, allowed, rule: '18.4.g' });
}

/** What a step changes, and what the audit says of it besides: neither texts nor personal data. */
export interface CheckOutcome {
  readonly changes: CheckChanges;
  readonly details?: StatedAudit['details'];
}

/** Keeps a step: write, audit, event; what is done with it is no alert any more. The end of every step. */
export async function keepCheckStep(
  tx: CommandTransaction,
  { check: before, action, authority, rules }: CheckStep,
  { changes, details }: CheckOutcome,
): Promise<{ id: string }> {
  const check = await updateCheck(tx.manager, before, changes);
  const recorded = { state: check.state, version: check.version, ...details };
  await tx.audit({ recordType: 'Check', recordId: check.id, action, authority, rules, details: recorded });
  await tx.emit(checkChanged(check));
  await clearAlertsOf(tx, supervisionDuties, check.id);
  return { id: check.id };
}
