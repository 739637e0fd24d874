import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../../platform/access/viewer';
import { analyst, applicant, officer } from '../../../support/viewers';
import { ELSEWHERE, employee, head, openAppeals, prosecutor, REPLY, type TestAppeals } from '../open-appeals';

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openAppeals();
});
afterAll(() => appeals.close());

const IIN = '850218300011';
const OTHER_IIN = '880402400023';
const stranger = officer(ELSEWHERE);

const WATER = {
  subject: 'Отключение холодного водоснабжения',
  text: `В многоэтажном доме по улице Сарыарка с понедельника отключено холодное водоснабжение. Управляющая организация на заявки не отвечает,
    аварийная служба ссылается на задолженность перед поставщиком. В подъезде проживают пенсионеры и семьи с малолетними детьми. Прошу провести
    проверку и обязать эксплуатирующую организацию возобновить подачу воды.`,
};
/** The same in other forms of the words, with a sentence left out. */
const WATER_REPEATED = {
  subject: 'Отключено холодное водоснабжение',
  text: `В многоэтажных домах по улице Сарыарка с понедельника отключено холодное водоснабжение. Управляющие организации на заявки не отвечают,
    аварийная служба ссылается на задолженности перед поставщиками. В подъездах проживают пенсионеры, семьи с малолетними детьми. Прошу проверить и
    обязать эксплуатирующие организации возобновить подачу воды.`,
};
const PENSION = {
  subject: 'Перерасчёт пенсии',
  text: 'Пенсионный фонд неверно учёл стаж работы на руднике и отказал в перерасчёте без объяснения причин. Трудовая книжка прилагается.',
};
const SCHOOL_KK = {
  subject: 'Мектепке қабылдаудан бас тарту',
  text: 'Баламды тұрғылықты жеріміздегі мектепке қабылдаудан негізсіз бас тартты, себебін жазбаша түсіндірмеді. Шара қолдануды сұраймын.',
  language: 'kk',
};
/** With other endings of every long word. */
const SCHOOL_KK_REPEATED = {
  subject: 'Мектепке қабылдаудың бас тартуы',
  text: 'Балам тұрғылықтымыз жеріміздегіні мектепке қабылдаудың негізсізден бас тартты, себебі жазбашалай түсіндірмеген. Шара қолдануыңызды сұраймыз.',
  language: 'kk',
};
/** An applicant of whom nobody else in these tests has the name. */
let count = 0;
const person = (own: object = {}) => {
  count += 1;
  return { applicant: { kind: 'PERSON', name: `Resident Number${count}x${count}`, ...own } };
};

interface Similar {
  readonly score: number;
  readonly reasons: readonly string[];
  readonly appeal: { readonly id: string } | null;
}

const SEE = `query ($id: ID!, $first: Int) { appeal(id: $id) { similarAppeals(first: $first) { score reasons appeal { id } } } }`;
async function similar(id: string, viewer: Viewer = prosecutor, first?: number): Promise<readonly Similar[] | null> {
  const data = await appeals.ask<{ appeal: { similarAppeals: readonly Similar[] | null } }>(viewer, SEE, { id, first });
  return data.appeal.similarAppeals;
}
const beside = async (id: string, other: string, viewer?: Viewer): Promise<Similar | undefined> =>
  (await similar(id, viewer))?.find(({ appeal }) => appeal?.id === other);

describe('what stands beside an appeal', () => {
  it('[24.8] is an appeal with the same words in other forms, in Russian, from whomever it came', async () => {
    const earlier = await appeals.register({ ...person(), ...WATER });
    const other = await appeals.register({ ...person(), ...PENSION });
    const later = await appeals.register({ ...person(), ...WATER_REPEATED });
    await expect(beside(later.id, earlier.id)).resolves.toMatchObject({ reasons: ['SIMILAR_TEXT', 'SAME_ADDRESSEE'] });
    await expect(beside(earlier.id, later.id)).resolves.toMatchObject({ reasons: ['SIMILAR_TEXT', 'SAME_ADDRESSEE'] });
    await expect(beside(later.id, other.id)).resolves.toBeUndefined();
    const score = (await beside(later.id, earlier.id))?.score ?? 0;
    expect(score).toBeGreaterThan(0.4);
    expect(score).toBeLessThan(0.65);
  });

  it('[24.8] is an appeal in Kazakh with other endings', async () => {
    const earlier = await appeals.register({ ...person(), ...SCHOOL_KK });
    const later = await appeals.register({ ...person(), ...SCHOOL_KK_REPEATED });
    await expect(beside(later.id, earlier.id)).resolves.toMatchObject({ reasons: ['SIMILAR_TEXT', 'SAME_ADDRESSEE'] });
  });

  it('[24.8] is found by the words of a long text even where its beginning is another one', async () => {
    const preface =
      'Пишу вам снова, хотя уже обращался и ответа по существу так и не получил ни разу за весь год. '.repeat(4);
    const long = { ...WATER, text: WATER.text.repeat(4) };
    const earlier = await appeals.register({ ...person(), ...long });
    const later = await appeals.register({ ...person(), subject: 'Снова', text: preface + long.text });
    await expect(beside(later.id, earlier.id)).resolves.toMatchObject({ reasons: ['SIMILAR_TEXT', 'SAME_ADDRESSEE'] });
  });

  it('[24.8] is an earlier appeal with the same number, whatever it says, and no later one', async () => {
    const earlier = await appeals.register({ ...person({ iin: IIN }), ...PENSION, receivedOn: '2026-03-02' });
    const later = await appeals.register({ ...person({ iin: IIN }), subject: 'Дорога', text: 'Яма.' });
    await expect(beside(later.id, earlier.id)).resolves.toMatchObject({
      reasons: ['SAME_APPLICANT', 'SAME_ADDRESSEE'],
    });
    await expect(beside(earlier.id, later.id)).resolves.toBeUndefined();
  });

  it('[24.8] is an earlier appeal under the same name, its parts in any order, unless both have numbers that differ', async () => {
    const named = (name: string, iin?: string) => ({ applicant: { kind: 'PERSON', name, iin } });
    const earlier = await appeals.register({ ...named('Ұлықбек Әлия', IIN), subject: 'A', text: 'B.' });
    const later = await appeals.register({ ...named('ӘЛИЯ УЛЫКБЕК'), subject: 'Двор', text: 'Шум.' });
    const third = await appeals.register({ ...named('Әлия Ұлықбек', OTHER_IIN), subject: 'Лес', text: 'Дым.' });
    await expect(beside(later.id, earlier.id)).resolves.toMatchObject({ reasons: ['SAME_NAME', 'SAME_ADDRESSEE'] });
    await expect(beside(third.id, later.id)).resolves.toMatchObject({ reasons: ['SAME_NAME', 'SAME_ADDRESSEE'] });
    await expect(beside(third.id, earlier.id)).resolves.toBeUndefined();
  });

  it('[24.8] is scored 1 where everything is the same, and comes before what is less alike', async () => {
    const self = { applicant: { kind: 'PERSON', name: 'Exactly Alike', iin: OTHER_IIN }, ...WATER };
    const earlier = await appeals.register(self);
    const later = await appeals.register(self);
    const [first, ...others] = (await similar(later.id)) ?? [];
    expect(first).toEqual({
      score: 1,
      reasons: ['SAME_APPLICANT', 'SIMILAR_TEXT', 'SAME_ADDRESSEE'],
      appeal: { id: earlier.id },
    });
    const scores = others.map(({ score }) => score);
    expect(scores.length).toBeGreaterThan(2);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    await expect(similar(later.id, prosecutor, 1)).resolves.toEqual([first]);
  });

  it('[24.8] can be read beside the appeal: text, state, reply and days of both', async () => {
    const answered = await appeals.accepted({ ...person({ iin: IIN }), ...PENSION });
    await appeals.step(prosecutor, 'answerAppeal', { id: answered.id, ...REPLY });
    const { id } = await appeals.register({ ...person({ iin: IIN }), ...PENSION });
    const query = `query ($id: ID!) { appeal(id: $id) { text similarAppeals(first: 1) {
      appeal { text state receivedOn closedOn reply { reasoning answeredOn } }
    } } }`;
    await expect(appeals.ask(prosecutor, query, { id })).resolves.toEqual({
      appeal: {
        text: PENSION.text,
        similarAppeals: [
          {
            appeal: {
              ...{ text: PENSION.text, state: 'ANSWERED', receivedOn: '2026-03-19', closedOn: '2026-03-19' },
              reply: { reasoning: REPLY.reasoning, answeredOn: '2026-03-19' },
            },
          },
        ],
      },
    });
  });
});

describe('who sees what stands beside an appeal', () => {
  it('[24.8] [3.4] is found among what the viewer may see alone', async () => {
    const { posts } = stranger;
    const far = await appeals.register({ ...person({ iin: IIN }), ...WATER, officeId: posts[0]?.officeId }, stranger);
    const near = await appeals.register({ ...person({ iin: IIN }), ...WATER });
    const shown = (await similar(near.id, prosecutor, 50)) ?? [];
    expect(shown.map(({ appeal }) => appeal?.id)).not.toContain(far.id);
    expect(shown.filter(({ appeal }) => appeal === null)).toEqual([]);
    await expect(beside(near.id, far.id, officer('gpo', 'PROSECUTOR_GENERAL'))).resolves.toMatchObject({
      reasons: ['SAME_APPLICANT', 'SIMILAR_TEXT'],
    });
  });

  it('[24.8] [10.1.a] is for those who may decide on the appeal: null for the applicant, employees and analysts', async () => {
    const resident = applicant('similar');
    const own = await appeals.register({ channel: 'PORTAL', ...person(), ...WATER }, resident);
    for (const viewer of [resident, employee]) await expect(similar(own.id, viewer)).resolves.toBeNull();
    const seenByNobody = await appeals.ask(analyst(), SEE, { id: own.id });
    expect(seenByNobody).toEqual({ appeal: null });
    await expect(similar(own.id, head)).resolves.toEqual(expect.arrayContaining([]));
  });

  it('[10.1.11] leaves a look on record where it tells that two appeals have one author', async () => {
    const earlier = await appeals.register({ ...person({ iin: IIN }), ...PENSION });
    const later = await appeals.register({ ...person({ iin: IIN }), ...WATER });
    const looks = async (id: string): Promise<number> => {
      const { rows } = await appeals.db.pool.query<{ count: string }>(
        `SELECT count(*) FROM platform.audit WHERE record_id = $1 AND action = 'READ' AND person_id = $2
           AND details->>'field' = 'applicantIdentity'`,
        [id, head.personId],
      );
      return Number(rows[0]?.count);
    };
    await beside(later.id, earlier.id, head);
    await expect(looks(earlier.id)).resolves.toBe(1);
    await expect(looks(later.id)).resolves.toBe(0);
  });
});

describe('bad input', () => {
  it.each([0, -1, 51])('[24.8] %i is no number of appeals to show', async (first) => {
    const { id } = await appeals.register(person());
    await expect(appeals.refused(prosecutor, SEE, { id, first })).resolves.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'first' },
    });
  });

  it.each([
    'Ааа% _\\\\Ддд%',
    "O'Brien'); --",
    'Ааа & Ббб | ! <-> :* ( )',
    '"Ввв" OR *',
    "Иванов:*'; DROP TABLE appeal",
  ])('[24.8] nothing in a name is a search operator, nor finds the names of others: %s', async (name) => {
    const named = (own: string, words: object) =>
      appeals.register({ applicant: { kind: 'PERSON', name: own }, ...words });
    const earlier = await named(name, PENSION);
    await named('Ааа Ббб Ввв Иванов Brien', SCHOOL_KK);
    const later = await named(name, WATER);
    const found = (await similar(later.id, prosecutor, 50)) ?? [];
    const names = found.filter(({ reasons }) => reasons.includes('SAME_NAME')).map(({ appeal }) => appeal?.id);
    expect(names).toEqual([earlier.id]);
  });

  it.each([
    ['an injection', "'); DROP TABLE appeal; --"],
    ['operators and quotes', '\\ & | ! <-> :* \' "'],
    ['one word 12,000 times', 'ааа '.repeat(12_000)],
    ['one word of 40,000 letters', 'а'.repeat(40_000)],
    ['joiners and signs beyond the plane', '\u200d 𝒜𝒷 🙂'],
    ['no word at all', '!!! ??? ...'],
  ])('[24.8] nothing in a text is a search operator, nor breaks the search: %s', async (_, text) => {
    const words = { ...person(), subject: `Subject ${text.slice(0, 50)}`, text };
    const earlier = await appeals.register(words);
    const later = await appeals.register(words);
    await expect(beside(later.id, earlier.id)).resolves.toMatchObject({
      reasons: expect.arrayContaining(['SAME_NAME']),
    });
  });
});
