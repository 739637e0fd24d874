import { addDays, type LocalDate } from '../../../platform/calendar/local-date';
import type { CallContext } from '../../../platform/command/command-context';
import { runCommand } from '../../../platform/command/run-command';
import { invalidInput } from '../../../platform/errors/plain-errors';
import { requireRoute } from '../domain/appointment-route';
import { takePersonnelStep } from '../domain/officer-lifecycle';
import { endService } from '../persistence/appointment.repository';
import { announceHeads } from '../persistence/head-announcement.repository';
import type { PlacementRow } from '../persistence/officer.repository';
import { actOf, loadOfficer, type PersonnelStepInput } from './personnel-step';

/** The input of a dismissal. */
export interface DismissOfficer extends PersonnelStepInput {
  readonly reason: string;
  readonly lastDayOn: LocalDate;
}

function requireLastDay(placements: readonly PlacementRow[], lastDayOn: LocalDate): void {
  const isBefore = placements.some(({ fromOn }) => lastDayOn < addDays(fromOn, -1));
  if (isBefore) invalidInput('lastDayOn', 'lies before the present appointment');
}

/**
 * [44.2.b] [5.2.a] Ends a person's service and all present appointments with the last day given; from the next day the person has no post and
 * no right to sign. Refuses NOT_SUPERIOR whoever does not stand above the person, and acts of another authority than the law names.
 */
export async function dismissOfficer(context: CallContext, input: DismissOfficer): Promise<{ id: string }> {
  return runCommand(context, { command: 'dismissOfficer', requestId: input.requestId, input }, async (tx) => {
    const officer = await loadOfficer(tx, input);
    const { id, state, placements } = officer;
    const [place] = placements;
    if (!place) return invalidInput('officerId', 'the person holds no post');
    const subject = { state, standing: { personId: id, posts: placements }, officeId: place.officeId };
    const { row, authority } = takePersonnelStep(tx, subject, 'DISMISS');
    requireLastDay(placements, input.lastDayOn);
    for (const each of placements) requireRoute(each, 'DISMISS', actOf(tx, input));
    await endService(tx.manager, officer, input);
    const { actReference, lastDayOn } = input;
    const offices = placements.map(({ officeId }) => officeId);
    const details = { actReference, lastDayOn, offices };
    await tx.audit({ recordType: 'Officer', recordId: id, action: row.action, authority, rules: row.rules, details });
    await announceHeads(tx.manager, (event) => tx.emit(event), offices);
    return { id };
  });
}
