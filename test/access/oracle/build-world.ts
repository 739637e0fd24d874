import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { TestSubgraph } from '../../support/open-test-subgraph';
import type { TestOrganisation } from '../../subgraphs/organisation/open-organisation';
import { agencyId, idOf, type Login, officeId, OFFICES, PEOPLE, type World } from './world';

const ids = PEOPLE.map(({ login }) => idOf(login, ''));
const general = idOf('prosecutor-general', '');

interface Kept {
  readonly id: string;
  readonly rank: string | null;
}

/** Everybody's rank as it is before anything happens. */
export async function ranksOf(org: TestOrganisation): Promise<readonly Kept[]> {
  const { rows } = await org.db.pool.query<Kept>('SELECT id, rank FROM person WHERE id = ANY ($1::uuid[])', [ids]);
  return rows;
}

const of = (login: Login): string => idOf(login, '');

/** Puts the offices where the world's tree has them, each with all that is below it: from the top down, so that none ever stands below itself. */
async function plantTree(client: Client, { tree }: World): Promise<void> {
  const placed = new Set<string>(['gpo']);
  for (
    let left = OFFICES.filter((code) => code !== 'gpo');
    left.length > 0;
    left = left.filter((code) => !placed.has(code))
  )
    for (const code of left) {
      const parent = tree[code];
      if (parent === null || !placed.has(parent)) continue;
      await client.query(
        `UPDATE office o SET parent_id = CASE WHEN o.id = top.id THEN above.id ELSE o.parent_id END,
           path = above.path || subpath(o.path, nlevel(top.path) - 1)
         FROM office top, office above WHERE top.id = $1 AND above.id = $2 AND o.path <@ top.path`,
        [officeId(code), officeId(parent)],
      );
      placed.add(code);
    }
}

/** Makes people, delegations and forms of subordination what the world says, from the beginning, as the owner of the tables. */
export async function buildPeople(client: Client, kept: readonly Kept[], world: World): Promise<void> {
  await plantTree(client, world);
  const rows = PEOPLE.map(({ login }) => ({
    id: of(login),
    clearance: world.clearances[login],
    rank: world.fates[login] === 'RANK_LOST' ? null : kept.find(({ id }) => id === of(login))?.rank,
    isCitizen: world.fates[login] !== 'CITIZENSHIP_LOST',
    endedOn: world.fates[login] === 'DISMISSED' ? '2026-03-01' : null,
    // A dismissal ends the post as well.
    postEndedOn: ['POST_ENDED', 'DISMISSED'].includes(world.fates[login]) ? '2026-03-01' : null,
  }));
  await client.query(
    `UPDATE person p SET clearance = w.clearance, rank = w.rank, is_citizen = w."isCitizen", service_ended_on = w."endedOn",
       service_end_act = CASE WHEN w."endedOn" IS NOT NULL THEN 'Order 1' END
     FROM jsonb_to_recordset($1) AS w (id uuid, clearance text, rank text, "isCitizen" boolean, "endedOn" date) WHERE w.id = p.id`,
    [JSON.stringify(rows)],
  );
  await client.query(
    `UPDATE appointment a SET until_on = w."postEndedOn"
     FROM jsonb_to_recordset($1) AS w (id uuid, "postEndedOn" date) WHERE w.id = a.person_id`,
    [JSON.stringify(rows)],
  );
  await client.query('DELETE FROM delegation');
  await client.query('DELETE FROM subordination_form');
  for (const { to, scope, isRevoked } of world.delegations)
    await client.query(
      `INSERT INTO delegation (id, power, delegate_id, delegator_id, scope_office_id, from_on, until_on, act_reference, act_on, revoked_on,
         revocation_act, owner_office_id, classification)
       VALUES ($1, 'EXTEND_APPEALS', $2, $3, $4, '2026-03-01', '2026-12-31', 'Order 41', '2026-03-01', $5, $6, $7, 'OFFICIAL')`,
      [
        randomUUID(),
        of(to),
        general,
        scope === null ? null : officeId(scope),
        isRevoked ? '2026-03-10' : null,
        isRevoked ? 'Order 42' : null,
        officeId('gpo'),
      ],
    );
  for (const { superior, subordinate } of world.forms)
    await client.query(
      `INSERT INTO subordination_form (id, superior_office_id, subordinate_office_id, description, act_reference, from_on, added_by_id)
       VALUES ($1, $2, $3, 'Further form', 'Order 43', '2026-03-01', $4)`,
      [randomUUID(), officeId(superior), officeId(subordinate), general],
    );
}

const AUDIENCE = 'owner_office_id, handler_ids, agency_ids, applicant_id, classification, is_published';
const FROM_ROWS = `FROM jsonb_to_recordset($1) AS r (id uuid, n int, owner_office_id uuid, handler_ids uuid[], agency_ids uuid[],
  applicant_id uuid, classification text, is_published boolean, registrar_office_id uuid)`;

/** How a record of each type is kept; what has nothing to do with access is the same in all. */
const TABLES = {
  Appeal: `INSERT INTO appeal (id, version, number, state, ${AUDIENCE}, channel, applicant_kind, applicant_name, language, subject, text,
      received_on, priority, access_code_hash)
    SELECT id, 1, 'X/A-' || n, 'RECEIVED', ${AUDIENCE}, 'PAPER', 'PERSON', 'Resident', 'ru', 'Subject', 'Text', '2026-03-19', 'NORMAL', '' ${FROM_ROWS}`,
  Complaint: `INSERT INTO complaint (id, version, number, state, ${AUDIENCE}, complainant_kind, complainant_name, language, text, contested_kind,
      contested_type, contested_id, respondent_office_id, filed_office_id, known_on, received_on, due_on)
    SELECT id, 1, 'X/P-' || n, 'ADMITTED', ${AUDIENCE}, 'PERSON', 'Resident', 'ru', 'Text', 'ACT', 'Appeal', $2::uuid, owner_office_id,
      owner_office_id, '2026-03-02', '2026-03-19', '2026-04-21' ${FROM_ROWS}`,
  Submission: `INSERT INTO submission (id, version, number, state, ${AUDIENCE}, addressee_id, grounds, text, violations, bases, made_on)
    SELECT id, 1, 'X/S-' || n, 'MADE', ${AUDIENCE}, $2::uuid, '{}', 'Text', '[{}]', '[{}]', '2026-03-19' ${FROM_ROWS}`,
  Check: `INSERT INTO legality_check (id, version, number, state, ${AUDIENCE}, office_function, sphere, ground, facts, inspectors, issued_on,
      term_days, registrar_office_id)
    SELECT id, 1, 'X/T-' || n, 'ISSUED', ${AUDIENCE}, 'SUPREME_SUPERVISION', 'BODIES_AND_ORGANISATIONS', 'PROTECTION_DECISION', '{}', '[]',
      '2026-03-19', 10, registrar_office_id ${FROM_ROWS}`,
} as const;
export type RecordType = keyof typeof TABLES;
const NAMES: Readonly<Record<RecordType, string>> = {
  Appeal: 'appeal',
  Complaint: 'complaint',
  Submission: 'submission',
  Check: 'legality_check',
};

/** Keeps the world's records as records of a type; returns their ids in the order of the world. */
export async function buildRecords(
  subgraph: TestSubgraph,
  client: Client,
  { type, residentId, tiedTo }: { readonly type: RecordType; readonly residentId: string; readonly tiedTo: string },
  { records }: World,
): Promise<readonly string[]> {
  const rows = records.map((record, n) => ({
    id: randomUUID(),
    n,
    owner_office_id: officeId(record.office),
    handler_ids: record.handlers.map((each) => idOf(each, residentId)),
    agency_ids: record.agencies.map(agencyId),
    applicant_id: record.applicant === null ? null : idOf(record.applicant, residentId),
    classification: record.secrecy,
    is_published: record.isPublished,
    registrar_office_id: record.registrar && officeId(record.registrar),
  }));
  await client.query(`TRUNCATE ${NAMES[type]} CASCADE`);
  const isTied = TABLES[type].includes('$2');
  await subgraph.db.pool.query(TABLES[type], isTied ? [JSON.stringify(rows), tiedTo] : [JSON.stringify(rows)]);
  return rows.map(({ id }) => id);
}
