import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Audience } from '../../../platform/access/audience';
import type { Viewer } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { CoordinatingCouncil } from '../domain/council';
import type { CouncilState } from '../domain/council-lifecycle';
import type { CouncilMember } from '../domain/membership';
import type { CouncilRegulation } from '../domain/regulation';
import { CouncilEntity } from './council.entity';
import { getRecord } from './get-record';
import { MemberEntity } from './member.entity';
import { COUNCIL_COLUMNS, COUNCIL_FROM, MEMBER_COLUMNS } from './record-columns';
import { RegulationEntity } from './regulation.entity';

const COUNCIL = { noun: 'CoordinatingCouncil', from: COUNCIL_FROM, alias: 'c', columns: COUNCIL_COLUMNS } as const;

/** A council as it is first kept. */
export type NewCouncil = Omit<CoordinatingCouncil, 'headPersonId' | 'regulation' | 'createdAt'>;

/** What a step may change of a council. */
export interface CouncilChanges {
  readonly state?: CouncilState;
  readonly chairPersonId?: string | null;
  readonly regulationId?: string;
}

/** The council of an id, inside a command; locked unless told otherwise. NOT_FOUND if there is none. */
export function getCouncil(
  manager: EntityManager,
  viewer: Viewer,
  id: string,
  lock: '' | 'FOR NO KEY UPDATE' = 'FOR NO KEY UPDATE',
): Promise<CoordinatingCouncil> {
  return getRecord(manager, viewer, COUNCIL, id, lock);
}

/** Keeps a new council; false if its office has one, also one that is being created at the same moment. One statement. */
export async function insertCouncil(manager: EntityManager, council: NewCouncil): Promise<boolean> {
  const { name, ...columns } = council;
  const result = await manager
    .createQueryBuilder()
    .insert()
    .into(CouncilEntity)
    .values({ ...columns, nameKk: name.kk, nameRu: name.ru, nameEn: name.en })
    .orIgnore()
    .returning('id')
    .execute();
  return (result.raw as unknown[]).length > 0;
}

/** Keeps a step's changes under the next version. One statement. */
export async function updateCouncil(
  manager: EntityManager,
  council: CoordinatingCouncil,
  changes: CouncilChanges,
): Promise<void> {
  await manager.update(CouncilEntity, { id: council.id }, { ...changes, version: council.version + 1 });
}

/** Keeps an edition of a council's regulation. One statement. */
export async function insertRegulation(
  manager: EntityManager,
  councilId: string,
  regulation: CouncilRegulation,
): Promise<void> {
  await manager.insert(RegulationEntity, { ...regulation, councilId });
}

/** The bodies that belong to a council today, inside a command, in the order in which they joined. One statement. */
export function membersOf(manager: EntityManager, councilId: string): Promise<CouncilMember[]> {
  return manager.query(
    `SELECT ${MEMBER_COLUMNS} FROM council_member b WHERE b.council_id = $1 AND b.left_on IS NULL ORDER BY b.id`,
    [councilId],
  );
}

/** Keeps a new membership. One statement. */
export async function insertMember(manager: EntityManager, member: CouncilMember, joinedOn: LocalDate): Promise<void> {
  await manager.insert(MemberEntity, { ...member, id: uuidv7(), joinedOn, leftOn: null });
}

/** Ends a membership on a day. One statement. */
export async function endMembership(manager: EntityManager, member: CouncilMember, leftOn: LocalDate): Promise<void> {
  await manager.query(
    'UPDATE council_member SET left_on = $3 WHERE council_id = $1 AND agency_id = $2 AND left_on IS NULL',
    [member.councilId, member.agencyId, leftOn],
  );
}

/** Gives the sessions of a council that are not held yet the audience of today's members and chair. One statement. */
export async function readdressSessions(
  manager: EntityManager,
  councilId: string,
  audience: Pick<Audience, 'agencyIds' | 'handlerIds'>,
): Promise<void> {
  await manager.query(
    `UPDATE council_session SET agency_ids = $2, handler_ids = $3 WHERE council_id = $1 AND state <> 'HELD'`,
    [councilId, audience.agencyIds, audience.handlerIds],
  );
}
