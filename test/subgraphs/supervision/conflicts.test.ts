import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import type { Viewer } from '../../../platform/access/viewer';
import { getCitedAppeals } from '../../../subgraphs/supervision/persistence/projections/known-appeal.repository';
import { SEEN_CONFLICT, type SeenConflict } from '../../support/conflicts';
import { analyst, applicant, officer, publicViewer } from '../../support/viewers';
import { CHECK, openChecks, regionHead, type TestChecks } from './open-checks';
import { akimat, colleague, elsewhere, employee, ESIL_AUDIENCE, esilId, prosecutor } from './open-supervision';

let supervision: TestChecks;
beforeAll(async () => {
  supervision = await openChecks('2026-03-19');
});
afterAll(() => supervision.close());

const ACCEPTED = { number: 'KZ-71-ESIL/A-2026-000009', state: 'UNDER_CONSIDERATION', receivedOn: '2026-03-10' };

/** News of an appeal; the audience is the Esil office's unless told otherwise. */
function news(subject: string, version: number, changes: object = {}, audience: object = {}) {
  const state = { ...ACCEPTED, hasFindings: true, isAccepted: true, ...changes };
  const data = { version, ...state, audience: { ...ESIL_AUDIENCE, ...audience } };
  return { id: randomUUID(), type: 'appeal.changed', source: 'appeals', subject, data } as const;
}

/** A submission of the Esil office that rests on an appeal with findings. */
async function resting() {
  const appealId = await supervision.knowAppeal(ACCEPTED);
  const { id } = await supervision.made({ bases: [{ type: 'APPEAL', appealId }] });
  return { appealId, id };
}

type Side = 'submission' | 'check';
async function conflictsOf(viewer: Viewer, id: string, side: Side = 'submission'): Promise<readonly SeenConflict[]> {
  const query = `query ($id: ID!) { seen: ${side}(id: $id) { conflicts { ${SEEN_CONFLICT} } } }`;
  const { seen } = await supervision.ask<{ seen: { conflicts: SeenConflict[] } | null }>(viewer, query, { id });
  return seen?.conflicts ?? [];
}

async function conflictsOfAppeal(viewer: Viewer, id: string): Promise<readonly SeenConflict[]> {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Appeal { supervisionConflicts { ${SEEN_CONFLICT} } } } }`;
  const data = await supervision.ask<{ _entities: readonly { supervisionConflicts: SeenConflict[] }[] }>(
    viewer,
    query,
    { r: [{ __typename: 'Appeal', id }] },
  );
  return data._entities[0]?.supervisionConflicts ?? [];
}

async function workList(viewer: Viewer, filter = ''): Promise<readonly SeenConflict[]> {
  const query = `{ supervisionConflicts(first: 100${filter}) { nodes { ${SEEN_CONFLICT} } } }`;
  return (await supervision.ask<{ supervisionConflicts: { nodes: SeenConflict[] } }>(viewer, query))
    .supervisionConflicts.nodes;
}

const RESOLVE = `mutation ($input: ResolveConflictInput!) {
  resolveSupervisionConflict(input: $input) { ${SEEN_CONFLICT} resolvedBy { id } resolvedAt } }`;
const DONE = 'The addressee was told; the act rests on the other basis';

describe('an act that rests on an appeal', () => {
  it.each([
    ['24.8', 'SUBMISSION_ON_TERMINATED_APPEAL', { state: 'TERMINATED_REPEATED' }, {}],
    ['24.1.b', 'SUBMISSION_ON_APPEAL_OUT_OF_SCOPE', { state: 'OUT_OF_SCOPE' }, {}],
    ['24.9', 'SUBMISSION_ON_APPEAL_OF_OTHER_PROCEDURE', { state: 'OTHER_PROCEDURE' }, {}],
    ['24.6.a', 'SUBMISSION_ON_ANONYMOUS_APPEAL', { state: 'NOT_CONSIDERED_ANONYMOUS' }, {}],
    ['32.2.e', 'SUBMISSION_ON_APPEAL_WITHOUT_FINDINGS', { hasFindings: false }, {}],
    ['3.4', 'SUBMISSION_ON_HIDDEN_APPEAL', {}, { ownerOfficeId: officeIdOf('district-kz-75-almaly') }],
  ])('[%s] %s when news of it says so, once though it comes twice', async (rule, explanation, changes, audience) => {
    const { appealId, id } = await resting();
    const event = news(appealId, 3, changes, audience);
    await supervision.receive(event);
    await supervision.receive(event);
    await supervision.receive(news(appealId, 4, changes, audience));
    await supervision.receive(news(appealId, 2));
    const isHidden = explanation === 'SUBMISSION_ON_HIDDEN_APPEAL';
    expect(await conflictsOf(prosecutor, id)).toMatchObject([
      { explanation, rule, state: 'OPEN', isOverdue: false, record: { type: 'Submission', id } },
    ]);
    expect((await conflictsOf(prosecutor, id))[0]?.other).toEqual({ type: 'Appeal', id: isHidden ? null : appealId });
  });

  it('is left alone by an answer, by older news and by news of other appeals', async () => {
    const { appealId, id } = await resting();
    await supervision.receive(news(appealId, 5, { state: 'ANSWERED' }));
    await supervision.receive(news(appealId, 4, { state: 'TERMINATED_REPEATED' }));
    await supervision.receive(news(randomUUID(), 2, { state: 'TERMINATED_REPEATED' }));
    expect(await conflictsOf(prosecutor, id)).toEqual([]);
  });

  it('and a check in preparation: the appeal is closed before the check is appointed [24.4.d]', async () => {
    const appealId = await supervision.knowAppeal(ACCEPTED);
    const draft = await supervision.draft({ ...CHECK, startOn: '2026-03-19', appealId });
    await supervision.receive(news(appealId, 2, { state: 'ANSWERED' }));
    await supervision.receive(news(appealId, 3, { state: 'ANSWERED' }));
    expect(await conflictsOf(prosecutor, draft.id, 'check')).toMatchObject([
      { explanation: 'CHECK_DRAFT_ON_CLOSED_APPEAL', record: { type: 'Check', id: draft.id }, other: { id: appealId } },
    ]);
  });
});

describe('an act that rests on a check', () => {
  it('[32.2.b] is overtaken by the cancellation of the check, seen from both', async () => {
    const check = await supervision.conducting('2026-03-19', { startOn: '2026-03-19' });
    const { id } = await supervision.drafted({ bases: [{ type: 'CHECK', checkId: check.id }] });
    await supervision.take(regionHead, 'cancelCheck', { id: check.id, reasons: 'Unfounded' });
    const expected = { explanation: 'SUBMISSION_ON_CANCELLED_CHECK', record: { id }, other: { id: check.id } };
    expect(await conflictsOf(prosecutor, id)).toMatchObject([expected]);
    expect(await conflictsOf(regionHead, check.id, 'check')).toMatchObject([expected]);
    // The body checked sees the check, but not the draft; the conflict would tell it that there is one.
    expect(await conflictsOf(akimat, check.id, 'check')).toEqual([]);
  });
});

describe('a conflict', () => {
  it('[3.4] is for those of the office who see either record, and names the other only to who may see it', async () => {
    const { appealId, id } = await resting();
    const handler = officer('district-kz-75-almaly');
    const audience = { handlerIds: [handler.personId] };
    await supervision.receive(news(appealId, 2, { state: 'TERMINATED_REPEATED' }, audience));
    for (const viewer of [prosecutor, employee, regionHead]) {
      expect(await conflictsOf(viewer, id)).toHaveLength(1);
      expect(await conflictsOfAppeal(viewer, appealId)).toMatchObject([{ record: { id }, other: { id: appealId } }]);
    }
    expect(await conflictsOfAppeal(handler, appealId)).toMatchObject([
      { record: { id: null }, other: { id: appealId } },
    ]);
    for (const viewer of [elsewhere, akimat, analyst(), applicant(), publicViewer]) {
      expect(await conflictsOfAppeal(viewer, appealId)).toEqual([]);
      expect((await workList(viewer)).filter(({ record }) => record.id === id)).toEqual([]);
    }
    // The addressee sees the act, which says nothing of the appeal.
    expect(await conflictsOf(akimat, id)).toEqual([]);
  });

  it('[27.1] is due after five working days without the holidays, and overdue ones lead the list', async () => {
    const first = await resting();
    await supervision.receive(news(first.appealId, 2, { state: 'TERMINATED_REPEATED' }));
    // Thursday 19 March 2026; 21 to 23 March are Nauryz, 24 and 25 March are off in their stead.
    const days = { openedOn: '2026-03-19', dueOn: '2026-03-31' };
    expect(await conflictsOf(prosecutor, first.id)).toMatchObject([{ ...days, isOverdue: false }]);
    await supervision.setClock('2026-04-01');
    const second = await resting();
    await supervision.receive(news(second.appealId, 2, { state: 'TERMINATED_REPEATED' }));
    const listed = await workList(prosecutor, `, officeIds: ["${esilId}"]`);
    const overdue = listed.map(({ isOverdue }) => isOverdue);
    expect(overdue).toEqual([...overdue].sort((a, b) => Number(b) - Number(a)));
    expect(listed.at(-1)).toMatchObject({ record: { id: second.id }, isOverdue: false });
    expect((await workList(prosecutor, ', isOverdue: false')).map(({ record }) => record.id)).toEqual([second.id]);
    expect(await workList(prosecutor, `, officeIds: ["${officeIdOf('district-kz-75-almaly')}"]`)).toEqual([]);
    await supervision.setClock('2026-03-19');
  });

  it('[27.1] [10.1.a] is resolved once, in words, by a prosecutor of the office of either record', async () => {
    const { appealId, id } = await resting();
    await supervision.receive(news(appealId, 2, { state: 'TERMINATED_REPEATED' }));
    const [open] = await conflictsOf(prosecutor, id);
    const input = { id: open?.id, resolution: DONE };
    expect(await supervision.refused(employee, RESOLVE, { input })).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'SIGNER_NOT_PROSECUTOR',
      rule: '10.1.a',
    });
    for (const viewer of [elsewhere, akimat, applicant(), publicViewer]) {
      const refusal = await supervision.refused(viewer, RESOLVE, { input });
      expect(refusal).toMatchObject({ code: 'NOT_FOUND', details: { noun: 'Conflict' } });
    }
    expect(await supervision.refused(prosecutor, RESOLVE, { input: { ...input, resolution: ' ' } })).toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'resolution' },
    });

    const requestId = randomUUID();
    const resolved = { state: 'RESOLVED', resolution: DONE, resolvedBy: { id: colleague.personId } };
    for (let time = 0; time < 2; time += 1) {
      const data = await supervision.ask<{ resolveSupervisionConflict: SeenConflict }>(colleague, RESOLVE, {
        input: { ...input, requestId },
      });
      expect(data.resolveSupervisionConflict).toMatchObject({ ...resolved, resolvedAt: expect.any(String) });
    }
    expect(await supervision.refused(prosecutor, RESOLVE, { input })).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      details: { noun: 'Conflict', state: 'RESOLVED' },
    });
    expect(await conflictsOfAppeal(prosecutor, appealId)).toMatchObject([{ state: 'RESOLVED', resolution: DONE }]);
    expect((await workList(prosecutor)).map(({ id: listed }) => listed)).not.toContain(open?.id);
    const { rows } = await supervision.db.pool.query(
      'SELECT action, person_id, rules, details FROM platform.audit WHERE record_id = $1',
      [open?.id],
    );
    const details = { state: 'RESOLVED', explanation: 'SUBMISSION_ON_TERMINATED_APPEAL' };
    expect(rows).toEqual([{ action: 'RESOLVE', person_id: colleague.personId, rules: ['27.1', '10.1.a'], details }]);
  });

  it('is not missed for an act that is being drafted at that moment: the news waits for the command', async () => {
    const { appealId } = await resting();
    const { source, pool } = supervision.db;
    let isTaken = false;
    const receiving = await source.transaction(async (manager) => {
      await getCitedAppeals(manager, prosecutor, [appealId]);
      const taken = supervision.receive(news(appealId, 2, { hasFindings: false })).then(() => (isTaken = true));
      const waiting = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
      while ((await pool.query(waiting)).rowCount === 0) expect(isTaken).toBe(false);
      return { taken };
    });
    await receiving.taken;
    expect(isTaken).toBe(true);
  });
});
