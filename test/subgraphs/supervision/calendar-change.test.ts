import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../platform/access/viewer';
import { referenceExceptions } from '../../support/reference-exceptions';
import { akimat, openChecks, otherRegistrar, prosecutor, registrar, type TestChecks } from './open-checks';
import { DRAFT, elsewhere } from './open-supervision';

const MOVES = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on CalendarChange {
  affectedSupervisionTerms { totalCount nodes { kind dueOn newDueOn submission { id dueOn } check { id dueOn } } }
} } }`;
const source = 'Resolution of the Government No. 17 of 2024-08-30';

interface Moves {
  readonly _entities: readonly [
    { readonly affectedSupervisionTerms: { readonly totalCount: number; readonly nodes: readonly object[] } | null },
  ];
}

let checks: TestChecks;
beforeAll(async () => {
  checks = await openChecks();
});
afterAll(() => checks.close());

const changeId = randomUUID();
const days = [{ day: '2024-09-27', effect: 'DAY_OFF', reason: 'Moved' }];

async function tellOfChange(version: number, state: string, calendarVersion: number | null): Promise<void> {
  const data = { version, audience: null, state, source, days, calendarVersion };
  await checks.receive({ type: 'calendar-change.changed', subject: changeId, data });
}

/** Publishes version 2 of the calendar and delivers the subgraph's requests to itself until there are no more. */
async function publish(): Promise<void> {
  const added = days.map((day) => ({ ...day, source, confidence: 'high' }));
  const exceptions = [...referenceExceptions(), ...added];
  const data = { version: 2, audience: null, source, exceptions };
  await checks.receive({ type: 'calendar.published', subject: String(data.version), data });
  const requests = (await checks.emitted()).filter(({ type }) => type === 'terms.recompute');
  expect(requests).toHaveLength(1);
  for (const request of requests) await checks.receive(request);
}

async function movesFor(viewer: Viewer) {
  const r = [{ __typename: 'CalendarChange', id: changeId }];
  const [entity] = (await checks.ask<Moves>(viewer, MOVES, { r }))._entities;
  return entity.affectedSupervisionTerms;
}

async function deliveredSubmission(): Promise<string> {
  const { draftSubmission } = await checks.ask<{ draftSubmission: { id: string } }>(
    prosecutor,
    'mutation ($input: DraftSubmissionInput!) { draftSubmission(input: $input) { id } }',
    { input: { ...DRAFT, bases: [{ type: 'OTHER_FUNCTION', provision: 'Art. 6 (4)' }] } },
  );
  const input = { id: draftSubmission.id };
  await checks.ask(prosecutor, 'mutation ($input: ChangeSubmissionInput!) { makeSubmission(input: $input) { id } }', {
    input,
  });
  await checks.ask(
    akimat,
    'mutation ($input: ConfirmSubmissionDeliveryInput!) { confirmSubmissionDelivery(input: $input) { dueOn } }',
    { input: { ...input, deliveredOn: '2024-08-28' } },
  );
  return input.id;
}

describe('a change of the working calendar', () => {
  it('[24.3.b] [18.4.c] [36.2.a] moves checks and submissions, each as previewed, and is seen with the record only', async () => {
    await checks.setClock('2024-08-28');
    const submission = await deliveredSubmission();
    const check = await checks.conducting('2024-09-02');
    expect(check.dueOn).toBe('2024-10-14');
    expect(await movesFor(prosecutor)).toBeNull();

    await tellOfChange(1, 'DRAFT', null);
    // Thirty calendar days from 28 August lead to Friday 27 September; that day being off, the effective day is the Monday.
    const moves = [
      { kind: 'SUBMISSION_CONSIDERATION', dueOn: '2024-09-27', newDueOn: '2024-09-30', check: null },
      { kind: 'CHECK', dueOn: '2024-10-14', newDueOn: '2024-10-15', submission: null },
    ];
    expect(await movesFor(prosecutor)).toMatchObject({ totalCount: 2, nodes: moves });
    expect((await movesFor(registrar))?.nodes).toMatchObject([moves[1]]);
    expect((await movesFor(otherRegistrar))?.totalCount).toBe(0);
    expect((await movesFor(elsewhere))?.totalCount).toBe(0);
    expect(await movesFor(akimat)).toBeNull();

    await tellOfChange(2, 'CONFIRMED', 2);
    await publish();
    expect(await movesFor(prosecutor)).toMatchObject({
      totalCount: 2,
      nodes: [
        { ...moves[0], submission: { id: submission, dueOn: '2024-09-30' } },
        { ...moves[1], check: { id: check.id, dueOn: '2024-10-15' } },
      ],
    });
    expect((await movesFor(akimat))?.totalCount).toBe(2);
    const told = (await checks.emitted()).filter(({ subject }) => subject === check.id).at(-1);
    expect(told).toMatchObject({ type: 'check.changed', data: { dueOn: '2024-10-15', version: check.version + 1 } });
    const { rows } = await checks.db.pool.query(
      `SELECT viewer_kind, rules, details FROM platform.audit WHERE action = 'RESCHEDULE' ORDER BY record_type`,
    );
    expect(rows).toMatchObject([
      { viewer_kind: 'SYSTEM', rules: ['24.3.b'], details: { from: '2024-10-14', dueOn: '2024-10-15', source } },
      { viewer_kind: 'SYSTEM', rules: ['24.3.b'], details: { from: '2024-09-27', dueOn: '2024-09-30', source } },
    ]);
  });

  it('[24.3.b] moves nothing when the same version arrives again, and leaves what has been met', async () => {
    const before = await checks.db.pool.query('SELECT count(*)::int AS count FROM platform.term_move');
    const again = { version: 2, audience: null, source, exceptions: [] };
    await checks.receive({ type: 'calendar.published', subject: '2', data: again });
    for (const request of (await checks.emitted()).filter(({ type }) => type === 'terms.recompute'))
      await checks.receive({ ...request, id: randomUUID() });
    expect((await checks.db.pool.query('SELECT count(*)::int AS count FROM platform.term_move')).rows).toEqual(
      before.rows,
    );
  });

  it('[24.3.b] one record that cannot be moved stops no other and is tried again by itself', async () => {
    const check = await checks.conducting('2024-09-16');
    const broken = randomUUID();
    // A term whose record is gone: as only a fault of the platform could leave it.
    await checks.db.pool.query(
      `INSERT INTO platform.term (id, subject_type, subject_id, kind, due_on, term)
       SELECT '00000000-0000-7000-8000-000000000001', subject_type, $1, kind, due_on, jsonb_set(term, '{calendarVersion}', '1')
       FROM platform.term WHERE subject_id = $2 AND kind = 'CHECK'`,
      [broken, check.id],
    );
    await checks.db.pool.query(
      `UPDATE platform.term SET term = jsonb_set(term, '{calendarVersion}', '1') WHERE subject_id = $1`,
      [check.id],
    );
    const source3 = 'Resolution of the Government No. 18 of 2024-09-10';
    const added = { day: '2024-10-04', effect: 'DAY_OFF', reason: 'Moved', source: source3, confidence: 'high' };
    const earlier = days.map((day) => ({ ...day, source, confidence: 'high' }));
    const exceptions = [...referenceExceptions(), ...earlier, added];
    const known = new Set((await checks.emitted()).map(({ id }) => id));
    const fresh = async () => {
      const found = (await checks.emitted()).filter(({ id, type }) => !known.has(id) && type === 'terms.recompute');
      for (const { id } of found) known.add(id);
      return found;
    };
    const data = { version: 3, audience: null, source: source3, exceptions };
    await checks.receive({ type: 'calendar.published', subject: String(data.version), data });
    for (const request of await fresh()) await checks.receive(request);
    expect((await checks.see(prosecutor, check.id))?.dueOn).toBe('2024-10-31');
    const retried = await fresh();
    expect(retried.map((request) => request.data['onlyId'])).toEqual(['00000000-0000-7000-8000-000000000001']);
    for (const request of retried) await expect(checks.receive(request)).rejects.toThrow();
  });
});
