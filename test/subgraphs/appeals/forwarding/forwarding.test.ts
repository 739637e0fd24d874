import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import type { Viewer } from '../../../../platform/access/viewer';
import type { OfficialName } from '../../../../platform/directory/known-directory';
import { officeIdOf, referenceOffices } from '../../../../platform/directory/reference-directory';
import { registersExamination } from '../../../../platform/doctor/examine-records';
import { createAppeals } from '../../../../subgraphs/appeals/subgraph';
import type { SeenRefusal } from '../../../support/responses';
import { applicant, officer } from '../../../support/viewers';
import {
  colleague,
  ELSEWHERE,
  employee,
  esilId,
  FIRST_GROUND,
  head,
  openAppeals,
  prosecutor,
  REPLY,
  SETTINGS,
  type SeenAppeal,
  type TestAppeals,
} from '../open-appeals';

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openAppeals('2024-09-02');
});
afterAll(() => appeals.close());

const THERE = officeIdOf(ELSEWHERE);
const prosecutorThere = officer(ELSEWHERE);
const headThere = officer(ELSEWHERE, 'HEAD');
const statistics = officeIdOf('clsa-kz-71');

const nameOf = (id: string): OfficialName =>
  referenceOffices().find((office) => office.id === id)?.name ?? { kk: '', ru: '', en: '' };

const FORWARD = `mutation ($input: ForwardAppealInput!) {
  forwardAppeal(input: $input) { id number forwardedOn dueOn office { id } appeal { id } }
}`;
interface SeenForwarded {
  readonly id: string;
  readonly number: string;
  readonly forwardedOn: string;
  readonly dueOn: string | null;
  readonly office: { readonly id: string };
  readonly appeal: { readonly id: string } | null;
}

const inputOf = (id: string, input: object) => ({
  input: { id, officeId: THERE, reason: 'The facts happened in Almaty.', ...input },
});
const forward = async (id: string, input: object = {}, viewer: Viewer = prosecutor): Promise<SeenForwarded> =>
  (await appeals.ask<{ forwardAppeal: SeenForwarded }>(viewer, FORWARD, inputOf(id, input))).forwardAppeal;
const refusedForward = (id: string, input: object = {}, viewer: Viewer = prosecutor): Promise<SeenRefusal> =>
  appeals.refused(viewer, FORWARD, inputOf(id, input));

const SEE = `query ($id: ID!) { appeal(id: $id) { id version dueOn office { id } handler { id } timeline { action on }
  subjectCategory { code } topic terms { kind dueOn } notices { kind text language dueOn }
  forwardings { forwardedOn reason from { id } to { id } forwardedBy { id } } } }`;
interface Seen extends SeenAppeal {
  readonly office: { readonly id: string };
  readonly topic: string | null;
  readonly timeline: readonly { readonly action: string; readonly on: string }[];
  readonly forwardings: readonly object[];
}
const see = async (viewer: Viewer, id: string): Promise<Seen | null> =>
  (await appeals.ask<{ appeal: Seen | null }>(viewer, SEE, { id })).appeal;

describe('forwarding an appeal', () => {
  it('[24.3.c] from region X to region Y does not restart the clock: received 2024-09-02, forwarded 2024-09-09, due 2024-09-23', async () => {
    const region = officer('region-kz-71');
    const { id, number } = await appeals.register({ officeId: officeIdOf('region-kz-71') }, region);
    await appeals.setClock('2024-09-09');
    const forwarded = await forward(id, { officeId: officeIdOf('region-kz-75') }, region);
    await appeals.setClock('2024-09-02');
    expect(forwarded).toEqual({
      ...{ id, number, forwardedOn: '2024-09-09', dueOn: '2024-09-23', appeal: null },
      office: { id: officeIdOf('region-kz-75') },
    });
    await expect(see(officer('region-kz-75'), id)).resolves.toMatchObject({
      dueOn: '2024-09-23',
      terms: [{ kind: 'APPEAL_CONSIDERATION', dueOn: '2024-09-23' }],
      timeline: [{ action: 'RECEIVE' }, { action: 'FORWARD', on: '2024-09-09' }],
      forwardings: [
        {
          forwardedOn: '2024-09-09',
          reason: 'The facts happened in Almaty.',
          from: { id: officeIdOf('region-kz-71') },
          to: { id: officeIdOf('region-kz-75') },
          forwardedBy: { id: region.personId },
        },
      ],
    });
  });

  it('[24.3.c] [3.4] releases the handler, and the former office sees it no more; the new one goes on where it stood', async () => {
    const { id } = await appeals.accepted();
    await appeals.step(head, 'extendAppealTerm', {
      ...{ id, until: '2024-10-20', reason: 'OBTAIN_INFORMATION', reasoning: 'Papers are awaited.' },
    });
    await expect(see(prosecutor, id)).resolves.toMatchObject({ handler: { id: prosecutor.personId } });
    await forward(id);
    for (const viewer of [prosecutor, colleague, head, employee]) {
      await expect(see(viewer, id)).resolves.toBeNull();
      await expect(appeals.refusedStep(viewer, 'takeUpAppeal', { id })).resolves.toMatchObject({ code: 'NOT_FOUND' });
    }
    await expect(see(prosecutorThere, id)).resolves.toMatchObject({ handler: null, office: { id: THERE } });
    const until = { id, until: '2024-11-20', reason: 'ESTABLISH_FACTS', reasoning: 'More is to be found out.' };
    await expect(appeals.step(headThere, 'extendAppealTerm', until)).resolves.toMatchObject({ dueOn: '2024-11-20' });
    await expect(appeals.step(prosecutorThere, 'answerAppeal', { id, ...REPLY })).resolves.toMatchObject({
      state: 'ANSWERED',
    });
  });

  it.each([
    ['kk', 'құзыретіне жататын прокуратураға берілді: NAME.', '2024 ж. 23 қыркүйек'],
    ['ru', 'передано в прокуратуру, к компетенции которой оно относится: NAME.', '23 сентября 2024'],
    ['en', "has been passed to the prosecutor's office that is competent for it: NAME.", '23 September 2024'],
  ] as const)(
    '[24.3.c] tells the applicant in %s which office it is, who sees the step and not its reason',
    async (language, words, day) => {
      const resident = applicant();
      const { id, number, accessCode } = await appeals.register({ channel: 'PORTAL', language }, resident);
      await forward(id);
      const response = await appeals.execute(resident, SEE, { id });
      const seen = (response.data as { appeal: Seen }).appeal;
      expect(seen).toMatchObject({
        timeline: [{ action: 'RECEIVE' }, { action: 'FORWARD' }],
        notices: [{ kind: 'FORWARDED', language, dueOn: null }],
        forwardings: [{ reason: null, from: { id: esilId }, to: { id: THERE }, forwardedBy: null }],
      });
      expect(response.errors?.map(({ extensions }) => extensions?.['reason'])).toEqual(['FIELD_RESTRICTED']);
      for (const part of [number, words.replace('NAME', nameOf(THERE)[language]), day])
        expect(seen.notices[0]?.text).toContain(part);
      const query =
        'query ($n: String!, $c: String!) { appealStatus(number: $n, accessCode: $c) { office { id } dueOn } }';
      const status = await appeals.ask(applicant('another'), query, { n: number, c: accessCode });
      expect(status).toEqual({ appealStatus: { office: { id: THERE }, dueOn: '2024-09-23' } });
    },
  );

  it('[24.3.c] tells the name that the office had on that day, and none that was never told', async () => {
    const office = referenceOffices().find(({ id }) => id === statistics);
    const told = (version: number, name?: OfficialName) =>
      appeals.receive({
        type: 'office.changed',
        subject: statistics,
        data: { audience: null, ...office, version, name },
      });
    const words = async (): Promise<string> => {
      const { id } = await appeals.register({ channel: 'PORTAL', language: 'en' }, applicant());
      await forward(id, { officeId: statistics, subjectCategory: 'LEGAL_STATISTICS' });
      const query = 'query ($id: ID!) { appeal(id: $id) { notices { text } } }';
      const { appeal } = await appeals.ask<{ appeal: Pick<Seen, 'notices'> }>(applicant(), query, { id });
      return appeal.notices[0]?.text ?? '';
    };
    await told(2, { kk: 'Жаңа атау', ru: 'Новое имя', en: 'Renamed Department' });
    const first = await words();
    expect(first).toContain('competent for it: Renamed Department. The due day');
    await told(3);
    expect(await words()).toContain('competent for it. The due day');
    const { rows } = await appeals.db.pool.query('SELECT 1 FROM appeal_notice WHERE text = $1', [first]);
    expect(rows).toHaveLength(1);
  });

  it('[24.6.a] tells nobody of an appeal without an author', async () => {
    const { id } = await appeals.register({ applicant: { kind: 'ANONYMOUS' } });
    await forward(id);
    await expect(see(prosecutorThere, id)).resolves.toMatchObject({ dueOn: null, notices: [] });
  });

  it('[24.3.c] emits the new owner, and answers a repeated request with the first result', async () => {
    const { id } = await appeals.register();
    const input = { requestId: uuidv7() };
    const first = await forward(id, input);
    await expect(forward(id, input)).resolves.toEqual(first);
    const events = (await appeals.emitted()).filter(({ subject }) => subject === id);
    expect(events.map(({ data }) => [data.version, data.audience?.ownerOfficeId, data.audience?.handlerIds])).toEqual([
      [1, esilId, []],
      [2, THERE, []],
    ]);
  });
});

describe('forwarding is refused', () => {
  it('[24.2] to a body of statistics in another topic, and taken once the topic is put right', async () => {
    for (const input of [{}, { subjectCategory: 'HOUSING_AND_UTILITIES' }]) {
      const { id } = await appeals.register(input);
      await expect(refusedForward(id, { officeId: statistics })).resolves.toMatchObject({
        ...{ code: 'FORBIDDEN', reason: 'OUT_OF_COMPETENCE', rule: '24.2' },
      });
      await forward(id, { officeId: statistics, subjectCategory: 'CRIMINAL_RECORD_ENTRIES' });
      const seen = await see(officer('clsa-kz-71'), id);
      expect(seen).toMatchObject({ subjectCategory: { code: 'CRIMINAL_RECORD_ENTRIES' }, topic: null });
    }
    const { id } = await appeals.accepted();
    expect((await refusedForward(id, { officeId: statistics })).rule).toBe('24.2');
    await forward(id, { officeId: statistics, subjectCategory: 'SPECIAL_RECORDS' });
    const topic = 'LEGAL_STATISTICS_AND_SPECIAL_RECORDS';
    await expect(see(officer('clsa-kz-71'), id)).resolves.toMatchObject({ topic });
  });

  it('[24.2] not to a body of statistics for what was received before the rule had force', async () => {
    const { id } = await appeals.register({ receivedOn: '2023-07-21' });
    await expect(forward(id, { officeId: statistics })).resolves.toMatchObject({ office: { id: statistics } });
  });

  it('[5.6] to a body in which nobody considers appeals, to the office itself, to one that is not known', async () => {
    const { id } = await appeals.register();
    await expect(refusedForward(id, { officeId: officeIdOf('academy') })).resolves.toMatchObject({
      ...{ reason: 'OUT_OF_COMPETENCE', rule: '5.6' },
    });
    await expect(refusedForward(id, { officeId: esilId })).resolves.toMatchObject({
      ...{ code: 'INVALID_INPUT', details: { field: 'officeId' } },
    });
    await expect(refusedForward(id, { officeId: uuidv7() })).resolves.toMatchObject({ code: 'NOT_YET_KNOWN' });
    await expect(refusedForward(id, { officeId: 'no id' })).resolves.toMatchObject({ code: 'NOT_FOUND' });
    await expect(refusedForward(id, { reason: '' })).resolves.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(refusedForward(id, { reason: 'x'.repeat(50_001) })).resolves.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(see(prosecutor, id)).resolves.toMatchObject({ version: 1, notices: [], forwardings: [] });
  });

  it('[5.5] to a liquidated office', async () => {
    const NURA = 'district-kz-71-nura';
    const state = { state: 'LIQUIDATED', successorId: officeIdOf('district-kz-71-saryarka') };
    await appeals.receive({
      ...{ type: 'office.changed', subject: officeIdOf(NURA) },
      data: {
        ...{ version: 9, audience: null, code: NURA, kind: 'DISTRICT', sphere: 'TERRITORIAL', region: 'KZ-71' },
        ...{ parentId: officeIdOf('region-kz-71'), headPersonId: null, ...state },
        superiorIds: ['region-kz-71', 'gpo'].map(officeIdOf),
      },
    });
    const { id } = await appeals.register();
    await expect(refusedForward(id, { officeId: officeIdOf(NURA) })).resolves.toMatchObject({
      ...{ code: 'ILLEGAL_TRANSITION', rule: '5.5' },
    });
  });

  it('[24.3.c] after closing, and to a version that somebody has changed meanwhile', async () => {
    const { id, version } = await appeals.accepted();
    await appeals.step(colleague, 'takeUpAppeal', { id });
    await expect(refusedForward(id, { expectedVersion: version })).resolves.toMatchObject({ code: 'CONFLICT' });
    await appeals.step(prosecutor, 'answerAppeal', { id, ...REPLY });
    await expect(refusedForward(id)).resolves.toMatchObject({
      ...{ code: 'ILLEGAL_TRANSITION', rule: '24.3.c', details: { state: 'ANSWERED', allowed: [] } },
    });
  });

  it('[10.1.a] [3.4] to whoever is no prosecutor of the office; a superior states the necessity (5.2.3)', async () => {
    const resident = applicant();
    const { id } = await appeals.register({ channel: 'PORTAL' }, resident);
    await expect(refusedForward(id, {}, employee)).resolves.toMatchObject({ reason: 'SIGNER_NOT_PROSECUTOR' });
    await expect(refusedForward(id, {}, resident)).resolves.toMatchObject({ reason: 'INTERFERENCE_FORBIDDEN' });
    const hidden = await refusedForward(id, {}, headThere);
    expect(hidden).toMatchObject({ code: 'NOT_FOUND', details: { noun: 'Appeal' } });
    for (const missing of [uuidv7(), 'no id'])
      await expect(refusedForward(missing, {}, headThere)).resolves.toEqual(hidden);
    const superior = officer('region-kz-71', 'HEAD');
    await expect(refusedForward(id, {}, superior)).resolves.toMatchObject({
      reason: 'REASONS_REQUIRED',
      rule: '5.2.3',
    });
    const input = { officeId: officeIdOf('district-kz-71-saryarka'), necessityReason: 'Esil has nobody for it.' };
    await expect(forward(id, input, superior)).resolves.toMatchObject({ appeal: { id } });
  });
});

describe('at the same time', () => {
  it('[24.3.c] of two forwardings one is done; the other finds the appeal gone', async () => {
    const { id } = await appeals.register();
    const offices = [THERE, officeIdOf('district-kz-71-saryarka')];
    const answers = await Promise.all(
      offices.map((officeId) => appeals.execute(prosecutor, FORWARD, inputOf(id, { officeId }))),
    );
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions?.['code'] ?? 'DONE');
    expect([...codes].sort()).toEqual(['DONE', 'NOT_FOUND']);
    const seen = await see(officer('gpo'), id);
    expect(seen).toMatchObject({ version: 2, office: { id: offices[codes.indexOf('DONE')] } });
    expect(seen?.forwardings).toHaveLength(1);
    expect(seen?.notices).toHaveLength(1);
  });

  it('[24.3.c] a forwarding and a reply exclude each other', async () => {
    const { id } = await appeals.accepted();
    const answer = 'mutation ($input: AnswerAppealInput!) { answerAppeal(input: $input) { state } }';
    const [forwarded, answered] = await Promise.all([
      appeals.execute(prosecutor, FORWARD, inputOf(id, {})),
      appeals.execute(colleague, answer, { input: { id, ...REPLY } }),
    ]);
    const codes = [forwarded, answered].map(({ errors }) => errors?.[0]?.extensions?.['code'] ?? 'DONE');
    expect([
      ['DONE', 'NOT_FOUND'],
      ['ILLEGAL_TRANSITION', 'DONE'],
    ]).toContainEqual(codes);
  });

  it('[24.3.c] numbers stay those of the first office, and the next appeal of either gets its own', async () => {
    const first = await appeals.register();
    await forward(first.id);
    const next = await appeals.register();
    const there = await appeals.register({ officeId: THERE }, prosecutorThere);
    expect([first.number, next.number].map((number) => number.split('/')[0])).toEqual(['KZ-71-ESIL', 'KZ-71-ESIL']);
    expect(new Set([first.number, next.number, there.number]).size).toBe(3);
    const accepted = await appeals.step(prosecutorThere, 'acceptAppeal', { id: first.id, ...FIRST_GROUND });
    expect(accepted).toMatchObject({ number: first.number, handler: { id: prosecutorThere.personId } });
    const rows = {
      query: async <Row extends object>(text: string, values: readonly unknown[]) =>
        (await appeals.db.pool.query<Row>(text, [...values])).rows,
    };
    const examined = await registersExamination.examine({ definition: createAppeals(SETTINGS), rows } as never);
    expect(examined).toMatchObject({ faults: [] });
    expect(examined.count).toBeGreaterThan(1);
  });
});
