import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';
import { dataOf, refusalOf } from '../../support/responses';
import { openOrganisation, type TestOrganisation } from './open-organisation';
import { appoint, dismiss } from './personnel-operations';

const SEEN = 'id number text occurredOn filedOn author { id } named { id } measures { text takenOn author { id } }';
const FILE = `mutation ($input: FileInfluenceReportInput!) { step: fileInfluenceReport(input: $input) { ${SEEN} } }`;
const TAKE_UP = `mutation ($input: TakeUpInfluenceReportInput!) { step: takeUpInfluenceReport(input: $input) { ${SEEN} } }`;
const REMOVE = `mutation ($input: ChangeInfluenceReportInput!) { step: removeInfluenceReport(input: $input) { id } }`;
const LOOK = `query ($id: ID!) { influenceReport(id: $id) { id } influenceReports(first: 100) { totalCount nodes { id } }
  unread: influenceReports(isUnread: true) { nodes { id } } }`;

interface Seen {
  readonly id: string;
  readonly [field: string]: unknown;
}

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

const AUTHOR = 'prosecutor-kz-71-esil';
const file = (login = AUTHOR, changes: object = {}) =>
  org.as(login, FILE, { input: { text: 'A call asked to drop the check.', occurredOn: '2026-03-18', ...changes } });
const filed = async (login?: string, changes?: object): Promise<Seen> =>
  dataOf<{ step: Seen }>(await file(login, changes)).step;

async function look(login: string, id: string) {
  type Found = {
    influenceReport: Seen | null;
    influenceReports: { totalCount: number; nodes: Seen[] };
    unread: { nodes: Seen[] };
  };
  const found = await org.ask<Found>(login, LOOK, { id });
  const isListed = found.influenceReports.nodes.some((each) => each.id === id);
  expect(found.influenceReports.totalCount).toBe(found.influenceReports.nodes.length);
  expect(isListed).toBe(found.influenceReport !== null);
  return { sees: isListed, isUnread: found.unread.nodes.some((each) => each.id === id) };
}

describe('a report of influence', () => {
  it('[26.1] [27.1] is in the audit trail for the Prosecutor General alone, not for a head whom it may name', async () => {
    const { id } = await filed();
    const query = `query ($filter: AuditTrailFilter!) { organisationAuditTrail(filter: $filter) { nodes { action } } }`;
    for (const [login, count] of [
      ['prosecutor-general', 1],
      ['deputy-prosecutor-general', 0],
      ['head-kz-71', 0],
      ['head-kz-71-esil', 0],
      [AUTHOR, 0],
    ] as const) {
      const data = await org.ask<{ organisationAuditTrail: { nodes: unknown[] } }>(login, query, {
        filter: { recordId: id },
      });
      expect([login, data.organisationAuditTrail.nodes.length]).toEqual([login, count]);
    }
  });

  it('[26.1] is filed by a prosecutor; the heads above, and nobody else, are told', async () => {
    const { id, ...seen } = await filed();
    expect(seen).toMatchObject({
      number: expect.stringMatching(/^KZ-71-ESIL\/Y-2026-\d{6}$/),
      filedOn: '2026-03-19',
      author: { id: personIdOf(AUTHOR) },
      measures: [],
    });
    for (const login of ['head-kz-71-esil', 'head-kz-71', 'prosecutor-general'])
      expect([login, await look(login, id)]).toEqual([login, { sees: true, isUnread: true }]);
    for (const login of ['first-deputy-prosecutor-general', 'deputy-prosecutor-general'])
      expect([login, await look(login, id)]).toEqual([login, { sees: true, isUnread: false }]);
    expect(await look(AUTHOR, id)).toEqual({ sees: true, isUnread: false });
    for (const login of [
      ...['deputy-kz-71-esil', 'employee-kz-71-esil', 'prosecutor-kz-71', 'head-kz-75', 'head-kz-71-nura'],
      ...['head-military', 'analyst-1', 'executor-akimat-kz-71', 'resident-1', ''],
    ])
      expect([login, await look(login, id)]).toEqual([login, { sees: false, isUnread: false }]);
  });

  it('[26.1] by a head goes to the heads above only, not to the own office', async () => {
    const { id } = await filed('head-kz-71-esil');
    expect(await look('head-kz-71', id)).toEqual({ sees: true, isUnread: true });
    expect(await look(AUTHOR, id)).toEqual({ sees: false, isUnread: false });
  });

  it('[26.1] is hidden from a superior whom it names', async () => {
    const { id, named } = await filed(AUTHOR, { namedOfficerIds: [personIdOf('head-kz-71-esil').toUpperCase()] });
    expect(named).toEqual([{ id: personIdOf('head-kz-71-esil') }]);
    expect(await look('head-kz-71-esil', id)).toEqual({ sees: false, isUnread: false });
    expect(await look('head-kz-71', id)).toEqual({ sees: true, isUnread: true });
  });

  it('[26.1] is neither changed nor removed, not by its author nor in the database', async () => {
    const { id } = await filed();
    for (const login of [AUTHOR, 'head-kz-71'])
      expect(refusalOf(await org.as(login, REMOVE, { input: { id } }))).toMatchObject({
        reason: 'IMMUTABLE_RECORD',
        rule: '26.1',
      });
    expect(refusalOf(await org.as('prosecutor-kz-71', REMOVE, { input: { id } })).code).toBe('NOT_FOUND');
    for (const change of ["UPDATE influence_report SET text = ''", 'DELETE FROM influence_report'])
      await expect(org.db.pool.query(change)).rejects.toThrow();
  });

  it('[26.1] is read by superiors, who put each measure beside it', async () => {
    const { id } = await filed();
    const input = { id, measure: 'The caller was warned in writing.' };
    expect(dataOf(await org.as('head-kz-71', TAKE_UP, { input }))).toMatchObject({
      step: { measures: [{ text: input.measure, takenOn: '2026-03-19', author: { id: personIdOf('head-kz-71') } }] },
    });
    expect(await look('head-kz-71', id)).toEqual({ sees: true, isUnread: false });
    expect(await look('head-kz-71-esil', id)).toEqual({ sees: true, isUnread: true });
    dataOf(await org.as('head-kz-71-esil', TAKE_UP, { input: { id } }));
    expect(await look('head-kz-71-esil', id)).toEqual({ sees: true, isUnread: false });
    expect(refusalOf(await org.as(AUTHOR, TAKE_UP, { input: { id } }))).toMatchObject({
      reason: 'NOT_SUPERIOR',
      rule: '26.1',
    });
  });

  it('[26.1] by a head stays hidden from who heads the office afterwards', async () => {
    const { id } = await filed('head-kz-71-esil');
    dataOf(await dismiss(org, 'prosecutor-general', 'head-kz-71-esil', { issuedBy: 'PROSECUTOR_GENERAL' }));
    const target = { office: 'district-kz-71-esil', kind: 'HEAD', issuedBy: 'PROSECUTOR_GENERAL' };
    dataOf(await appoint(org, 'prosecutor-general', 'deputy-kz-71-esil', target));
    expect(await look('deputy-kz-71-esil', id)).toEqual({ sees: false, isUnread: false });
    const { id: later } = await filed();
    expect(await look('deputy-kz-71-esil', later)).toEqual({ sees: true, isUnread: true });
  });

  it('[26.1] comes from prosecutors, of a day that has been, naming others who serve', async () => {
    for (const login of ['employee-kz-71-esil', 'executor-akimat-kz-71', 'resident-1', ''])
      expect(refusalOf(await file(login))).toMatchObject({ reason: 'SIGNER_NOT_PROSECUTOR', rule: '26.1' });
    for (const changes of [
      { occurredOn: '2026-03-20' },
      { text: '  ' },
      { text: 'ң'.repeat(60_000) },
      { namedOfficerIds: ['nobody'] },
      { namedOfficerIds: [personIdOf(AUTHOR)] },
    ])
      expect(['INVALID_INPUT', 'NOT_FOUND']).toContain(refusalOf(await file(AUTHOR, changes)).code);
  });
});
