import { claimRecord } from '../../../../platform/command/claim-record';
import type { CommandTransaction } from '../../../../platform/command/command-context';
import { takeStep } from '../../../../platform/lifecycle/step';
import { AGENCY_LIFECYCLE, type AgencyAction } from '../../domain/agency/agency-lifecycle';
import {
  type AgencyRecord,
  announceAgency,
  getAgencyRecord,
  getAnsweringOffice,
  lockAgencies,
} from '../../persistence/agency/agency-change.repository';

/** What every change of an agency is called with. */
export interface AgencyStepInput {
  readonly requestId?: string | null;
  readonly expectedVersion?: number | null;
  readonly agencyId: string;
}

type Step = ReturnType<typeof takeStep<AgencyRecord['state'], AgencyAction>>;

/** Whether the office that answers for agencies of the region may take the step, by whom it is asked for. */
export async function authoriseAgencyStep(
  tx: CommandTransaction,
  agency: Pick<AgencyRecord, 'regionCode'> & { readonly state: AgencyRecord['state'] | null },
  action: AgencyAction,
): Promise<Step> {
  const office = await getAnsweringOffice(tx.manager, agency.regionCode);
  const subject = { state: agency.state, ownerOfficeId: office.id, viewerParties: [] };
  return takeStep(AGENCY_LIFECYCLE, tx, subject, action);
}

/** Loads the agency under the lock of the tree of agencies, and decides who may take the step. */
export async function beginAgencyStep(tx: CommandTransaction, input: AgencyStepInput, action: AgencyAction) {
  await lockAgencies(tx.manager);
  const agency = await getAgencyRecord(tx.manager, input.agencyId);
  claimRecord(tx, 'Agency', agency, input.expectedVersion);
  return { agency, step: await authoriseAgencyStep(tx, agency, action) };
}

/** Tells the other subgraphs of the agency, and audits. */
export async function finishAgencyStep(
  tx: CommandTransaction,
  agencyId: string,
  { row, authority }: Step,
  details: Readonly<Record<string, unknown>>,
): Promise<{ id: string }> {
  await announceAgency(tx.manager, (event) => tx.emit(event), agencyId);
  const { action, rules } = row;
  await tx.audit({ recordType: 'Agency', recordId: agencyId, action, authority, rules, details });
  return { id: agencyId };
}
