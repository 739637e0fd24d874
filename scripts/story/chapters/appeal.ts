import { officeIdOf } from '../../../platform/directory/reference-directory';
import { ACTORS } from '../actors';
import type { Teller } from '../teller';

/** What later chapters need of the appeal. */
export interface ToldAppeal {
  readonly id: string;
  readonly number: string;
  readonly accessCode: string;
}

interface Day {
  readonly day: string;
  readonly counted: number | null;
  readonly kind: string;
  readonly reason: string | null;
}

interface Registered {
  readonly registerAppeal: {
    readonly accessCode: string;
    readonly appeal: {
      readonly id: string;
      readonly number: string;
      readonly state: string;
      readonly dueOn: string;
      readonly terms: readonly {
        readonly kind: string;
        readonly legalBasis: string;
        readonly explanation: readonly Day[];
      }[];
    };
  };
}

const REGISTER = `mutation ($input: RegisterAppealInput!) {
  registerAppeal(input: $input) {
    accessCode
    appeal { id number state dueOn terms { kind legalBasis explanation { day counted kind reason } } }
  }
}`;

const APPEAL_INPUT = {
  officeId: officeIdOf('district-kz-71-esil'),
  channel: 'PORTAL',
  applicant: { kind: 'PERSON', name: 'A resident of Astana', contact: 'resident@example.kz' },
  language: 'ru',
  subject: "A schoolchild's meals",
  text: 'The school has refused hot meals to a minor entitled to them by law; the education department has not answered since February.',
};

/** The count as a person reads it: working days with their numbers, skipped days with their reasons. */
function explained(days: readonly Day[]): string {
  const skipped = days.filter(({ counted, kind }) => counted === null && !['EVENT_DAY', 'WEEKEND'].includes(kind));
  const last = days.findLast(({ counted }) => counted !== null);
  const reasons = skipped.map(({ day, reason }) => `${day.slice(5)} ${reason ?? ''}`).join('; ');
  return `day ${last?.counted ?? '?'} of the count is ${last?.day ?? '?'}; off besides weekends: ${reasons || 'none'}`;
}

/** 1. A resident files an appeal about a minor's rights. */
export async function fileAppeal(story: Teller, dueOn = '2026-04-14'): Promise<ToldAppeal> {
  story.chapter("1. An appeal about a minor's rights");
  const request = { query: REGISTER, variables: { input: APPEAL_INPUT } };
  const { registerAppeal } = await story.step<Registered>(
    ACTORS.resident,
    'files an appeal with the prosecutor’s office of Esil district',
    request,
    ({ registerAppeal: { appeal } }) =>
      `${appeal.number}  ${appeal.state}  due ${appeal.dueOn} (${appeal.terms[0]?.legalBasis ?? ''})\n` +
      explained(appeal.terms[0]?.explanation ?? []),
  );
  const { appeal, accessCode } = registerAppeal;
  await story.holds<{ appeal: { dueOn: string } }>(
    ACTORS.resident,
    `reads the due day back: ${dueOn}`,
    { query: 'query ($id: ID!) { appeal(id: $id) { dueOn } }', variables: { id: appeal.id } },
    ({ data }) => data?.appeal.dueOn === dueOn,
  );
  return { id: appeal.id, number: appeal.number, accessCode };
}

interface Accepted {
  readonly acceptAppeal: { readonly number: string; readonly state: string; readonly ground: string };
}

/** 2. Nothing is accepted without a ground. */
export async function acceptAppeal(story: Teller, { id }: ToldAppeal): Promise<void> {
  story.chapter('2. Acceptance under a ground');
  const query = 'mutation ($input: AcceptAppealInput!) { acceptAppeal(input: $input) { number state ground } }';
  await story.refusal(
    ACTORS.lineProsecutor,
    'tries to accept it without a ground',
    { query, variables: { input: { id } } },
    '24.1.a',
  );
  const input = { id, ground: 'VULNERABLE_OR_INDEFINITE', facts: { protectedGroup: 'MINORS' } };
  await story.step<Accepted>(
    ACTORS.lineProsecutor,
    'accepts it under the ground of protecting a minor',
    { query, variables: { input } },
    ({ acceptAppeal: { number, state, ground } }) => `${number}  ${state}  ${ground}`,
  );
}

interface Extended {
  readonly extendAppealTerm: {
    readonly number: string;
    readonly state: string;
    readonly dueOn: string;
    readonly notices: readonly { readonly kind: string; readonly dueOn: string }[];
  };
}

/** 3. Only the head or a deputy extends, and the applicant is told in time. */
export async function extendAppeal(story: Teller, { id }: ToldAppeal): Promise<void> {
  story.chapter('3. The term is extended');
  const query = `mutation ($input: ExtendAppealTermInput!) {
    extendAppealTerm(input: $input) { number state dueOn notices { kind dueOn } }
  }`;
  const input = {
    id,
    until: '2026-05-15',
    reason: 'OBTAIN_INFORMATION',
    reasoning: 'The school’s records are needed.',
  };
  await story.refusal(ACTORS.lineProsecutor, 'tries to extend the term', { query, variables: { input } }, '24.4.b');
  await story.step<Extended>(
    ACTORS.head,
    'extends it to 15 May to obtain information from the school',
    { query, variables: { input } },
    ({ extendAppealTerm: { number, state, dueOn, notices } }) =>
      `${number}  ${state}  due ${dueOn}; the applicant is to be told by ${notices[0]?.dueOn ?? '?'} (Art. 24 §5)`,
  );
}

/** 4. For a prosecutor of another region the appeal does not exist, however asked. */
export async function hideAppeal(story: Teller, { id, number }: ToldAppeal): Promise<void> {
  story.chapter('4. What may not be seen does not exist');
  const { stranger } = ACTORS;
  await story.holds<{ appeal: unknown }>(
    stranger,
    'looks it up by id: nothing',
    { query: 'query ($id: ID!) { appeal(id: $id) { id number } }', variables: { id } },
    ({ data, errors }) => !errors && data?.appeal === null,
  );
  await story.holds<{ appealByNumber: unknown }>(
    stranger,
    'looks it up by number: nothing',
    { query: 'query ($number: String!) { appealByNumber(number: $number) { id } }', variables: { number } },
    ({ data, errors }) => !errors && data?.appealByNumber === null,
  );
  await story.holds<{ appeals: { totalCount: number; nodes: readonly unknown[] } }>(
    stranger,
    'lists and counts appeals of the Esil office: none',
    {
      query: `query ($office: ID!) { appeals(filter: { officeIds: [$office] }) { totalCount nodes { id } } }`,
      variables: { office: APPEAL_INPUT.officeId },
    },
    ({ data }) => data?.appeals.totalCount === 0 && data.appeals.nodes.length === 0,
  );
  await story.holds<{ officeByCode: { appeals: { totalCount: number } } }>(
    stranger,
    'asks through the office, by reference: none',
    { query: '{ officeByCode(code: "district-kz-71-esil") { appeals(first: 5) { totalCount nodes { id } } } }' },
    ({ data }) => data?.officeByCode.appeals.totalCount === 0,
  );
  await story.holds<null>(
    stranger,
    'tries to accept it: NOT_FOUND, not even a refusal',
    {
      query: 'mutation ($input: AcceptAppealInput!) { acceptAppeal(input: $input) { id } }',
      variables: { input: { id, ground: 'VULNERABLE_OR_INDEFINITE' } },
    },
    ({ errors }) => errors?.[0]?.extensions?.['code'] === 'NOT_FOUND',
  );
}

/** Findings of the consideration, on which the submission rests. */
export async function recordFindings(story: Teller, { id }: ToldAppeal): Promise<void> {
  const query =
    'mutation ($input: RecordAppealFindingsInput!) { recordAppealFindings(input: $input) { number state } }';
  const input = { id, findings: 'The education department has left the school without funds for meals.' };
  await story.step<{ recordAppealFindings: { number: string; state: string } }>(
    ACTORS.lineProsecutor,
    'records what the consideration has found',
    { query, variables: { input } },
    ({ recordAppealFindings: { number, state } }) => `${number}  ${state}, findings recorded`,
  );
}
