import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import type { Viewer } from '../../../../platform/access/viewer';
import { officeIdOf } from '../../../../platform/directory/reference-directory';
import { agencyOfficial, applicant, officer } from '../../../support/viewers';
import { copyAppeals } from '../../../support/copy-appeals';
import { whileHeld } from '../../../support/while-held';
import {
  colleague,
  deputy,
  ELSEWHERE,
  employee,
  esilId,
  head,
  openAppeals,
  prosecutor,
  REPLY,
  type TestAppeals,
} from '../open-appeals';
import { officerTold, postIn } from './officer-told';

const elsewhere = officer(ELSEWHERE);
const elsewhereId = officeIdOf(ELSEWHERE);
const nuraId = officeIdOf('district-kz-71-nura');

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openAppeals();
  for (const viewer of [prosecutor, colleague])
    await officerTold(appeals, viewer.personId ?? '', [postIn(esilId, 'PROSECUTOR')]);
});
afterAll(() => appeals.close());

interface Assigned {
  readonly appeals: readonly { readonly id: string; readonly handler: { readonly id: string } | null }[];
  readonly refusals: readonly object[];
}
const ASSIGN = `mutation ($input: AssignAppealsInput!) { assignAppeals(input: $input) { appeals { id handler { id } }
  refusals { appealId code reason rule } } }`;
const assign = async (by: Viewer, appealIds: readonly string[], to: Viewer, more: object = {}): Promise<Assigned> => {
  const input = { appealIds, handlerId: to.personId, ...more };
  return (await appeals.ask<{ assignAppeals: Assigned }>(by, ASSIGN, { input })).assignAppeals;
};
const refused = (by: Viewer, appealIds: readonly string[], more: object = {}) =>
  appeals.refused(by, ASSIGN, { input: { appealIds, handlerId: colleague.personId, ...more } });

async function registered(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let each = 0; each < count; each += 1) ids.push((await appeals.register()).id);
  return ids;
}

async function handlersOf(ids: readonly string[]): Promise<unknown[]> {
  const statement =
    'SELECT handler_ids AS handlers, version FROM appeal WHERE id = ANY ($1) ORDER BY array_position($1, id)';
  return (await appeals.db.pool.query<object>(statement, [ids])).rows;
}

describe('many appeals assigned', () => {
  it('[15.2.1] [10.1.a] go to a prosecutor of the office, in the order in which they are named, each with its audit entry and event', async () => {
    const ids = await registered(3);
    const named = [ids[2], ids[0]?.toUpperCase(), ids[1], ids[0]] as string[];
    const handler = { id: colleague.personId };
    await expect(assign(head, named, colleague)).resolves.toEqual({
      appeals: [ids[2], ids[0], ids[1]].map((id) => ({ id, handler })),
      refusals: [],
    });
    const { rows } = await appeals.db.pool.query<object>(
      `SELECT power, details FROM platform.audit WHERE record_id = ANY ($1) AND action = 'ASSIGN'`,
      [ids],
    );
    expect(rows).toHaveLength(3);
    for (const row of rows)
      expect(row).toMatchObject({
        power: 'ASSIGN_APPEALS',
        details: { handlerIds: [colleague.personId], formerIds: [] },
      });
    const told = (await appeals.emitted()).filter(({ subject, data }) => ids.includes(subject) && data.version === 2);
    expect(told.map(({ data }) => data.audience?.handlerIds)).toEqual(ids.map(() => [colleague.personId]));
  });

  it('[15.2.1] [3.4] pass over those that may not be given, each with its reason, and keep no other back', async () => {
    const [open, closed] = [await appeals.register(), await appeals.accepted()];
    await appeals.step(prosecutor, 'answerAppeal', { id: closed.id, ...REPLY });
    const hidden = await appeals.register({ officeId: elsewhereId }, elsewhere);
    const unknown = randomUUID();
    const { appeals: given, refusals } = await assign(head, [closed.id, hidden.id, open.id, unknown, 'x'], colleague);
    expect(given).toEqual([{ id: open.id, handler: { id: colleague.personId } }]);
    const notFound = { code: 'NOT_FOUND', reason: null, rule: null };
    expect(refusals).toMatchObject([
      { appealId: closed.id, code: 'ILLEGAL_TRANSITION' },
      { appealId: hidden.id, ...notFound },
      { appealId: unknown, ...notFound },
      { appealId: 'x', ...notFound },
    ]);
  });

  it('[15.2.1] [10.1.a] are not assigned by a prosecutor, an employee, nor to somebody who is no prosecutor of the office', async () => {
    const ids = await registered(2);
    const before = await handlersOf(ids);
    for (const by of [prosecutor, employee])
      expect((await assign(by, ids, colleague)).refusals).toMatchObject([
        { reason: 'POWER_NOT_HELD', rule: '15.2.1' },
        { reason: 'POWER_NOT_HELD', rule: '15.2.1' },
      ]);
    for (const to of [employee, elsewhere])
      expect((await assign(head, ids, to)).refusals).toMatchObject([
        { reason: 'SIGNER_NOT_PROSECUTOR', rule: '10.1.a' },
        { reason: 'SIGNER_NOT_PROSECUTOR', rule: '10.1.a' },
      ]);
    expect(await handlersOf(ids)).toEqual(before);
  });

  it('[3.2] are no matter of another body, nor of an applicant', async () => {
    const ids = await registered(1);
    for (const viewer of [agencyOfficial('akimat-kz-71'), applicant('one')])
      await expect(refused(viewer, ids)).resolves.toMatchObject({ reason: 'INTERFERENCE_FORBIDDEN' });
  });

  it('[15.2.1] are assigned by a deputy and by a superior head', async () => {
    const ids = await registered(2);
    for (const [by, to] of [
      [deputy, colleague],
      [officer('region-kz-71', 'HEAD'), prosecutor],
    ] as const) {
      await expect(assign(by, ids, to)).resolves.toMatchObject({ refusals: [] });
      expect(await handlersOf(ids)).toMatchObject(ids.map(() => ({ handlers: [to.personId] })));
    }
  });

  it('are assigned once for each request', async () => {
    const ids = await registered(2);
    const requestId = uuidv7();
    const first = await assign(head, ids, prosecutor, { requestId });
    await expect(assign(head, ids, prosecutor, { requestId })).resolves.toEqual(first);
    await expect(refused(head, ids, { requestId })).resolves.toMatchObject({ code: 'CONFLICT' });
    expect(await handlersOf(ids)).toEqual(ids.map(() => ({ handlers: [prosecutor.personId], version: 2 })));
  });

  it.each([[0], [201]])('are refused where they are %d', async (count) => {
    const ids = Array.from({ length: count }, () => randomUUID());
    await expect(refused(head, ids)).resolves.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('by two heads at once, named in opposite order, end whole with one of them', async () => {
    const ids = await registered(2);
    const [low = ''] = ids.toSorted();
    await whileHeld(appeals, { table: 'appeal', id: low }, [
      () => assign(head, ids, prosecutor),
      () => assign(deputy, ids.toReversed(), colleague),
    ]);
    const [one, other] = (await handlersOf(ids)) as { handlers: string[]; version: number }[];
    expect(one).toEqual(other);
    expect(one?.version).toBe(3);
  });

  it('take as many statements for those of two offices as for one', async () => {
    const region = officer('region-kz-71', 'HEAD');
    const nura = await appeals.register({ officeId: nuraId }, officer('district-kz-71-nura', 'EMPLOYEE'));
    const statements = async (appealIds: readonly string[], refused: number): Promise<number> => {
      const query = 'mutation ($input: AssignAppealsInput!) { assignAppeals(input: $input) { refusals { reason } } }';
      const input = { appealIds, handlerId: colleague.personId };
      const { data, extensions } = await appeals.execute(region, query, { input });
      const refusals = Array.from({ length: refused }, () => ({ reason: 'SIGNER_NOT_PROSECUTOR' }));
      expect(data).toEqual({ assignAppeals: { refusals } });
      return extensions.kenes.statements;
    };
    const [one = '', other = ''] = await registered(2);
    expect(await statements([one, nura.id], 1)).toBe(await statements([other], 0));
  });

  it('take as many statements for two hundred as for one', async () => {
    const { id: model } = await appeals.register();
    const statements = async (count: number): Promise<number> => {
      const ids = Array.from({ length: count }, () => randomUUID());
      await copyAppeals(
        appeals.db.pool,
        model,
        ids.map((id) => ({ id, number: id })),
      );
      const query = 'mutation ($input: AssignAppealsInput!) { assignAppeals(input: $input) { refusals { code } } }';
      const input = { appealIds: ids, handlerId: colleague.personId };
      const { data, extensions } = await appeals.execute(head, query, { input });
      expect(data).toEqual({ assignAppeals: { refusals: [] } });
      expect(await handlersOf(ids)).toEqual(ids.map(() => ({ handlers: [colleague.personId], version: 2 })));
      return extensions.kenes.statements;
    };
    expect(await statements(200)).toBe(await statements(1));
  });
});
