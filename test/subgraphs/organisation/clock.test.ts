import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openOrganisation, type TestOrganisation } from './open-organisation';

let org: TestOrganisation;
let id: string;
beforeAll(async () => {
  org = await openOrganisation();
  id = (await org.viewerOf('prosecutor-general')).personId ?? '';
  await org.db.pool.query(`UPDATE appointment SET from_on = '2022-03-14' WHERE person_id = $1`, [id]);
});
afterAll(() => org.close());

const LIST = `{ organisationAlerts { nodes { kind stage rule dueOn sinceOn officer { id } } } }`;

interface Seen {
  readonly organisationAlerts: { readonly nodes: readonly object[] };
}

const listed = async (login: string): Promise<readonly object[]> =>
  (await org.ask<Seen>(login, LIST)).organisationAlerts.nodes;

it('[8.1.1.b] the term of office of the Prosecutor General is announced half a year before its end, and known to have ended after it', async () => {
  await org.setClock('2026-09-13');
  expect(await listed('prosecutor-general')).toEqual([]);
  await org.setClock('2026-09-14');
  const alert = { kind: 'TERM_OF_OFFICE', rule: '8.1.1.b', dueOn: '2027-03-14', officer: { id } };
  expect(await listed('prosecutor-general')).toEqual([{ ...alert, stage: 'DUE_SOON', sinceOn: '2026-09-14' }]);
  await org.setClock('2027-03-14');
  expect(await listed('prosecutor-general')).toMatchObject([{ stage: 'DUE_SOON' }]);
  await org.setClock('2027-03-15');
  expect(await listed('prosecutor-general')).toEqual([{ ...alert, stage: 'OVERDUE', sinceOn: '2027-03-15' }]);
  expect(await listed('head-kz-71')).toEqual([]);
  expect(await listed('')).toEqual([]);
});

it('[8.1.1.b] the powers do not end by themselves', async () => {
  await org.setClock('2027-06-01');
  const query = `query ($id: ID!) { officer(id: $id) { posts { kind } alerts { stage } } }`;
  const { officer } = await org.ask<{ officer: object }>('prosecutor-general', query, { id });
  expect(officer).toEqual({ posts: [{ kind: 'PROSECUTOR_GENERAL' }], alerts: [{ stage: 'OVERDUE' }] });
});

it('[8.1.1.b] the term is counted from the act where it is on record, and nobody who only acts in the post has one', async () => {
  await org.setClock('2027-03-15');
  const change = (text: string) => org.db.pool.query(`UPDATE appointment SET ${text} WHERE person_id = $1`, [id]);
  await change("term_ends_on = '2027-02-20'");
  await org.tick();
  expect(await listed('prosecutor-general')).toMatchObject([{ stage: 'OVERDUE', dueOn: '2027-02-20' }]);
  await change('term_ends_on = NULL, is_acting = true');
  await org.tick();
  expect(await listed('prosecutor-general')).toEqual([]);
});
