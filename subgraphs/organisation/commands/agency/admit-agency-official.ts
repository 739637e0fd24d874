import type { AgencyRole } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { illegalTransition } from '../../../../platform/errors/plain-errors';
import { takeStep } from '../../../../platform/lifecycle/step';
import { AGENCY_OFFICIAL_LIFECYCLE } from '../../domain/agency/agency-lifecycle';
import { requirePeriod } from '../../domain/agency/official-period';
import { type Names, requireNames } from '../../domain/names';
import { getAgencyRecord, getAnsweringOffice } from '../../persistence/agency/agency-change.repository';
import { admitOfficial, personOfSubject } from '../../persistence/agency/agency-official.repository';

/** Who is admitted for which agency. */
export interface AdmitAgencyOfficial {
  readonly requestId?: string | null;
  readonly agencyId: string;
  readonly subject: string;
  readonly name: Names;
  readonly role: AgencyRole;
  readonly fromOn?: LocalDate | null;
  readonly untilOn?: LocalDate | null;
  readonly actReference: string;
}

/** [28.1.b] Admits a person, known by the subject of their access token, to act for an agency; effective at the next exchange. */
export function admitAgencyOfficial(context: CallContext, input: AdmitAgencyOfficial): Promise<{ id: string }> {
  return runCommand(context, { command: 'admitAgencyOfficial', requestId: input.requestId, input }, async (tx) => {
    const { manager } = tx;
    const agency = await getAgencyRecord(manager, input.agencyId);
    tx.concerns('Agency', agency.id);
    const office = await getAnsweringOffice(manager, agency.regionCode);
    const subject = { state: null, ownerOfficeId: office.id, viewerParties: [] };
    const { row, authority } = takeStep(AGENCY_OFFICIAL_LIFECYCLE, tx, subject, 'ADMIT');
    const { action, rules } = row;
    if (agency.state !== 'ACTIVE')
      return illegalTransition({ noun: 'Agency', state: agency.state, action, allowed: [] });
    const period = requirePeriod(input, tx.today);
    const personId = await personOfSubject(manager, input.subject, requireNames(input.name));
    const { role, actReference } = input;
    const id = await admitOfficial(manager, { personId, agencyId: agency.id, role, ...period, actReference });
    const details = { agencyId: agency.id, role, ...period, actReference };
    await tx.audit({ recordType: 'AgencyOfficial', recordId: id, action, authority, rules, details });
    return { id };
  });
}
