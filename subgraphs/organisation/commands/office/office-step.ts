import type { Authority } from '../../../../platform/access/authority';
import { claimRecord } from '../../../../platform/command/claim-record';
import type { CommandTransaction } from '../../../../platform/command/command-context';
import type { RuleId } from '../../../../platform/law/rule-id';
import { takeStep } from '../../../../platform/lifecycle/step';
import { type FoundingAct, requireAct } from '../../domain/office/founding-act';
import { OFFICE_LIFECYCLE, type OfficeAction } from '../../domain/office/office-lifecycle';
import { announceOffices } from '../../persistence/office/office-announcement.repository';
import { getOfficeRecord, type OfficeRecord } from '../../persistence/office/office-change.repository';
import { recordPeriods } from '../../persistence/office/office-period.repository';
import { lockTree } from '../../persistence/office/tree-lock.repository';

/** What every change of an office is called with. */
export interface OfficeStepInput {
  readonly requestId?: string | null;
  readonly expectedVersion?: number | null;
  readonly officeId: string;
  readonly act?: FoundingAct | null;
}

/** A step that may be taken: on which office, by whose authority and act. */
export interface OfficeStep {
  readonly office: Pick<OfficeRecord, 'id'>;
  readonly action: OfficeAction;
  readonly rules: readonly RuleId[];
  readonly authority: Authority;
  readonly act: FoundingAct;
}

/** Loads the office under the tree's lock, and decides who may take the step and whether the act suffices (5.1.c, 5.5). */
export async function beginOfficeStep(
  tx: CommandTransaction,
  input: OfficeStepInput,
  action: OfficeAction,
): Promise<OfficeStep & { readonly office: OfficeRecord }> {
  await lockTree(tx.manager);
  const office = await getOfficeRecord(tx.manager, input.officeId);
  claimRecord(tx, 'Office', office, input.expectedVersion);
  const subject = { state: office.state, ownerOfficeId: office.id, viewerParties: [] };
  const { row, authority } = takeStep(OFFICE_LIFECYCLE, tx, subject, action);
  return { office, action, rules: row.rules, authority, act: requireAct(office.kind, input.act ?? null, tx.today) };
}

/** Writes the office's history, tells the other subgraphs of every office changed, and audits. */
export async function finishOfficeStep(
  tx: CommandTransaction,
  { office, action, rules, authority, act }: OfficeStep,
  changed: { readonly officeIds: readonly string[]; readonly details: Readonly<Record<string, unknown>> },
): Promise<{ id: string }> {
  await recordPeriods(tx.manager, [office.id], { action, act, today: tx.today });
  await announceOffices(tx.manager, changed.officeIds);
  const details = { ...changed.details, act: act.number, adoptedOn: act.adoptedOn, issuedBy: act.issuedBy };
  await tx.audit({ recordType: 'Office', recordId: office.id, action, authority, rules, details });
  return { id: office.id };
}
