import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../platform/access/viewer';
import { agencyOfficial, analyst, applicant, officer, publicViewer } from '../../support/viewers';
import {
  colleague,
  ELSEWHERE,
  employee,
  esilId,
  FIRST_GROUND,
  head,
  openAppeals,
  PAPER_APPEAL,
  prosecutor,
  type SeenAppeal,
  type TestAppeals,
} from './open-appeals';

let appeals: TestAppeals;
let appeal: SeenAppeal;
const resident = applicant();
const region = officer('region-kz-71');
const stranger = officer(ELSEWHERE, 'HEAD');

beforeAll(async () => {
  appeals = await openAppeals();
  appeal = await appeals.register({ channel: 'PORTAL' }, resident);
});
afterAll(() => appeals.close());

const LOOK = `query ($id: ID!, $number: String!, $office: [_Any!]!, $references: [_Any!]!) {
  appeal(id: $id) { id }
  appealByNumber(number: $number) { id }
  appeals { totalCount nodes { id } }
  offices: _entities(representations: $office) { ... on Office { appeals { totalCount nodes { id } } } }
  references: _entities(representations: $references) { ... on Appeal { id } }
}`;

const look = (viewer: Viewer) =>
  appeals.ask(viewer, LOOK, {
    id: appeal.id,
    number: appeal.number,
    office: [{ __typename: 'Office', id: esilId }],
    references: [{ __typename: 'Appeal', id: appeal.id }],
  });

const one = { totalCount: 1, nodes: [{ id: '' }] };

describe('an appeal', () => {
  it.each([
    ['an employee of the office', employee],
    ['a prosecutor of the office', prosecutor],
    ['a superior prosecutor', region],
    ["the Prosecutor General's Office", officer('gpo')],
    ['its applicant', resident],
  ])('[3.4] [5.2.a] is there for %s: by id, number, list, count and reference', async (_, viewer) => {
    const seen = { id: appeal.id };
    const list = { ...one, nodes: [seen] };
    await expect(look(viewer)).resolves.toEqual({
      appeal: seen,
      appealByNumber: seen,
      appeals: list,
      offices: [{ appeals: list }],
      references: [seen],
    });
  });

  it.each([
    ['an officer of another region', stranger],
    ['a district of the same region', officer('district-kz-71-saryarka', 'HEAD')],
    ['an employee of the superior office', officer('region-kz-71', 'EMPLOYEE')],
    ['another applicant', applicant('another')],
    ['an official of another body', agencyOfficial('police-kz-71', 'HEAD')],
    ['an analyst', analyst()],
    ['the public', publicViewer],
  ])('[3.4] does not exist for %s', async (_, viewer) => {
    const none = { totalCount: 0, nodes: [] };
    await expect(look(viewer)).resolves.toEqual({
      appeal: null,
      appealByNumber: null,
      appeals: none,
      offices: [{ appeals: none }],
      references: [null],
    });
  });

  it.each([
    ['acceptAppeal', FIRST_GROUND],
    ['takeUpAppeal', {}],
    ['extendAppealTerm', { until: '2026-05-01', reason: 'ESTABLISH_FACTS', reasoning: 'x' }],
    ['sendAppealNotice', { noticeId: 'x' }],
    ['findAppealOutOfScope', { body: { name: 'x' } }],
    ['classifyAppealOtherProcedure', { regime: 'CIVIL_PROCEDURE', norm: 'x' }],
    ['leaveAppealAnonymous', {}],
    ['recordAppealFindings', { findings: 'x' }],
    ['answerAppeal', { legalReferences: [] }],
    ['terminateRepeatedAppeal', { earlierAppealId: 'x', hasNewArguments: false }],
  ])('[3.4] hidden or missing is the same NOT_FOUND to %s', async (mutation, input) => {
    const hidden = await appeals.refusedStep(stranger, mutation, { id: appeal.id, ...input });
    const missing = await appeals.refusedStep(stranger, mutation, {
      id: '0197f3a0-0000-7000-8000-000000000000',
      ...input,
    });
    const noId = await appeals.refusedStep(stranger, mutation, { id: 'no id', ...input });
    expect(hidden).toMatchObject({ code: 'NOT_FOUND', details: { noun: 'Appeal' } });
    expect(missing).toEqual(hidden);
    expect(noId).toEqual(hidden);
  });
});

describe("an applicant's personal data", () => {
  const query = `query ($id: ID!) { appeal(id: $id) { applicant { kind name contact isMasked } } }`;
  const { name, contact } = PAPER_APPEAL.applicant;
  const see = (viewer: Viewer) => appeals.ask(viewer, query, { id: appeal.id });
  const whole = { appeal: { applicant: { kind: 'PERSON', name, contact, isMasked: false } } };
  const masked = { appeal: { applicant: { kind: 'PERSON', name: '***', contact: '***', isMasked: true } } };

  const looks = async (viewer: Viewer): Promise<number> => {
    const { rows } = await appeals.db.pool.query<{ count: string }>(
      `SELECT count(*) FROM platform.audit WHERE record_id = $1 AND action = 'READ' AND person_id = $2 AND rules = '{10.1.11}'`,
      [appeal.id, viewer.personId],
    );
    return Number(rows[0]?.count);
  };

  it.each([
    ['the office', employee],
    ['its superiors', region],
  ])('[10.1.11] are whole for %s, and each look is on record', async (_, viewer) => {
    const before = await looks(viewer);
    await expect(see(viewer)).resolves.toEqual(whole);
    await expect(looks(viewer)).resolves.toBe(before + 1);
  });

  it('[10.1.11] are whole for the applicant, who leaves no trace', async () => {
    await expect(see(resident)).resolves.toEqual(whole);
    await expect(looks(resident)).resolves.toBe(0);
  });

  it('[10.1.11] are masked for readers outside the office, and the look is on record', async () => {
    const cleared: Viewer = { ...analyst(), clearance: 'PERSONAL' };
    await expect(see(cleared)).resolves.toEqual(masked);
    await expect(looks(cleared)).resolves.toBe(1);
  });

  it('[10.1.11] are read by the handler without a trace, since the appeal is his or her own task', async () => {
    await appeals.step(colleague, 'takeUpAppeal', { id: appeal.id });
    await expect(see(colleague)).resolves.toEqual(whole);
    await expect(looks(colleague)).resolves.toBe(0);
  });

  it('[10.1.11] are not shown if the look cannot be put on record', async () => {
    const withoutPerson: Viewer = { ...prosecutor, personId: null };
    const response = await appeals.execute(withoutPerson, query, { id: appeal.id });
    expect(response.data).toEqual({
      appeal: { applicant: { kind: 'PERSON', name: null, contact: null, isMasked: false } },
    });
    expect(response.errors).toHaveLength(2);
  });

  it('[10.1.11] are not looked at by asking for the kind alone', async () => {
    const before = await looks(head);
    await appeals.ask(head, `query ($id: ID!) { appeal(id: $id) { applicant { kind } } }`, { id: appeal.id });
    await expect(looks(head)).resolves.toBe(before);
  });
});

describe('what the office thinks', () => {
  it('[26.6.a] is closed to outsiders: findings, reasoning, reasons of the head', async () => {
    const author = applicant('closed');
    const { id } = await appeals.register({ channel: 'PORTAL' }, author);
    const facts = { body: { name: 'A school' }, overrideReasons: 'Known from the press.' };
    await appeals.step(head, 'acceptAppeal', { id, ground: 'BODY_FAILED_OR_ABSENT', facts });
    await appeals.step(head, 'extendAppealTerm', {
      id,
      until: '2026-05-04',
      reason: 'ESTABLISH_FACTS',
      reasoning: 'Doubts.',
    });
    const query = `query ($id: ID!) { appeal(id: $id) {
      findings facts { overrideReasons concealment body { name } } extensions { dueOn reasoning }
    } }`;
    const inside = await appeals.ask(employee, query, { id });
    expect(inside).toMatchObject({
      appeal: {
        facts: { overrideReasons: 'Known from the press.', concealment: null },
        extensions: [{ reasoning: 'Doubts.' }],
      },
    });
    const outside = await appeals.execute(author, query, { id });
    expect(outside.data).toEqual({
      appeal: {
        findings: null,
        facts: { overrideReasons: null, concealment: null, body: { name: 'A school' } },
        extensions: [{ dueOn: '2026-05-04', reasoning: null }],
      },
    });
    expect(outside.errors?.map(({ extensions }) => extensions?.['reason'])).toEqual(Array(4).fill('FIELD_RESTRICTED'));
  });

  it('[26.6.a] is closed to an officer who is the applicant', async () => {
    const own: Viewer = { ...prosecutor, personId: resident.personId };
    await expect(
      appeals.refused(own, `query ($id: ID!) { appeal(id: $id) { findings } }`, { id: appeal.id }),
    ).resolves.toMatchObject({ reason: 'FIELD_RESTRICTED' });
  });

  it('[26.6.a] an applicant deals with the office: no handler, no signer, no steps of its own', async () => {
    const query = `query ($id: ID!) { appeal(id: $id) { office { id } handler { id } timeline { action on } } }`;
    await expect(appeals.ask(resident, query, { id: appeal.id })).resolves.toEqual({
      appeal: { office: { id: esilId }, handler: null, timeline: [{ action: 'RECEIVE', on: '2026-03-19' }] },
    });
    await expect(appeals.ask(employee, query, { id: appeal.id })).resolves.toEqual({
      appeal: {
        office: { id: esilId },
        handler: { id: colleague.personId },
        timeline: [
          { action: 'RECEIVE', on: '2026-03-19' },
          { action: 'TAKE_UP', on: '2026-03-19' },
        ],
      },
    });
    await expect(
      appeals.ask(resident, `query ($h: ID!) { appeals(filter: { handlerId: $h }) { totalCount } }`, {
        h: colleague.personId,
      }),
    ).resolves.toEqual({ appeals: { totalCount: 0 } });
  });
});
