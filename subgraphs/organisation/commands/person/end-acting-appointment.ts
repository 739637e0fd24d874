import { addDays, type LocalDate } from '../../../../platform/calendar/local-date';
import type { CallContext } from '../../../../platform/command/command-context';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { requireRoute } from '../../domain/appointment-route';
import { endActing } from '../../persistence/appointment.repository';
import { announceHeads } from '../../persistence/head-announcement.repository';
import { announcePosts } from '../../persistence/posts-announcement.repository';
import { actOf, type PersonnelStepInput } from '../personnel-step';
import { stepOnOfficer } from './step-on-officer';

/** The input of an end of acting. */
export interface EndActingAppointment extends PersonnelStepInput {
  readonly officeId: string;
  readonly lastDayOn: LocalDate;
}

/** [9.22.d] [5.2.a] Ends a person's acting in a post of an office with the last day given; the own post stays. */
export function endActingAppointment(context: CallContext, input: EndActingAppointment): Promise<{ id: string }> {
  const step = { command: 'endActingAppointment', action: 'END_ACTING', input } as const;
  return stepOnOfficer(context, step, async (tx, officer) => {
    const { officeId, lastDayOn, actReference } = input;
    const place = officer.placements.find((each) => each.isCurrent && each.isActing && each.officeId === officeId);
    if (!place) return invalidInput('officeId', 'the person does not act in a post of this office');
    if (lastDayOn < addDays(place.fromOn, -1)) invalidInput('lastDayOn', 'lies before the first day');
    requireRoute(place, 'DISMISS', await actOf(tx, input, { place, step: 'DISMISS' }));
    await endActing(tx.manager, officer, { id: place.id, lastDayOn, actReference });
    await announceHeads(tx.manager, (event) => tx.emit(event), [officeId]);
    await announcePosts(tx.manager, tx.emit, [officer.id]);
    return { actReference, lastDayOn, office: officeId, post: place.kind };
  });
}
