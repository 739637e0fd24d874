import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../platform/access/viewer';
import { agencyOfficial, analyst, applicant, officer, publicViewer, successorOf } from '../../support/viewers';
import {
  colleague,
  deputy,
  ELSEWHERE,
  employee,
  esilId,
  FIRST_GROUND,
  head,
  openAppeals,
  prosecutor,
  type SeenAppeal,
  type TestAppeals,
} from './open-appeals';

const TRAIL = `query ($filter: AuditTrailFilter!, $first: Int, $after: String) {
  appealsAuditTrail(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      action recordType recordId recordSeq personId viewerKind power powerBasis rules legalBasis legalOn at
      office { id } officer { id } details { name value } hash
    }
  }
}`;

interface SeenEntry {
  readonly action: string;
  readonly recordId: string;
  readonly personId: string | null;
  readonly officer: { readonly id: string } | null;
  readonly details: readonly { readonly name: string; readonly value: string }[];
}

interface SeenTrail {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly SeenEntry[];
}

const regionHead = officer('region-kz-71', 'HEAD');
const general = officer('gpo', 'PROSECUTOR_GENERAL');
const outsider = applicant();

let appeals: TestAppeals;
let appeal: SeenAppeal;
beforeAll(async () => {
  appeals = await openAppeals();
  const { id } = await appeals.register({ channel: 'PORTAL' }, outsider);
  appeal = await appeals.step(prosecutor, 'acceptAppeal', { id, ...FIRST_GROUND });
  // A look at the applicant by someone without a part in the appeal, and an attempt of an outsider.
  await appeals.ask(colleague, 'query ($id: ID!) { appeal(id: $id) { applicant { name } } }', { id });
  await appeals.refusedStep(outsider, 'takeUpAppeal', { id });
  const there = officer(ELSEWHERE, 'EMPLOYEE');
  await appeals.register({ officeId: there.posts[0]?.officeId }, there);
});
afterAll(() => appeals.close());

async function trail(viewer: Viewer, filter: object, page: object = {}): Promise<SeenTrail> {
  const data = await appeals.ask<{ appealsAuditTrail: SeenTrail }>(viewer, TRAIL, { filter, ...page });
  return data.appealsAuditTrail;
}

const actionsOf = async (viewer: Viewer, filter: object): Promise<readonly string[]> =>
  (await trail(viewer, filter)).nodes.map(({ action }) => action);

const ALL = ['INTERFERENCE_ATTEMPT', 'READ', 'ACCEPT', 'RECEIVE'];

describe('the audit trail of a record', () => {
  it.each<[string, () => Viewer]>([
    ['the head of its office', () => head],
    ['the head of the office above', () => regionHead],
    ['the Prosecutor General', () => general],
    ['the head of the office that has taken it over', () => successorOf(officer(ELSEWHERE, 'HEAD'), esilId)],
  ])(
    '[27.1] [3.2] [10.1.11] tells %s of every step, every look and every attempt, the newest first',
    async (_, who) => {
      expect(await actionsOf(who(), { recordId: appeal.id })).toEqual(ALL);
    },
  );

  it('[27.1] shows the person, the power and its basis, the rules and the articles, the legal day', async () => {
    const { nodes } = await trail(head, { recordId: appeal.id, actions: ['ACCEPT'] });
    expect(nodes).toEqual([
      expect.objectContaining({
        recordType: 'Appeal',
        recordSeq: 2,
        personId: prosecutor.personId,
        viewerKind: 'PROSECUTOR',
        power: 'CONSIDER_APPEALS',
        powerBasis: 'OWN',
        legalOn: '2026-03-19',
        office: { id: esilId },
        officer: { id: prosecutor.personId },
        legalBasis: expect.arrayContaining(['Art. 24 §2']),
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      }),
    ]);
  });

  it('[3.2] names no officer for the attempt of an outsider, and the mutation that was called', async () => {
    const { nodes } = await trail(head, { recordId: appeal.id, accessesOnly: true, actions: ['INTERFERENCE_ATTEMPT'] });
    expect(nodes).toEqual([expect.objectContaining({ officer: null, personId: outsider.personId, power: null })]);
    expect(nodes[0]?.details).toContainEqual({ name: 'command', value: 'takeUpAppeal' });
  });

  it.each<[string, () => Viewer, readonly string[]]>([
    ['a prosecutor the own step', () => prosecutor, ['ACCEPT']],
    ['an employee nothing', () => employee, []],
    ['an employee who heads an organisation nothing', () => ({ ...head, kind: 'EMPLOYEE' }), []],
    ['who looked the own look', () => colleague, ['READ']],
    ['a deputy head nothing', () => deputy, []],
    ['the head of an office elsewhere nothing', () => officer(ELSEWHERE, 'HEAD'), []],
    ['a prosecutor of the office above nothing', () => officer('region-kz-71'), []],
    ['an analyst nothing', analyst, []],
    ['an official of an agency nothing', () => agencyOfficial('akimat-kz-71'), []],
    ['an applicant, not even the own attempt', () => outsider, []],
    ['the public nothing', () => publicViewer, []],
  ])('[5.2.2] tells %s', async (_, who, expected) => {
    expect(await actionsOf(who(), { recordId: appeal.id })).toEqual(expected);
    expect((await trail(who(), { recordId: appeal.id })).totalCount).toBe(expected.length);
  });

  it('[10.2.4] is closed to a head whose clearance does not reach the record, also for the own steps', async () => {
    const uncleared = { ...head, clearance: 'OFFICIAL' } as const;
    expect(await actionsOf(uncleared, { recordId: appeal.id })).toEqual([]);
    expect(await actionsOf({ ...prosecutor, clearance: 'OFFICIAL' }, { recordId: appeal.id })).toEqual([]);
  });
});

it('[10.2.4] shows no entry about a type of record that it does not know', async () => {
  const recordId = '01a218b1-8821-754d-bb65-2bf9bf82e96a';
  const entry = { record_type: 'Letter', record_id: recordId, action: 'READ', viewer_kind: 'PROSECUTOR' };
  const made = { ...entry, person_id: head.personId, office_id: esilId, rules: [], details: {} };
  await appeals.db.pool.query('SELECT platform.record_audit($1)', [JSON.stringify([made])]);
  expect(await actionsOf(head, { recordId })).toEqual([]);
});

describe('the audit trail of a person, an office and a period', () => {
  it('[27.1] shows a head what a person of the office did, and not what others did', async () => {
    expect(await actionsOf(head, { personId: prosecutor.personId })).toEqual(['ACCEPT']);
    expect(await actionsOf(officer(ELSEWHERE, 'HEAD'), { personId: prosecutor.personId })).toEqual([]);
  });

  it('[27.1] shows what was done on posts of an office', async () => {
    expect(await actionsOf(head, { officeId: esilId })).toEqual(['READ', 'ACCEPT']);
    expect(await actionsOf(general, { officeId: officer(ELSEWHERE).posts[0]?.officeId })).toEqual(['RECEIVE']);
  });

  it('[3.2] [10.1.11] gathers accesses and attempts on the records of the own offices alone', async () => {
    expect(await actionsOf(head, { accessesOnly: true })).toEqual(['INTERFERENCE_ATTEMPT', 'READ']);
    expect(await actionsOf(officer(ELSEWHERE, 'HEAD'), { accessesOnly: true })).toEqual([]);
  });

  it('keeps to the legal days asked for, to the record type and to the page', async () => {
    const filter = { recordId: appeal.id };
    expect(await actionsOf(head, { ...filter, from: '2026-03-20' })).toEqual([]);
    expect(await actionsOf(head, { ...filter, from: '2026-03-19', to: '2026-03-19' })).toEqual(ALL);
    expect(await actionsOf(head, { ...filter, recordType: 'AppealNotice' })).toEqual([]);
    const first = await trail(head, filter, { first: 3 });
    const second = await trail(head, filter, { first: 3, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map(({ action }) => action)).toEqual(ALL);
    expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([4, true, false]);
  });

  it.each([
    [{}, 'filter'],
    [{ recordType: 'Appeal' }, 'filter'],
    [{ recordId: "x' OR true" }, 'filter.recordId'],
    [{ officeId: 'esil' }, 'filter.officeId'],
  ])('refuses %j as INVALID_INPUT', async (filter, field) => {
    const refusal = await appeals.refused(head, TRAIL, { filter });
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT', details: { field } });
  });

  it('takes one statement, by an index of its own', async () => {
    const query = TRAIL.replace('totalCount', '');
    const response = await appeals.execute(regionHead, query, { filter: { personId: prosecutor.personId } });
    expect(response.extensions.kenes.statements).toBe(1);
    const { rows } = await appeals.db.pool.query<{ indexname: string }>(
      "SELECT indexname FROM pg_indexes WHERE schemaname = 'platform' AND tablename = 'audit' ORDER BY 1",
    );
    expect(rows.map(({ indexname }) => indexname)).toEqual(
      expect.arrayContaining(['audit_access', 'audit_chain', 'audit_office', 'audit_person']),
    );
  });
});
