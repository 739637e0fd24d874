import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import type { Viewer } from '../../../../platform/access/viewer';
import { officeIdOf } from '../../../../platform/directory/reference-directory';
import { agencyOfficial, analyst, applicant, officer, publicViewer } from '../../../support/viewers';
import { ELSEWHERE, employee, esilId, openAppeals, PAPER_APPEAL, prosecutor, type TestAppeals } from '../open-appeals';

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openAppeals('2024-09-02');
});
afterAll(() => appeals.close());

const BULK = `mutation ($input: RegisterAppealsInput!) {
  registerAppeals(input: $input) { registered repeated refused results {
    index externalId isNew appealId accessCode appeal { id number dueOn version }
    refusal { code reason rule legalBasis message details } } }
}`;
interface SeenResult {
  readonly index: number;
  readonly externalId: string;
  readonly isNew: boolean;
  readonly appealId: string | null;
  readonly accessCode: string | null;
  readonly appeal: { readonly id: string; readonly number: string; readonly dueOn: string | null } | null;
  readonly refusal: {
    readonly code: string;
    readonly reason: string | null;
    readonly rule: string | null;
    readonly message: string;
    readonly details: Readonly<Record<string, unknown>>;
  } | null;
}
interface SeenIntake {
  readonly registered: number;
  readonly repeated: number;
  readonly refused: number;
  readonly results: readonly SeenResult[];
}

const item = (externalId: string, appeal: object = {}) => ({
  externalId,
  appeal: { ...PAPER_APPEAL, channel: 'E_OTINISH', ...appeal },
});
let systems = 0;
/** A system of its own for a test. */
const newSystem = (): string => `SYSTEM_${(systems += 1)}`;

const bulk = async (system: string, items: readonly object[], more: object = {}, viewer: Viewer = employee) =>
  (await appeals.ask<{ registerAppeals: SeenIntake }>(viewer, BULK, { input: { system, items, ...more } }))
    .registerAppeals;

const count = async (table: string, where = 'true', values: readonly unknown[] = []): Promise<number> => {
  const { rows } = await appeals.db.pool.query<{ count: string }>(
    `SELECT count(*) FROM ${table} WHERE ${where}`,
    values as unknown[],
  );
  return Number(rows[0]?.count);
};

describe('appeals from another system', () => {
  it('[24.3.a] are registered in their order, each with number, term, code, audit entry and event', async () => {
    const before = await count('appeal');
    const items = Array.from({ length: 200 }, (_, n) =>
      item(`id-${n}`, { subject: `Subject ${n}`, ...(n % 2 === 0 ? {} : { receivedOn: '2024-08-30' }) }),
    );
    const { results, ...counts } = await bulk(newSystem(), items);
    expect(counts).toEqual({ registered: 200, repeated: 0, refused: 0 });
    expect(results.map(({ index, externalId }) => [index, externalId])).toEqual(
      items.map(({ externalId }, index) => [index, externalId]),
    );
    expect(results.slice(0, 2).map(({ appeal }) => appeal?.dueOn)).toEqual(['2024-09-23', '2024-09-20']);
    const numbers = results.map(({ appeal }) => Number(appeal?.number.split('-').at(-1)));
    expect(numbers).toEqual(numbers.map((_, n) => (numbers[0] ?? 0) + n));
    const ids = results.map(({ appealId }) => appealId);
    await expect(count('appeal')).resolves.toBe(before + 200);
    await expect(count('platform.term', 'subject_id = ANY ($1)', [ids])).resolves.toBe(200);
    await expect(
      count('platform.audit', `record_id = ANY ($1) AND action = 'RECEIVE' AND power = 'PREPARE_RECORDS'`, [ids]),
    ).resolves.toBe(200);
    const events = (await appeals.emitted()).filter(({ subject }) => ids.includes(subject));
    expect(events).toHaveLength(200);
    const [first] = results;
    const query = 'query ($n: String!, $c: String!) { appealStatus(number: $n, accessCode: $c) { state } }';
    const status = await appeals.ask(publicViewer, query, { n: first?.appeal?.number, c: first?.accessCode });
    expect(status).toEqual({ appealStatus: { state: 'RECEIVED' } });
  });

  it('[24.3.a] refuses each item by itself, with code, rule, sentence and details, and keeps the others', async () => {
    const items = [
      item('good'),
      item('future', { receivedOn: '2024-09-03' }),
      item('norm', { otherTerm: { length: 5, unit: 'WORKING_DAY' } }),
      item('name', { applicant: { kind: 'PERSON' } }),
      item('tag', { language: 'no language!' }),
      item('mail', { applicant: { kind: 'PERSON', name: 'A. Resident', email: 'nothing' } }),
      item('portal', { channel: 'PORTAL' }),
      item('office', { officeId: uuidv7() }),
      item('elsewhere', { officeId: officeIdOf(ELSEWHERE) }),
      item('request', { requestId: uuidv7() }),
      item('early', { receivedOn: '2022-01-01' }),
      item('x'.repeat(101)),
      item('last', { language: 'kk' }),
    ];
    const before = await count('appeal');
    const { results, ...counts } = await bulk(newSystem(), items, {}, prosecutor);
    expect(counts).toEqual({ registered: 2, repeated: 0, refused: 11 });
    const seen = results.map(({ externalId, refusal }) => [
      externalId.slice(0, 9),
      refusal && [refusal.code, refusal.reason, refusal.rule],
    ]);
    const invalid = ['INVALID_INPUT', null, null];
    expect(seen).toEqual([
      ['good', null],
      ['future', invalid],
      ['norm', ['PRECONDITION_FAILED', 'TERM_NORM_REQUIRED', '24.3.a']],
      ['name', invalid],
      ['tag', invalid],
      ['mail', invalid],
      ['portal', invalid],
      ['office', ['FORBIDDEN', 'POWER_NOT_HELD', '10.1.a']],
      ['elsewhere', ['FORBIDDEN', 'POWER_NOT_HELD', '10.1.a']],
      ['request', invalid],
      ['early', ['PRECONDITION_FAILED', 'NORM_NOT_IN_FORCE', '24.3.a']],
      ['xxxxxxxxx', invalid],
      ['last', null],
    ]);
    expect(results[4]?.refusal?.message).toContain('BCP 47');
    expect(results[5]?.refusal?.details).toMatchObject({ problems: [{ field: 'applicant.email' }] });
    const numbers = [results[0], results[12]].map((result) => Number(result?.appeal?.number.split('-').at(-1)));
    expect((numbers[1] ?? 0) - (numbers[0] ?? 0)).toBe(1);
    await expect(count('appeal')).resolves.toBe(before + 2);
  });

  it('[24.3.a] the same item again is the same appeal: in a later call, by a colleague, in one call', async () => {
    const system = newSystem();
    const [first] = (await bulk(system, [item('one')])).results;
    const again = await bulk(system, [item('two'), item('one'), item('two')], {}, prosecutor);
    expect(again).toMatchObject({ registered: 1, repeated: 2, refused: 0 });
    expect(again.results[1]).toEqual({ ...first, index: 1, isNew: false });
    expect(again.results[2]).toEqual({ ...again.results[0], index: 2, isNew: false });
    const other = await bulk(newSystem(), [item('one')]);
    expect(other.results[0]).toMatchObject({ isNew: true });
    expect(other.results[0]?.appealId).not.toBe(first?.appealId);
  });

  it('[24.3.a] the same id with another body is refused, and its text or number gives nothing away', async () => {
    const system = newSystem();
    await bulk(system, [item('one')]);
    for (const change of [{ text: 'Another text.' }, { applicant: { ...PAPER_APPEAL.applicant, contact: 'other' } }]) {
      const { results } = await bulk(system, [item('one', change), item('new'), item('new', change)]);
      const conflict = { code: 'CONFLICT', details: { noun: 'Appeal', externalId: 'one' } };
      expect(results[0]).toMatchObject({ appealId: null, accessCode: null, appeal: null, refusal: conflict });
      expect(results[2]?.refusal).toMatchObject({ code: 'CONFLICT' });
    }
    const elsewhere = officer(ELSEWHERE);
    const [hidden] = (await bulk(system, [item('one')], {}, elsewhere)).results;
    expect(hidden).toMatchObject({ appealId: null, refusal: { code: 'FORBIDDEN', reason: 'POWER_NOT_HELD' } });
  });

  it('[3.4] an appeal that has been forwarded since is known by its id and not shown', async () => {
    const system = newSystem();
    const [first] = (await bulk(system, [item('one')])).results;
    const forward = 'mutation ($input: ForwardAppealInput!) { forwardAppeal(input: $input) { id } }';
    const input = { id: first?.appealId, officeId: officeIdOf(ELSEWHERE), reason: 'It happened there.' };
    await appeals.ask(prosecutor, forward, { input });
    const [again] = (await bulk(system, [item('one')])).results;
    expect(again).toMatchObject({ appealId: first?.appealId, isNew: false, appeal: null, refusal: null });
  });

  it('answers a repeated request with the first result, and refuses another body under its id', async () => {
    const system = newSystem();
    const request = { requestId: uuidv7() };
    const items = [item('one'), item('two', { receivedOn: '2024-09-03' })];
    const first = await bulk(system, items, request);
    await expect(bulk(system, items, request)).resolves.toEqual(first);
    const changed = { input: { system, items: [item('one', { subject: 'Other' })], ...request } };
    await expect(appeals.refused(employee, BULK, changed)).resolves.toMatchObject({ code: 'CONFLICT' });
  });

  it('[24.3.a] the same items in several calls at once become one appeal each', async () => {
    const system = newSystem();
    const names = ['a', 'b', 'c', 'd', 'e'];
    const calls = [names, [...names].reverse(), ['c', 'a', 'e', 'b', 'd']];
    const answers = await Promise.all(
      calls.map((ids) =>
        bulk(
          system,
          ids.map((id) => item(id)),
        ),
      ),
    );
    expect(answers.map(({ registered, repeated }) => [registered, repeated].join()).sort()).toEqual([
      '0,5',
      '0,5',
      '5,0',
    ]);
    const idsOf = ({ results }: SeenIntake) => new Map(results.map((each) => [each.externalId, each.appealId]));
    const [one] = answers.map(idsOf);
    for (const name of names) for (const other of answers.map(idsOf)) expect(other.get(name)).toBe(one?.get(name));
    const where = 'system = $1';
    await expect(count('appeal_external_item', where, [system])).resolves.toBe(5);
  });
});

describe('the statements of a call with many', () => {
  it('[24.3.a] are as many for two hundred items as for one, refused, repeated and answered ones included', async () => {
    const statements = async (items: readonly object[], system = newSystem()): Promise<number> => {
      const { errors, extensions } = await appeals.execute(employee, BULK, { input: { system, items } });
      expect(errors).toBeUndefined();
      return extensions.kenes.statements;
    };
    const many = Array.from({ length: 200 }, (_, n) =>
      item(`id-${n}`, { applicant: { kind: 'PERSON', name: `N ${n}` } }),
    );
    const one = await statements([item('id-0')]);
    const system = newSystem();
    expect(await statements(many, system)).toBe(one);
    expect(await statements([...many.slice(0, 150), item('late', { receivedOn: '2024-09-03' })], system)).toBeLessThan(
      one,
    );
  });
});

describe('who may hand in many', () => {
  it.each([
    ['UNAUTHENTICATED', null, publicViewer],
    ['FORBIDDEN', 'INTERFERENCE_FORBIDDEN', applicant()],
    ['FORBIDDEN', 'INTERFERENCE_FORBIDDEN', agencyOfficial('akimat-kz-71', 'HEAD')],
    ['FORBIDDEN', 'INTERFERENCE_FORBIDDEN', analyst()],
  ])('[3.2] [10.1.a] is refused %s %s', async (code, reason, viewer) => {
    const refused = await appeals.refused(viewer, BULK, { input: { system: newSystem(), items: [item('one')] } });
    expect(refused).toMatchObject({ code, ...(reason ? { reason, rule: '3.2' } : {}) });
  });

  it('[10.1.a] is a superior for an office below, too; the number is that office’s', async () => {
    const [first] = (await bulk(newSystem(), [item('one')], {}, officer('region-kz-71'))).results;
    expect(first?.appeal?.number).toMatch(/^KZ-71-ESIL\//);
  });

  it('[5.5] nobody for a liquidated office, item by item', async () => {
    const system = newSystem();
    const [first] = (await bulk(system, [item('before')])).results;
    await appeals.receive({
      ...{ type: 'office.changed', subject: esilId },
      data: {
        ...{ version: 9, audience: null, code: 'district-kz-71-esil', kind: 'DISTRICT', sphere: 'TERRITORIAL' },
        ...{ region: 'KZ-71', parentId: officeIdOf('region-kz-71'), headPersonId: null, state: 'LIQUIDATED' },
        ...{ successorId: officeIdOf('district-kz-71-nura'), superiorIds: ['region-kz-71', 'gpo'].map(officeIdOf) },
      },
    });
    const { results } = await bulk(system, [item('before'), item('after')]);
    expect(results[0]).toMatchObject({ appealId: first?.appealId, isNew: false });
    expect(results[1]?.refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', rule: '5.5' });
  });

  it.each([
    ['no items', { items: [] }],
    ['more than two hundred', { items: Array.from({ length: 201 }, (_, n) => item(`id-${n}`)) }],
    ['a system that is no code', { system: 'e otinish', items: [item('one')] }],
  ])('refuses the call with %s', async (_, input) => {
    const refused = await appeals.refused(employee, BULK, { input: { system: 'SYSTEM', ...input } });
    expect(refused).toMatchObject({ code: 'INVALID_INPUT' });
  });
});
