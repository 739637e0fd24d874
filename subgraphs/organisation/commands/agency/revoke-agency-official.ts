import type { LocalDate } from '../../../../platform/calendar/local-date';
import { claimRecord } from '../../../../platform/command/claim-record';
import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { takeStep } from '../../../../platform/lifecycle/step';
import { AGENCY_OFFICIAL_LIFECYCLE, type AgencyOfficialState } from '../../domain/agency/agency-lifecycle';
import { requireLastDay } from '../../domain/agency/official-period';
import { getAgencyRecord, getAnsweringOffice } from '../../persistence/agency/agency-change.repository';
import { endRole, getOfficialRecord } from '../../persistence/agency/agency-official.repository';

/** Whose role ends, when and why. */
export interface RevokeAgencyOfficial {
  readonly requestId?: string | null;
  readonly expectedVersion?: number | null;
  readonly officialId: string;
  readonly lastDayOn?: LocalDate | null;
  readonly reason: string;
}

/** [28.1.b] Takes a role away, at once or with a last day to come; effective at the next exchange, within two seconds everywhere. */
export function revokeAgencyOfficial(context: CallContext, input: RevokeAgencyOfficial): Promise<{ id: string }> {
  return runCommand(context, { command: 'revokeAgencyOfficial', requestId: input.requestId, input }, async (tx) => {
    const official = await getOfficialRecord(tx.manager, input.officialId);
    claimRecord(tx, 'AgencyOfficial', official, input.expectedVersion);
    const agency = await getAgencyRecord(tx.manager, official.agencyId);
    const office = await getAnsweringOffice(tx.manager, agency.regionCode);
    const isOver = official.untilOn !== null && official.untilOn < tx.today;
    const state: AgencyOfficialState = isOver ? 'ENDED' : 'ADMITTED';
    const subject = { state, ownerOfficeId: office.id, viewerParties: [] };
    const { row, authority } = takeStep(AGENCY_OFFICIAL_LIFECYCLE, tx, subject, 'REVOKE');
    const lastDayOn = requireLastDay(official, input.lastDayOn ?? null, tx.today);
    await endRole(tx.manager, official.id, { lastDayOn, reason: input.reason });
    const { action, rules } = row;
    const details = { agencyId: agency.id, lastDayOn };
    await tx.audit({ recordType: 'AgencyOfficial', recordId: official.id, action, authority, rules, details });
    return { id: official.id };
  });
}
