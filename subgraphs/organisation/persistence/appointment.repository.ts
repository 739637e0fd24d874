import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { addDays, type LocalDate } from '../../../platform/calendar/local-date';
import type { DutyInjury, LeavingGround } from '../domain/leaving-service';
import { AppointmentEntity } from './appointment.entity';
import { PersonEntity } from './person.entity';
import type { PersonnelRecord, PostRecord } from './personnel.repository';

/** How a service ends. */
export interface ServiceEnd {
  readonly lastDayOn: LocalDate;
  readonly actReference: string;
  readonly reason: string;
  readonly ground: LeavingGround | null;
  readonly hasLongServicePension: boolean;
  readonly dutyInjury: DutyInjury | null;
  readonly isUnfitForService: boolean;
}

/** How an appointment begins. `untilOn` is the last day of an acting holder, if it is set. */
export interface AppointmentStart {
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate | null;
  readonly actReference: string;
  readonly actOn: LocalDate;
  readonly consentReference: string | null;
  readonly consentOn: LocalDate | null;
  readonly termEndsOn: LocalDate | null;
  readonly isActing: boolean;
}

/** Ends the present appointments of a person, and those to come, which are undone before their first day. */
const END_ALL = `UPDATE appointment SET until_on = greatest($2::date, from_on - 1), end_act_reference = $3
  WHERE person_id = $1 AND coalesce(until_on, 'infinity') >= (SELECT legal_today()) AND from_on <= coalesce(until_on, 'infinity')`;

const endAll = (
  manager: EntityManager,
  personId: string,
  lastDayOn: LocalDate,
  actReference: string,
): Promise<unknown> => manager.query(END_ALL, [personId, lastDayOn, actReference]);

/** [44.2.b] [46.2] Ends a person's service and all appointments with the last day given, and keeps on which ground. */
export async function endService(manager: EntityManager, officer: PersonnelRecord, end: ServiceEnd): Promise<void> {
  await endAll(manager, officer.id, end.lastDayOn, end.actReference);
  await manager.update(
    PersonEntity,
    { id: officer.id },
    {
      version: officer.version + 1,
      serviceEndedOn: end.lastDayOn,
      serviceEndAct: end.actReference,
      serviceEndReason: end.reason,
      leavingGround: end.ground,
      hasLongServicePension: end.hasLongServicePension,
      dutyInjury: end.dutyInjury,
      isUnfitForService: end.isUnfitForService,
    },
  );
}

/** Ends one acting appointment with the last day given. */
export async function endActing(
  manager: EntityManager,
  officer: PersonnelRecord,
  {
    id,
    lastDayOn,
    actReference,
  }: { readonly id: string; readonly lastDayOn: LocalDate; readonly actReference: string },
): Promise<void> {
  await manager.update(AppointmentEntity, { id }, { untilOn: lastDayOn, endActReference: actReference });
  await manager.update(PersonEntity, { id: officer.id }, { version: officer.version + 1 });
}

/**
 * Puts a person into a post from a day on. A regular appointment ends the posts held until then; whoever acts in a post keeps the own one.
 * A person out of service is in service again.
 */
export async function startAppointment(
  manager: EntityManager,
  officer: PersonnelRecord,
  post: PostRecord,
  start: AppointmentStart,
): Promise<void> {
  const { id, state, version } = officer;
  if (!start.isActing) await endAll(manager, id, addDays(start.fromOn, -1), start.actReference);
  await manager.insert(AppointmentEntity, {
    id: uuidv7(),
    personId: id,
    postId: post.id,
    officeId: post.officeId,
    isSole: post.isSole,
    isFirstDeputy: post.kind === 'FIRST_DEPUTY_PROSECUTOR_GENERAL',
    ...start,
  });
  const again = { serviceEndedOn: null, serviceEndAct: null, serviceEndReason: null, leavingGround: null };
  const begins = state === 'IN_SERVICE' ? {} : { servesFrom: start.fromOn };
  await manager.update(PersonEntity, { id }, { version: version + 1, ...again, ...begins });
}
