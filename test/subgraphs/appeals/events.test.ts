import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { applicant, publicViewer } from '../../support/viewers';
import { employee, esilId, FIRST_GROUND, openAppeals, prosecutor, type TestAppeals } from './open-appeals';

let appeals: TestAppeals;
const resident = applicant();
beforeAll(async () => {
  appeals = await openAppeals();
});
afterAll(() => appeals.close());

const MEASURE = `query ($id: ID!) { appeal(id: $id) { isMeasureTaken } }`;

async function submission(
  state: string,
  appealIds: readonly string[],
  { id = uuidv7(), version = 1 }: { id?: string; version?: number } = {},
): Promise<string> {
  const data = { version, audience: null, number: 'KZ-71-ESIL/S-2026-000001', state, appealIds };
  await appeals.receive({ type: 'submission.changed', subject: id, source: 'supervision', data });
  return id;
}

const isTaken = async (id: string, viewer = resident) =>
  (await appeals.ask<{ appeal: { isMeasureTaken: boolean } }>(viewer, MEASURE, { id })).appeal.isMeasureTaken;

describe('an event of an appeal', () => {
  it('is emitted at each step with version, audience and public state, and nothing personal', async () => {
    const { id, number } = await appeals.register({ channel: 'PORTAL' }, resident);
    await appeals.step(prosecutor, 'acceptAppeal', { id, ...FIRST_GROUND });
    await appeals.step(prosecutor, 'recordAppealFindings', { id, findings: 'A finding.' });
    const events = (await appeals.emitted()).filter(({ subject }) => subject === id);
    const audience = {
      ownerOfficeId: esilId,
      handlerIds: [] as string[],
      agencyIds: [],
      applicantId: resident.personId,
      classification: 'PERSONAL',
      isPublished: false,
    };
    const handled = { ...audience, handlerIds: [prosecutor.personId] };
    const common = { number, receivedOn: '2026-03-19' };
    expect(events.map(({ type, source, data }) => ({ type, source, data }))).toEqual(
      [
        { version: 1, audience, state: 'RECEIVED', hasFindings: false, isAccepted: false },
        { version: 2, audience: handled, state: 'UNDER_CONSIDERATION', hasFindings: false, isAccepted: true },
        { version: 3, audience: handled, state: 'UNDER_CONSIDERATION', hasFindings: true, isAccepted: true },
      ].map((data) => ({ type: 'appeal.changed', source: 'appeals', data: { ...common, ...data } })),
    );
  });

  it('is not emitted by a refused step', async () => {
    const { id } = await appeals.register();
    await appeals.refusedStep(prosecutor, 'acceptAppeal', { id });
    expect((await appeals.emitted()).filter(({ subject }) => subject === id)).toHaveLength(1);
  });
});

describe('a measure taken on an appeal', () => {
  it('[42.2.e] is told to the applicant as a fact, once the submission is introduced', async () => {
    const { id, number, accessCode } = await appeals.register({ channel: 'PORTAL' }, resident);
    await expect(isTaken(id)).resolves.toBe(false);
    const draft = await submission('DRAFT', [id]);
    await expect(isTaken(id)).resolves.toBe(false);
    await submission('MADE', [id], { id: draft, version: 2 });
    await expect(isTaken(id)).resolves.toBe(true);
    const status = `query ($n: String!, $c: String!) { appealStatus(number: $n, accessCode: $c) { isMeasureTaken } }`;
    await expect(appeals.ask(publicViewer, status, { n: number, c: accessCode })).resolves.toEqual({
      appealStatus: { isMeasureTaken: true },
    });
    const type = await appeals.ask<{ __type: { fields: { name: string }[] } }>(
      employee,
      '{ __type(name: "Appeal") { fields { name } } }',
    );
    expect(type.__type.fields.map(({ name }) => name)).not.toContain('submission');
  });

  it('[42.2.e] concerns the appeals that the submission names, and no others', async () => {
    const [one, two, three] = [await appeals.register(), await appeals.register(), await appeals.register()];
    await submission('MADE', [one.id, two.id]);
    const query = `{ appeals(filter: { officeIds: ["${esilId}"] }) { nodes { id isMeasureTaken } } }`;
    const response = await appeals.execute(employee, query);
    const { nodes } = response.data?.['appeals'] as { nodes: { id: string; isMeasureTaken: boolean }[] };
    const taken = nodes.filter(({ isMeasureTaken }) => isMeasureTaken).map(({ id }) => id);
    expect(taken).toEqual(expect.arrayContaining([one.id, two.id]));
    expect(taken).not.toContain(three.id);
    expect(response.extensions.kenes.statements).toBe(2);
  });

  it('keeps the newest version, however late an older event comes, and however often', async () => {
    const { id } = await appeals.register({ channel: 'PORTAL' }, resident);
    const known = await submission('SATISFIED', [id], { version: 3 });
    await submission('DRAFT', [id], { id: known, version: 1 });
    await submission('DRAFT', [], { id: known, version: 2 });
    await expect(isTaken(id)).resolves.toBe(true);
  });
});
