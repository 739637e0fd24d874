import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { LocalisedText } from '../../../../platform/graphql/localised-text.type';
import { conflict } from '../../../../platform/errors/plain-errors';
import type { PersonnelCategory, PersonnelClass } from '../../domain/personnel';
import { BASIC_CLEARANCE } from '../../domain/clearance/clearance';
import { PersonEntity } from '../person.entity';
import type { PersonnelRecord } from '../personnel.repository';

/** A new member of the system, before the first appointment. */
export interface NewOfficer {
  readonly name: LocalisedText;
  readonly personnelClass: PersonnelClass;
  readonly category: PersonnelCategory | null;
  readonly isCitizen: boolean;
  readonly rank: string | null;
  readonly officeId: string;
}

const named = ({ kk, ru, en }: LocalisedText) => ({ nameKk: kk, nameRu: ru, nameEn: en });

/** [44.1] Opens the record of a person who does not serve yet, cleared for what other employees may see until a superior says more. */
export async function insertOfficer(manager: EntityManager, person: NewOfficer): Promise<string> {
  const id = uuidv7();
  const { name, personnelClass, category, isCitizen, rank: rankCode, officeId: registeredOfficeId } = person;
  const facts = { personnelClass, category, isCitizen, rankCode, registeredOfficeId };
  await manager.insert(PersonEntity, {
    id,
    version: 1,
    ...named(name),
    ...facts,
    clearance: BASIC_CLEARANCE,
    servesFrom: 'infinity',
  });
  return id;
}

/** Lets the subject of access tokens act as the person. CONFLICT for a subject that has an account. One statement. */
export async function insertAccount(manager: EntityManager, subject: string, personId: string): Promise<void> {
  const rows: unknown[] = await manager.query(
    `INSERT INTO account (subject, person_id, kind) VALUES ($1, $2, 'PERSONNEL') ON CONFLICT DO NOTHING RETURNING 1`,
    [subject, personId],
  );
  if (rows.length === 0) conflict('Account');
}

type Change = Partial<
  Pick<PersonEntity, 'isCitizen' | 'citizenshipEndedOn' | 'isLiableForMilitaryService' | 'specialRegisterEntry'>
>;

/** Changes a person's record and raises its version. One statement. */
export async function changePerson(manager: EntityManager, person: PersonnelRecord, change: Change): Promise<void> {
  await manager.update(PersonEntity, { id: person.id }, { ...change, version: person.version + 1 });
}

/** [44.2.b] Keeps from which day on the person is no citizen. One statement. */
export function endCitizenship(manager: EntityManager, person: PersonnelRecord, on: LocalDate): Promise<void> {
  return changePerson(manager, person, { isCitizen: false, citizenshipEndedOn: on });
}

/** Gives the person another name. One statement. */
export async function renamePerson(
  manager: EntityManager,
  person: PersonnelRecord,
  name: LocalisedText,
): Promise<void> {
  await manager.update(PersonEntity, { id: person.id }, { ...named(name), version: person.version + 1 });
}
