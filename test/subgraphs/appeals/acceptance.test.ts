import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../platform/access/viewer';
import { agencyIdOf, officeIdOf } from '../../../platform/directory/reference-directory';
import { applicant, officer } from '../../support/viewers';
import {
  colleague,
  deputy,
  employee,
  FIRST_GROUND,
  head,
  openAppeals,
  prosecutor,
  type SeenAppeal,
  type TestAppeals,
} from './open-appeals';

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openAppeals();
});
afterAll(() => appeals.close());

type Values = Readonly<Record<string, unknown>>;

const POLICE = { name: 'Department of Police of Astana', agencyId: agencyIdOf('police-kz-71') };
const SILENCE = { kind: 'SILENCE', on: '2026-03-01', description: 'No reply to the application of 1 March.' } as const;
const ASSIGNMENT = { number: '15-7', on: '2026-03-02' } as const;

async function accept(input: Values, registered: Values = {}, viewer: Viewer = prosecutor): Promise<SeenAppeal> {
  const { id } = await appeals.register(registered);
  return appeals.step(viewer, 'acceptAppeal', { id, ...input });
}

async function refusal(input: Values, registered: Values = {}, viewer: Viewer = prosecutor) {
  const { id } = await appeals.register(registered);
  return appeals.refusedStep(viewer, 'acceptAppeal', { id, ...input });
}

const BUSINESS = { applicant: { kind: 'BUSINESS', name: 'A limited liability partnership' } } as const;
const ANONYMOUS = { applicant: { kind: 'ANONYMOUS' } } as const;

describe('an acceptance', () => {
  it('[24.1.a] puts the appeal under consideration, in the hands of who accepted it', async () => {
    const appeal = await accept(FIRST_GROUND);
    expect(appeal).toMatchObject({
      state: 'UNDER_CONSIDERATION',
      version: 2,
      ground: 'VULNERABLE_OR_INDEFINITE',
      priority: 'NORMAL',
      dueOn: '2026-04-14',
      handler: { id: prosecutor.personId },
      closedOn: null,
    });
    expect(appeal.allowedActions.toSorted()).toEqual([
      'ANSWER',
      'CHANGE_REPRESENTATIVE',
      'FORWARD',
      'MARK_REPEATED',
      'RECORD_FINDINGS',
      'TAKE_UP',
      'TERMINATE_REPEATED',
      'UNMARK_REPEATED',
    ]);
  });

  it('[24.1.a] is refused without a ground, and redirection is offered', async () => {
    await expect(refusal({ facts: { protectedGroup: 'MINORS' } })).resolves.toMatchObject({
      code: 'PRECONDITION_FAILED',
      reason: 'GROUND_REQUIRED',
      rule: '24.1.a',
      details: { allowed: ['FIND_OUT_OF_SCOPE'] },
    });
  });

  it('[24.1.a] happens once', async () => {
    const { id } = await appeals.accepted();
    await expect(appeals.refusedStep(prosecutor, 'acceptAppeal', { id, ...FIRST_GROUND })).resolves.toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      details: { state: 'UNDER_CONSIDERATION', action: 'ACCEPT', allowed: expect.arrayContaining(['ANSWER']) },
    });
  });

  it.each([
    ['a deputy head', deputy],
    ['a superior prosecutor', officer('region-kz-71', 'HEAD')],
  ])('[10.1.a] is for %s too', async (_, viewer) => {
    const necessityReason = 'The prosecutor who handles it is ill';
    await expect(accept({ ...FIRST_GROUND, necessityReason }, {}, viewer)).resolves.toMatchObject({
      state: 'UNDER_CONSIDERATION',
    });
  });

  it('[10.1.a] is not for an employee, who may prepare records but not decide', async () => {
    await expect(refusal(FIRST_GROUND, {}, employee)).resolves.toMatchObject({
      code: 'FORBIDDEN',
      reason: 'SIGNER_NOT_PROSECUTOR',
      rule: '10.1.a',
    });
  });

  it('[3.2] is not for the applicant', async () => {
    const resident = applicant();
    const { id } = await appeals.register({ channel: 'PORTAL' }, resident);
    await expect(appeals.refusedStep(resident, 'acceptAppeal', { id, ...FIRST_GROUND })).resolves.toMatchObject({
      code: 'FORBIDDEN',
      reason: 'INTERFERENCE_FORBIDDEN',
    });
  });
});

describe('the first ground', () => {
  it.each(['UNABLE_TO_PROTECT', 'MINORS', 'INDEFINITE_CIRCLE'])(
    '[24.1.1] holds for %s without more',
    async (protectedGroup) => {
      const appeal = await accept({ ground: 'VULNERABLE_OR_INDEFINITE', facts: { protectedGroup } });
      expect(appeal.state).toBe('UNDER_CONSIDERATION');
    },
  );

  it('[24.1.1] needs the group', async () => {
    await expect(refusal({ ground: 'VULNERABLE_OR_INDEFINITE' })).resolves.toMatchObject({
      reason: 'PROTECTED_GROUP_REQUIRED',
      rule: '24.1.1',
    });
  });
});

describe('the second ground', () => {
  const ground = 'BODY_FAILED_OR_ABSENT';

  it.each([
    ['a body and its silence', { body: POLICE, failure: SILENCE }],
    [
      'a body outside the directory and its reply',
      { body: { name: 'A school' }, failure: { ...SILENCE, kind: 'REPLY' } },
    ],
    ['that there is no competent body', { hasNoCompetentBody: true }],
  ])('[24.1.2] holds with %s', async (_, facts) => {
    await expect(accept({ ground, facts })).resolves.toMatchObject({ ground });
  });

  it.each([
    ['a body to which the applicant never turned', { body: POLICE }],
    ['a failure of no named body', { failure: SILENCE }],
    ['nothing', {}],
  ])('[24.1.2] does not hold with %s', async (_, facts) => {
    await expect(refusal({ ground, facts })).resolves.toMatchObject({
      reason: 'BODY_FAILURE_NOT_SHOWN',
      rule: '24.1.2',
    });
  });

  it('[24.1.2] [5.4] may be seen in other facts by the head, with reasons, and by nobody else', async () => {
    const facts = { body: POLICE, overrideReasons: 'The body has publicly declined such applications.' };
    await expect(accept({ ground, facts }, {}, head)).resolves.toMatchObject({ ground });
    await expect(
      accept({ ground, facts, necessityReason: 'The head is away' }, {}, officer('region-kz-71', 'HEAD')),
    ).resolves.toMatchObject({ ground });
    for (const viewer of [prosecutor, deputy]) {
      await expect(refusal({ ground, facts }, {}, viewer)).resolves.toMatchObject({ reason: 'BODY_FAILURE_NOT_SHOWN' });
    }
    await expect(refusal({ ground, facts: { ...facts, overrideReasons: '  ' } }, {}, head)).resolves.toMatchObject({
      reason: 'BODY_FAILURE_NOT_SHOWN',
    });
  });

  it('[24.1.2] names only agencies that exist, and no failures to come', async () => {
    const nobody = { name: 'Nobody', agencyId: '0197f3a0-0000-7000-8000-000000000000' };
    await expect(refusal({ ground, facts: { body: nobody, failure: SILENCE } })).resolves.toMatchObject({
      code: 'NOT_YET_KNOWN',
    });
    const future = { ...SILENCE, on: '2026-03-20' };
    await expect(refusal({ ground, facts: { body: POLICE, failure: future } })).resolves.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'facts.failure.on' },
    });
  });
});

describe('the third ground', () => {
  it('[24.1.3] holds for a private business', async () => {
    await expect(accept({ ground: 'BUSINESS_INTERFERENCE' }, BUSINESS)).resolves.toMatchObject({
      state: 'UNDER_CONSIDERATION',
    });
  });

  it.each(['STATE_BODY', 'PERSON', 'ORGANISATION', 'GROUP'])('[24.1.3] does not hold for a %s', async (kind) => {
    const registered = { applicant: { kind, name: 'No business' } };
    await expect(refusal({ ground: 'BUSINESS_INTERFERENCE' }, registered)).resolves.toMatchObject({
      reason: 'APPLICANT_NOT_BUSINESS',
      rule: '24.1.3',
    });
  });
});

describe('the other grounds', () => {
  it.each(['CONSTITUTIONAL_OR_SECURITY_THREAT', 'HARM_TO_LIFE_OR_HEALTH'])(
    '[24.1.4] %s gives high priority',
    async (ground) => {
      await expect(accept({ ground })).resolves.toMatchObject({ ground, priority: 'HIGH' });
    },
  );

  it.each(['PRESIDENT_ASSIGNMENT', 'PROSECUTOR_GENERAL_ASSIGNMENT'])(
    '[24.1.6] %s needs number and day',
    async (ground) => {
      await expect(accept({ ground, facts: { assignment: ASSIGNMENT } })).resolves.toMatchObject({ ground });
      for (const assignment of [undefined, { number: '15-7' }, { on: '2026-03-02' }, { ...ASSIGNMENT, number: ' ' }]) {
        await expect(refusal({ ground, facts: { assignment } })).resolves.toMatchObject({
          reason: 'ASSIGNMENT_REFERENCE_REQUIRED',
          rule: '24.1.6',
        });
      }
    },
  );
});

describe('a body of legal statistics', () => {
  const officeId = officeIdOf('clsa-kz-71');
  const statistician = officer('clsa-kz-71');
  const registrar = officer('clsa-kz-71', 'EMPLOYEE');

  async function take(topic: string | null, receivedOn = '2026-03-19') {
    const { id } = await appeals.register({ officeId, receivedOn }, registrar);
    return { id, topic, ...FIRST_GROUND };
  }

  it('[24.2] accepts its own topic', async () => {
    const input = await take('LEGAL_STATISTICS_AND_SPECIAL_RECORDS');
    await expect(appeals.step(statistician, 'acceptAppeal', input)).resolves.toMatchObject({
      state: 'UNDER_CONSIDERATION',
    });
  });

  it.each(['OTHER', null])('[24.2] does not accept the topic %s', async (topic) => {
    await expect(appeals.refusedStep(statistician, 'acceptAppeal', await take(topic))).resolves.toMatchObject({
      code: 'FORBIDDEN',
      reason: 'OUT_OF_COMPETENCE',
      rule: '24.2',
    });
  });

  it('[24.2] [48.1.a] was not bound to it before 24 July 2023', async () => {
    const before = await take('OTHER', '2023-07-21');
    await expect(appeals.step(statistician, 'acceptAppeal', before)).resolves.toMatchObject({
      state: 'UNDER_CONSIDERATION',
    });
    await expect(
      appeals.refusedStep(statistician, 'acceptAppeal', await take('OTHER', '2023-07-24')),
    ).resolves.toMatchObject({
      reason: 'OUT_OF_COMPETENCE',
    });
  });
});

describe('an anonymous appeal', () => {
  const ground = 'CONSTITUTIONAL_OR_SECURITY_THREAT';

  it('[24.6.a] is not accepted', async () => {
    await expect(refusal({ ground }, ANONYMOUS)).resolves.toMatchObject({ reason: 'ANONYMOUS_APPEAL', rule: '24.6.a' });
  });

  it.each(['CRIME_PREPARED', 'CRIME_COMMITTED', 'NATIONAL_SECURITY_THREAT'])(
    '[24.6.b] is accepted with %s: in high priority, with a clock from its receipt and no reply owed',
    async (anonymousException) => {
      const registered = { ...ANONYMOUS, receivedOn: '2026-03-18' };
      const input = { ground: 'VULNERABLE_OR_INDEFINITE', facts: { anonymousException, protectedGroup: 'MINORS' } };
      const appeal = await accept(input, registered);
      expect(appeal).toMatchObject({
        state: 'UNDER_CONSIDERATION',
        priority: 'HIGH',
        dueOn: '2026-04-13',
        notices: [],
      });
      expect(appeal.terms).toMatchObject([{ kind: 'APPEAL_CONSIDERATION', dueOn: '2026-04-13', metOn: null }]);
      const query = `query ($id: ID!) { appeal(id: $id) { isReplyOwed } }`;
      await expect(appeals.ask(prosecutor, query, { id: appeal.id })).resolves.toEqual({
        appeal: { isReplyOwed: false },
      });
    },
  );

  it('[24.6.b] [24.1.a] still needs a ground', async () => {
    await expect(refusal({ facts: { anonymousException: 'CRIME_PREPARED' } }, ANONYMOUS)).resolves.toMatchObject({
      reason: 'GROUND_REQUIRED',
    });
  });
});

describe('an appeal taken up', () => {
  it('[10.1.a] changes hands, before acceptance and after, and stays in its state', async () => {
    const { id } = await appeals.register();
    await expect(appeals.step(colleague, 'takeUpAppeal', { id })).resolves.toMatchObject({
      state: 'RECEIVED',
      handler: { id: colleague.personId },
    });
    const acceptedByAnother = await appeals.step(prosecutor, 'acceptAppeal', { id, ...FIRST_GROUND });
    expect(acceptedByAnother.handler).toEqual({ id: colleague.personId });
    await expect(appeals.step(prosecutor, 'takeUpAppeal', { id })).resolves.toMatchObject({
      state: 'UNDER_CONSIDERATION',
      handler: { id: prosecutor.personId },
    });
  });

  it('[10.1.a] is not taken up by an employee', async () => {
    const { id } = await appeals.register();
    await expect(appeals.refusedStep(employee, 'takeUpAppeal', { id })).resolves.toMatchObject({
      reason: 'SIGNER_NOT_PROSECUTOR',
    });
  });
});
