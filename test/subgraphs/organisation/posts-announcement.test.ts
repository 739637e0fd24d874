import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { emit } from '../../../platform/events/emit';
import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';
import { announcePosts } from '../../../subgraphs/organisation/persistence/posts-announcement.repository';
import { dataOf } from '../../support/responses';
import { openOrganisation, type TestOrganisation } from './open-organisation';
import { appoint, dismiss } from './personnel-operations';

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

const LOGIN = 'prosecutor-kz-71-esil';
const told = async (login = LOGIN) =>
  (await org.emitted()).filter(
    ({ type, subject }) => type === 'officer-posts.changed' && subject === personIdOf(login),
  );
const esil = { officeId: officeIdOf('district-kz-71-esil'), kind: 'PROSECUTOR', isActing: false, untilOn: null };
const tick = () =>
  org.db.source.transaction((manager) =>
    announcePosts(manager, (...events) => emit(manager, 'organisation', ...events)),
  );

describe('what others are told of the posts of officers', () => {
  it('[10.1.a] is told of everyone who serves, once, with the days and no name', async () => {
    expect((await told()).map(({ data }) => data)).toEqual([
      { version: 1, audience: null, posts: [{ ...esil, fromOn: '2022-12-01' }] },
    ]);
    const before = (await org.emitted()).length;
    await tick();
    expect(await org.emitted()).toHaveLength(before);
    const { rows } = await org.db.pool.query('SELECT DISTINCT person_id FROM appointment');
    const all = (await org.emitted()).filter(({ type }) => type === 'officer-posts.changed');
    expect(new Set(all.map(({ subject }) => subject)).size).toBe(rows.length);
  });

  it('[10.1.a] [44.2.b] follows an appointment to another office, acting, and a dismissal, each with the next version', async () => {
    dataOf(await appoint(org, 'prosecutor-general', LOGIN, { office: 'district-kz-71-nura', kind: 'PROSECUTOR' }));
    const nura = { ...esil, officeId: officeIdOf('district-kz-71-nura'), fromOn: '2026-03-19' };
    expect((await told()).at(-1)?.data).toMatchObject({ version: 2, posts: [nura] });
    dataOf(await dismiss(org, 'prosecutor-general', LOGIN, { lastDayOn: '2026-03-25' }));
    expect((await told()).at(-1)?.data).toMatchObject({ version: 3, posts: [{ ...nura, untilOn: '2026-03-25' }] });
  });

  it('is told by the clock of whoever was never told of', async () => {
    const login = 'prosecutor-kz-71-nura';
    const before = (await told(login)).length;
    const owner = new Client({ connectionString: org.ownerUrl });
    await owner.connect();
    await owner.query('DELETE FROM told_officer_posts WHERE person_id = $1', [personIdOf(login)]);
    await owner.end();
    await tick();
    await tick();
    expect(await told(login)).toHaveLength(before + 1);
  });
});
