import type { EntityManager } from 'typeorm';
import { v5 as uuidv5 } from 'uuid';
import type { Database } from '../../../platform/database/open-database';
import { emit } from '../../../platform/events/emit';
import { classOfPost } from '../domain/personnel';
import { SOLE_POSTS } from '../domain/superiority';
import { announceHeads } from '../persistence/head-announcement.repository';
import { announcePosts } from '../persistence/posts-announcement.repository';
import { insertRows, NAME_COLUMNS } from '../persistence/seed/insert-rows';
import { demonstrationPeople, type DemonstrationPerson } from './demonstration-people';
import { personIdOf } from './person-id';

/** The first day of everyone's appointment: before any day that the demonstration shows. */
const APPOINTED_ON = '2022-12-01';
const ACT = 'DEMO-1 of 1 December 2022';

const placeIdOf = (personId: string): string => uuidv5('place', personId);

async function seedPersons(manager: EntityManager, people: readonly DemonstrationPerson[]): Promise<void> {
  const columns = {
    id: 'uuid',
    ...NAME_COLUMNS,
    personnel_class: 'text',
    category: 'text',
    is_citizen: 'boolean',
    rank: 'text',
    clearance: 'text',
  };
  const rows = people.map(({ login, name, post, category, rank, clearance }) => ({
    id: personIdOf(login),
    name_kk: name.kk,
    name_ru: name.ru,
    name_en: name.en,
    personnel_class: post ? classOfPost(post.kind) : null,
    category,
    is_citizen: true,
    rank,
    clearance,
  }));
  await insertRows(manager, 'person', columns, rows);
}

async function seedPlaces(manager: EntityManager, people: readonly DemonstrationPerson[]): Promise<void> {
  const common = { id: 'uuid', person_id: 'uuid', from_on: 'date' };
  const ids = (login: string) => ({
    id: placeIdOf(personIdOf(login)),
    person_id: personIdOf(login),
    from_on: APPOINTED_ON,
  });
  const appointments = people.flatMap(({ login, post }) =>
    post
      ? [
          {
            ...ids(login),
            post_id: post.id,
            office_id: post.officeId,
            is_sole: SOLE_POSTS.includes(post.kind),
            is_first_deputy: post.kind === 'FIRST_DEPUTY_PROSECUTOR_GENERAL',
            act_reference: ACT,
          },
        ]
      : [],
  );
  const flags = { is_sole: 'boolean', is_first_deputy: 'boolean' };
  const columns = { ...common, post_id: 'uuid', office_id: 'uuid', ...flags, act_reference: 'text' };
  await insertRows(manager, 'appointment', columns, appointments);
  const officials = people.flatMap(({ login, agency }) =>
    agency ? [{ ...ids(login), agency_id: agency.id, role: agency.role }] : [],
  );
  await insertRows(manager, 'agency_official', { ...common, agency_id: 'uuid', role: 'text' }, officials);
}

/** Everyone holds their rank from the day of the appointment. */
async function seedRanks(manager: EntityManager, people: readonly DemonstrationPerson[]): Promise<void> {
  const rows = people.flatMap(({ login, rank }) => {
    const personId = personIdOf(login);
    const id = uuidv5('rank', personId);
    return rank ? [{ id, person_id: personId, rank, changed_on: APPOINTED_ON, act_reference: ACT }] : [];
  });
  const columns = { id: 'uuid', person_id: 'uuid', rank: 'text', changed_on: 'date', act_reference: 'text' };
  await insertRows(manager, 'rank_change', columns, rows);
}

async function seedAccounts(manager: EntityManager, people: readonly DemonstrationPerson[]): Promise<void> {
  const rows = people.map(({ login, account }) => ({ subject: login, person_id: personIdOf(login), kind: account }));
  await insertRows(manager, 'account', { subject: 'text', person_id: 'uuid', kind: 'text' }, rows);
}

/** Those who have no account yet: everyone at first, later whom a new version has brought. */
async function newcomers(db: Database): Promise<readonly DemonstrationPerson[]> {
  const found = await db.pool.query<{ subject: string }>('SELECT subject FROM account');
  const known = new Set(found.rows.map(({ subject }) => subject));
  return demonstrationPeople().filter(({ login }) => !known.has(login));
}

/**
 * Loads the demonstration's people, named by post, and tells the other subgraphs who heads each office and who serves where. Safe to repeat: whoever is loaded is left
 * alone, so that dismissals and appointments made since then stay.
 */
export async function seedDemonstration(db: Database): Promise<void> {
  const people = await newcomers(db);
  if (people.length === 0) return;
  await db.source.transaction(async (manager) => {
    await seedPersons(manager, people);
    await seedPlaces(manager, people);
    await seedRanks(manager, people);
    await seedAccounts(manager, people);
    await announceHeads(manager, (event) => emit(manager, db.name, event));
    const ids = people.map(({ login }) => personIdOf(login));
    await announcePosts(manager, (...events) => emit(manager, db.name, ...events), ids);
  });
}
