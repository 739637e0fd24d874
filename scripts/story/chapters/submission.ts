import { agencyIdOf, officeIdOf } from '../../../platform/directory/reference-directory';
import { ACTORS } from '../actors';
import type { Actor, Teller } from '../teller';
import type { ToldAppeal } from './appeal';

/** What later chapters need of the submission. */
export interface ToldSubmission {
  readonly id: string;
  readonly number: string;
}

interface Seen {
  readonly id: string;
  readonly number: string | null;
  readonly state: string;
  readonly dueOn: string | null;
  readonly violations: readonly { readonly id: string }[];
  readonly terms: readonly { readonly kind: string; readonly dueOn: string }[];
}

const SEEN = 'id number state dueOn violations { id } terms { kind dueOn }';

/** One step in the life of the submission: a mutation that takes `<Name>Input` and answers with the submission. */
function change(field: string, inputType: string, input: Readonly<Record<string, unknown>>) {
  return { query: `mutation ($input: ${inputType}!) { ${field}(input: $input) { ${SEEN} } }`, variables: { input } };
}

const line = ({ number, state, dueOn }: Seen): string =>
  `${number ?? 'draft'}  ${state}${dueOn ? `  due ${dueOn}` : ''}`;

async function step(story: Teller, actor: Actor, deed: string, request: ReturnType<typeof change>): Promise<Seen> {
  const data = await story.step<Readonly<Record<string, Seen>>>(actor, deed, request, (answer) =>
    Object.values(answer).map(line).join(),
  );
  const [seen] = Object.values(data);
  if (!seen) throw new Error(`no submission after: ${deed}`);
  return seen;
}

/** 5. A submission on the findings of the appeal. */
export async function makeSubmission(story: Teller, appeal: ToldAppeal): Promise<ToldSubmission> {
  story.chapter('5. A submission to the akimat of Astana');
  const draft = await step(
    story,
    ACTORS.lineProsecutor,
    'drafts a submission to the akimat',
    change('draftSubmission', 'DraftSubmissionInput', {
      officeId: officeIdOf('district-kz-71-esil'),
      addresseeId: agencyIdOf('akimat-kz-71'),
      grounds: ['ELIMINATE_VIOLATIONS'],
      violations: [
        { text: 'No funds were allotted for the hot meals of entitled pupils.' },
        { text: 'The parents’ request was left without an answer.' },
      ],
      legalReferences: [{ source: 'CONSTITUTIONAL_LAW', article: '36', paragraph: '1' }],
      text: 'The violations of the right of a minor named below are to be eliminated.',
    }),
  );
  const make = change('makeSubmission', 'ChangeSubmissionInput', { id: draft.id });
  await story.refusal(ACTORS.lineProsecutor, 'tries to make it without a basis', make, '32.2.a');
  await step(
    story,
    ACTORS.lineProsecutor,
    'names the findings of the appeal as its basis',
    change('amendSubmissionDraft', 'AmendSubmissionDraftInput', {
      id: draft.id,
      bases: [{ type: 'APPEAL', appealId: appeal.id }],
    }),
  );
  const made = await step(story, ACTORS.lineProsecutor, 'makes it', make);
  await step(
    story,
    ACTORS.akimat,
    'confirms the delivery: thirty calendar days run',
    change('confirmSubmissionDelivery', 'ConfirmSubmissionDeliveryInput', { id: draft.id, deliveredOn: '2026-03-19' }),
  );
  return { id: made.id, number: made.number ?? '' };
}

/** 6. The addressee considers it; nobody else of the bodies knows of it. */
export async function considerSubmission(
  story: Teller,
  { id, number }: ToldSubmission,
  moveClock: (text: string) => Promise<void>,
): Promise<void> {
  story.chapter('6. The akimat considers it');
  const byId = {
    query: 'query ($id: ID!) { submission(id: $id) { id } submissions(first: 5) { totalCount } }',
    variables: { id },
  };
  await story.holds<{ submission: { id: string } }>(
    ACTORS.akimat,
    `finds ${number} on the desk`,
    byId,
    ({ data }) => data?.submission.id === id,
  );
  await story.holds<{ submission: unknown; submissions: { totalCount: number } }>(
    ACTORS.police,
    'cannot see it, neither by id nor in the list',
    byId,
    ({ data, errors }) => !errors && data?.submission === null && data.submissions.totalCount === 0,
  );
  const { violations } = await step(
    story,
    ACTORS.akimat,
    'schedules the consideration for 2 April and tells the prosecutor in time',
    change('scheduleSubmissionConsideration', 'ScheduleSubmissionConsiderationInput', {
      id,
      scheduledFor: '2026-04-02',
      time: '10:00',
      place: 'Akimat of Astana',
    }),
  );
  await moveClock('2026-04-02');
  await step(
    story,
    ACTORS.akimat,
    'records that it was considered and satisfied',
    change('recordSubmissionConsideration', 'RecordSubmissionConsiderationInput', {
      id,
      outcome: 'SATISFIED',
      consideredOn: '2026-04-02',
    }),
  );
  await moveClock('2026-04-03');
  const measures = violations.map((violation) => ({
    violationId: violation.id,
    measure: 'Eliminated by order of the education department.',
  }));
  await step(
    story,
    ACTORS.akimat,
    'reports the measures, within three working days',
    change('reportSubmissionMeasures', 'ReportSubmissionMeasuresInput', {
      id,
      text: 'Both violations are eliminated.',
      measures,
    }),
  );
}
