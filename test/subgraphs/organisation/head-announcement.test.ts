import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { emit } from '../../../platform/events/emit';
import { announceHeads } from '../../../subgraphs/organisation/persistence/head-announcement.repository';
import { dataOf } from '../../support/responses';
import { openOrganisation, type TestOrganisation } from './open-organisation';
import { dismiss } from './personnel-operations';

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

/** What was told of offices, of which heads are a part. */
const toldOfOffices = async () => (await org.emitted()).filter(({ type }) => type === 'office.changed');

describe('what others are told of heads', () => {
  const tell = () =>
    org.db.source.transaction((manager) => announceHeads(manager, (event) => emit(manager, 'organisation', event)));

  it('[44.2.b] follows the legal clock: when a last day has passed, the vacancy is told, once', async () => {
    const before = (await toldOfOffices()).length;
    dataOf(await dismiss(org, 'prosecutor-general', 'head-kz-79-abai', { lastDayOn: '2026-03-25' }));
    await tell();
    expect(await toldOfOffices()).toHaveLength(before);
    await org.setClock('2026-03-26');
    await tell();
    await tell();
    const events = (await toldOfOffices()).slice(before);
    expect(events.map(({ subject, data }) => [subject, data['headPersonId']])).toEqual([
      [officeIdOf('district-kz-79-abai'), null],
    ]);
    await org.setClock('2026-03-19');
  });

  it('is the same as what the graph shows, for every office', async () => {
    await tell();
    const { offices } = await org.ask<{
      offices: { nodes: { id: string; version: number; head: { id: string } | null }[] };
    }>('', '{ offices(first: 1000) { nodes { id version head { id } } } }');
    const known = await org.db.pool.query<{ id: string; version: number; head: string | null }>(
      'SELECT id, version, head_person_id AS head FROM platform.known_office',
    );
    const shown = new Map(offices.nodes.map(({ id, version, head }) => [id, [version, head?.id ?? null]]));
    expect(new Map(known.rows.map(({ id, version, head }) => [id, [version, head]]))).toEqual(shown);
    const newest = new Map(
      (await toldOfOffices()).map(({ subject, data }) => [subject, [data.version, data['headPersonId']]]),
    );
    for (const [id, told] of newest) expect(told).toEqual(shown.get(id));
  });
});
