import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { addDays, type LocalDate } from '../../../platform/calendar/local-date';
import { AppointmentEntity } from './appointment.entity';
import type { PlacementRow } from './officer.repository';
import { PersonEntity } from './person.entity';
import type { PersonnelRecord, PostRecord } from './personnel.repository';

/** How a service ends. */
export interface ServiceEnd {
  readonly lastDayOn: LocalDate;
  readonly actReference: string;
  readonly reason: string;
}

/** How an appointment begins. */
export interface AppointmentStart {
  readonly fromOn: LocalDate;
  readonly actReference: string;
  readonly consentReference: string | null;
}

async function endPlacement(manager: EntityManager, placement: PlacementRow, lastDayOn: LocalDate): Promise<void> {
  const earliest = addDays(placement.fromOn, -1);
  const untilOn = lastDayOn < earliest ? earliest : lastDayOn;
  await manager.update(AppointmentEntity, { id: placement.id }, { untilOn });
}

async function endPlacements(manager: EntityManager, officer: PersonnelRecord, lastDayOn: LocalDate): Promise<void> {
  for (const placement of officer.placements) {
    if (placement.isCurrent) await endPlacement(manager, placement, lastDayOn);
  }
}

/** [44.2.b] Ends a person's service and all present appointments with the last day given. */
export async function endService(manager: EntityManager, officer: PersonnelRecord, end: ServiceEnd): Promise<void> {
  await endPlacements(manager, officer, end.lastDayOn);
  await manager.update(
    PersonEntity,
    { id: officer.id },
    {
      version: officer.version + 1,
      serviceEndedOn: end.lastDayOn,
      serviceEndAct: end.actReference,
      serviceEndReason: end.reason,
    },
  );
}

/** Puts a person into a post from a day on and ends the posts held until then; a person out of service is in service again. */
export async function startAppointment(
  manager: EntityManager,
  officer: PersonnelRecord,
  post: PostRecord,
  start: AppointmentStart,
): Promise<void> {
  await endPlacements(manager, officer, addDays(start.fromOn, -1));
  await manager.insert(AppointmentEntity, {
    id: uuidv7(),
    personId: officer.id,
    postId: post.id,
    officeId: post.officeId,
    isSole: post.isSole,
    ...start,
  });
  await manager.update(
    PersonEntity,
    { id: officer.id },
    { version: officer.version + 1, serviceEndedOn: null, serviceEndAct: null, serviceEndReason: null },
  );
}
