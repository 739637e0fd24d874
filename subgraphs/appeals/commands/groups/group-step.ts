import type { Authority } from '../../../../platform/access/authority';
import { requirePower } from '../../../../platform/access/authority';
import { claimRecord } from '../../../../platform/command/claim-record';
import type { CommandTransaction, StatedAudit } from '../../../../platform/command/command-context';
import type { AppealRefusal } from '../../domain/appeal-refusal';
import type { AppealGroup } from '../../domain/groups/appeal-group';
import { getGroup, touchGroup } from '../../persistence/groups/appeal-group.repository';
import type { ChangeOfAppeal } from '../appeal-step';

/** What the input of every change of a group names: the group, and the version that the caller has seen. */
export type ChangeOfGroup = ChangeOfAppeal;

/** What became of many appeals: on how many the step was taken, why not on others, and after which place to go on. */
export interface GroupOutcome {
  readonly id: string;
  readonly changedCount: number;
  readonly refusals: readonly AppealRefusal[];
  readonly next: string | null;
}

/** [10.1.a] Whoever decides on the office's appeals groups and answers them; others are refused as with a single appeal. */
export const mayGroup = (tx: CommandTransaction, officeId: string): Authority =>
  requirePower(tx, 'CONSIDER_APPEALS', officeId);

/** Loads a group for changing; others wait. NOT_FOUND if it is hidden, CONFLICT if it is not the version the caller has seen. */
export async function takeGroup(
  tx: CommandTransaction,
  input: ChangeOfGroup,
): Promise<{ readonly group: AppealGroup; readonly authority: Authority }> {
  const group = await getGroup(tx.manager, tx.viewer, input.id);
  claimRecord(tx, 'AppealGroup', group, input.expectedVersion);
  return { group, authority: mayGroup(tx, group.ownerOfficeId) };
}

type GroupStep = Pick<StatedAudit, 'action' | 'authority' | 'details'>;

/** Puts the making of a group on record. */
export function recordGroup(tx: CommandTransaction, { id }: AppealGroup, step: GroupStep): Promise<void> {
  return tx.audit({ ...step, recordType: 'AppealGroup', recordId: id, rules: ['24.7.a'] });
}

/** Keeps a step on a group, also where it has passed over every appeal: the next version, and the audit. The end of every step. */
export async function keepGroupStep(tx: CommandTransaction, group: AppealGroup, step: GroupStep): Promise<void> {
  await touchGroup(tx.manager, group);
  await recordGroup(tx, group, step);
}
