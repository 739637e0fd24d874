import { addDays, type LocalDate } from '../../../platform/calendar/local-date';
import type { CallContext } from '../../../platform/command/command-context';
import { runCommand } from '../../../platform/command/run-command';
import { invalidInput } from '../../../platform/errors/plain-errors';
import { requireRoute } from '../domain/appointment-route';
import type { DutyInjury, LeavingGround } from '../domain/leaving-service';
import { invalidateCertificates } from '../persistence/certificate/certificate.repository';
import { endService } from '../persistence/appointment.repository';
import { announceHeads } from '../persistence/head-announcement.repository';
import { announcePosts } from '../persistence/posts-announcement.repository';
import type { PlacementRow } from '../persistence/officer.repository';
import { actOf, loadOfficer, type PersonnelStepInput, takeStepOn } from './personnel-step';

/** The input of a dismissal. */
export interface DismissOfficer extends PersonnelStepInput {
  readonly reason: string;
  readonly lastDayOn: LocalDate;
  readonly ground?: LeavingGround | null;
  readonly hasLongServicePension?: boolean | null;
  readonly dutyInjury?: DutyInjury | null;
  readonly isUnfitForService?: boolean | null;
}

function requireLastDay(placements: readonly PlacementRow[], lastDayOn: LocalDate): void {
  const isBefore = placements.some(({ fromOn, isCurrent }) => isCurrent && lastDayOn < addDays(fromOn, -1));
  if (isBefore) invalidInput('lastDayOn', 'lies before the present appointment');
}

/**
 * [44.2.b] [46.2] [5.2.a] Ends a person's service and all appointments with the last day given; from the next day the person has no post
 * and no right to sign. Refuses NOT_SUPERIOR whoever does not stand above the person, and acts of another authority than the law names.
 */
export async function dismissOfficer(context: CallContext, input: DismissOfficer): Promise<{ id: string }> {
  return runCommand(context, { command: 'dismissOfficer', requestId: input.requestId, input }, async (tx) => {
    const officer = await loadOfficer(tx, input);
    const { id, placements } = officer;
    const { row, authority } = takeStepOn(tx, officer, {
      action: 'DISMISS',
      isByPresident: input.issuedBy === 'PRESIDENT',
    });
    requireLastDay(placements, input.lastDayOn);
    for (const place of placements) requireRoute(place, 'DISMISS', await actOf(tx, input, { place, step: 'DISMISS' }));
    const { actReference, lastDayOn, reason, ground = null, dutyInjury = null } = input;
    const [hasLongServicePension, isUnfitForService] = [
      input.hasLongServicePension ?? false,
      input.isUnfitForService ?? false,
    ];
    const facts = { ground, hasLongServicePension, dutyInjury, isUnfitForService };
    await endService(tx.manager, officer, { lastDayOn, actReference, reason, ...facts });
    await invalidateCertificates(tx.manager, id, addDays(lastDayOn, 1));
    const offices = placements.map(({ officeId }) => officeId);
    const details = { actReference, lastDayOn, offices };
    await tx.audit({ recordType: 'Officer', recordId: id, action: row.action, authority, rules: row.rules, details });
    await announceHeads(tx.manager, (event) => tx.emit(event), offices);
    await announcePosts(tx.manager, tx.emit, [id]);
    return { id };
  });
}
