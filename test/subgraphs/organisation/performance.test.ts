import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';
import { dataOf, refusalOf } from '../../support/responses';
import { openOrganisation, type TestOrganisation } from './open-organisation';
import { appoint, stepOn } from './personnel-operations';

const SEEN = `performance {
  deadlineBreaches { dueOn reportedOn office { code } directive { text } }
  assessments { fromOn untilOn verdict text assessedOn assessor { id } } }`;
const OFFICER = `query ($id: ID!) { officer(id: $id) { ${SEEN} } }`;
const DIRECT = `mutation ($input: IssueInternalDirectiveInput!) { issueInternalDirective(input: $input) { id } }`;
const REPORT = `mutation ($input: ReportInternalDirectiveInput!) { reportInternalDirective(input: $input) { id } }`;
const TRAIL = `query ($filter: AuditTrailFilter!) { organisationAuditTrail(filter: $filter) { nodes { action rules } } }`;

interface Performance {
  readonly deadlineBreaches: readonly Readonly<Record<string, unknown>>[];
  readonly assessments: readonly Readonly<Record<string, unknown>>[];
}

const PERSON = 'prosecutor-kz-71-esil';
const HEAD = 'head-kz-71-esil';
const QUARTER = { fromOn: '2026-01-01', untilOn: '2026-03-18', verdict: 'PERFORMED_WITH_SHORTCOMINGS' };

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

const assess = (by: string, on = PERSON, changes: object = {}) =>
  stepOn(org, 'recordPerformanceAssessment', { by, on, ...QUARTER, text: 'Two appeals lay unread.', ...changes });

async function performanceOf(of: string, login: string): Promise<Performance | null | undefined> {
  type Found = { officer: { performance: Performance | null } | null };
  return (await org.ask<Found>(login, OFFICER, { id: personIdOf(of) })).officer?.performance;
}

async function direct(text: string, dueOn: string, office = 'district-kz-71-esil'): Promise<string> {
  const input = { addresseeOfficeId: officeIdOf(office), text, dueOn };
  return dataOf<{ issueInternalDirective: { id: string } }>(await org.as('head-kz-71', DIRECT, { input }))
    .issueInternalDirective.id;
}

describe('the performance record', () => {
  it('[5.2.2] exists for superiors in the chain alone: not for another region, colleagues, or the person', async () => {
    for (const login of [HEAD, 'head-kz-71', 'deputy-prosecutor-general', 'prosecutor-general'])
      expect([login, await performanceOf(PERSON, login)]).toEqual([login, { deadlineBreaches: [], assessments: [] }]);
    for (const login of [
      ...['head-kz-75', 'head-kz-71-nura', 'head-military', 'deputy-kz-71', 'prosecutor-kz-71', PERSON],
      ...['employee-kz-71-esil', 'analyst-1', 'executor-akimat-kz-71'],
    ])
      expect([login, await performanceOf(PERSON, login)]).toEqual([login, null]);
    expect(await performanceOf(HEAD, '')).toBeNull();
    expect(await performanceOf(HEAD, HEAD)).toBeNull();
  });

  it('[5.2.2] takes assessments of superiors, once a period each, and shows them to superiors', async () => {
    dataOf(await assess(HEAD));
    dataOf(await assess('head-kz-71', PERSON, { verdict: 'DULY_PERFORMED' }));
    expect(refusalOf(await assess(HEAD))).toMatchObject({ reason: 'ALREADY_EXISTS', rule: '5.2.2' });
    const seen = await performanceOf(PERSON, 'prosecutor-general');
    expect(seen?.assessments).toHaveLength(2);
    expect(seen?.assessments).toContainEqual({
      ...QUARTER,
      text: 'Two appeals lay unread.',
      assessedOn: '2026-03-19',
      assessor: { id: personIdOf(HEAD) },
    });
    expect(await performanceOf(PERSON, PERSON)).toBeNull();
  });

  it.each(['head-kz-75', 'deputy-kz-71', PERSON, 'employee-kz-71-esil'])(
    '[5.2.2] takes no assessment of %s, who is no superior',
    async (login) => {
      expect(refusalOf(await assess(login))).toMatchObject({ reason: 'NOT_SUPERIOR', rule: '5.2.2' });
    },
  );

  it('[3.2] [26.6.a] takes none of outsiders, for whom only heads exist', async () => {
    expect(refusalOf(await assess('executor-akimat-kz-71', HEAD))).toMatchObject({ reason: 'INTERFERENCE_FORBIDDEN' });
    expect(refusalOf(await assess('resident-1')).code).toBe('NOT_FOUND');
  });

  it.each([
    ['a period that ends before it begins', 'untilOn', { untilOn: '2025-12-31' }],
    ['a period that has not ended', 'untilOn', { untilOn: '2026-03-20' }],
    ['a blank text', 'text', { text: '  ' }],
    ['a text too long', 'text', { text: 'ө'.repeat(50_001) }],
  ])('[5.2.2] takes no assessment with %s', async (_, field, changes) => {
    const refusal = refusalOf(await assess('prosecutor-general', PERSON, changes));
    expect(refusal.code).toBe('INVALID_INPUT');
    expect(JSON.stringify(refusal)).toContain(`"field":"${field}"`);
  });

  it('[5.2.2] keeps assessments as they were made, and ten at once leave one', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => assess('head-kz-71', HEAD)));
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    for (const change of ["UPDATE performance_assessment SET text = ''", 'DELETE FROM performance_assessment'])
      await expect(org.db.pool.query(change)).rejects.toThrow();
  });

  it('[5.2.2] [27.1] leaves a trail for the Prosecutor General alone', async () => {
    const { rows } = await org.db.pool.query<{ id: string }>('SELECT id FROM performance_assessment LIMIT 1');
    for (const [login, count] of [
      ['prosecutor-general', 1],
      ['head-kz-71', 0],
      [PERSON, 0],
    ] as const) {
      type Trail = { organisationAuditTrail: { nodes: unknown[] } };
      const { organisationAuditTrail } = await org.ask<Trail>(login, TRAIL, { filter: { recordId: rows[0]?.id } });
      expect([login, organisationAuditTrail.nodes.length]).toEqual([login, count]);
    }
  });

  it('[5.2.2] [5.2.1] tells directions that the office headed did not carry out in time: late, open, and none that was in time', async () => {
    const late = await direct('Late', '2026-03-20');
    await direct('Open', '2026-03-23');
    const inTime = await direct('In time', '2026-03-25');
    await org.setClock('2026-03-25');
    for (const id of [late, inTime]) dataOf(await org.as(HEAD, REPORT, { input: { id, report: 'Done.' } }));
    const office = { code: 'district-kz-71-esil' };
    expect((await performanceOf(HEAD, 'head-kz-71'))?.deadlineBreaches).toEqual([
      { dueOn: '2026-03-23', reportedOn: null, office, directive: { text: 'Open' } },
      { dueOn: '2026-03-20', reportedOn: '2026-03-25', office, directive: { text: 'Late' } },
    ]);
    expect((await performanceOf(PERSON, 'head-kz-71'))?.deadlineBreaches).toEqual([]);
  });

  it('[5.2.2] follows the person: after a move the former superiors read it no more, the new ones do', async () => {
    await direct('Open in Esil', '2026-03-26');
    await org.setClock('2026-04-01');
    dataOf(await appoint(org, 'prosecutor-general', PERSON, { office: 'region-kz-75', kind: 'PROSECUTOR' }));
    expect(await performanceOf(PERSON, 'head-kz-71')).toBeNull();
    expect((await performanceOf(PERSON, 'head-kz-75'))?.assessments).toHaveLength(2);
  });

  it('[5.2.2] is read in three statements more for all the officers of an office', async () => {
    const query = `{ officeByCode(code: "district-kz-71-esil") { officers(first: 50) { nodes {
      performance { deadlineBreaches { dueOn } assessments { fromOn } } } } } }`;
    const response = await org.as('prosecutor-general', query);
    expect(response.extensions.kenes.statements).toBe(5);
  });
});
