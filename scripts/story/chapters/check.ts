import { agencyIdOf, officeIdOf } from '../../../platform/directory/reference-directory';
import { ACTORS } from '../actors';
import type { Actor, Teller } from '../teller';

/** The registering body of the story. */
export const REGISTRAR = {
  login: 'head-clsa-kz-71',
  post: 'The head of the statistics department of Astana',
} as const satisfies Actor;

interface Seen {
  readonly id: string;
  readonly number: string | null;
  readonly state: string;
  readonly dueOn: string | null;
}

type Input = Readonly<Record<string, unknown>>;

const line = ({ number, state, dueOn }: Seen): string =>
  `${number ?? 'draft'}  ${state}${dueOn ? `  due ${dueOn}` : ''}`;

function change(mutation: string, inputType: string, input: Input) {
  const query = `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { id number state dueOn } }`;
  return { query, variables: { input } };
}

/** One step in the life of the check, which answers with it. */
async function step(story: Teller, actor: Actor, deed: string, request: ReturnType<typeof change>): Promise<Seen> {
  const data = await story.step<Readonly<Record<string, Seen>>>(actor, deed, request, (answer) =>
    Object.values(answer).map(line).join(),
  );
  const [seen] = Object.values(data);
  if (!seen) throw new Error(`no check after: ${deed}`);
  return seen;
}

/** What a resolution on a check of the akimat says. */
export const RESOLUTION = {
  officeId: officeIdOf('district-kz-71-esil'),
  function: 'SUPREME_SUPERVISION',
  sphere: 'BODIES_AND_ORGANISATIONS',
  ground: 'PROTECTION_DECISION',
  groundFacts: { category: 'MINORS', description: 'Pupils entitled to hot meals' },
  subject: { kind: 'PUBLIC_BODY', agencyId: agencyIdOf('akimat-kz-71') },
  subjectMatter: 'Supply of hot meals to entitled pupils',
  periodFrom: '2025-09-01',
  periodTo: '2026-02-28',
  startOn: '2026-03-02',
  termDays: 30,
} as const;

/** The handing over of a document to the akimat. */
export const deliveredOn = (on: string) => ({
  recipient: 'Chancellery of the akimat',
  authority: 'Job description',
  on,
  isSigned: true,
});

/** What the check stands on: an appeal under consideration, the inspector, and the operator's hand on the clock. */
export interface CheckStage {
  readonly appealId: string;
  readonly inspectorId: string;
  readonly moveClock: (text: string) => Promise<void>;
  /** Waits until the events on their way have arrived. */
  readonly settled: () => Promise<void>;
}

/** A check on an appeal, from its appointment on 2 March 2026 over a suspension in Nauryz to its completion; the appeal's due day follows. */
export async function conductCheck(
  story: Teller,
  { appealId, inspectorId, moveClock, settled }: CheckStage,
): Promise<string> {
  story.chapter('A check of legality on the appeal');
  const appealIsDue = async (dueOn: string | null, deed: string): Promise<void> => {
    await settled();
    const request = { query: 'query ($id: ID!) { appeal(id: $id) { dueOn } }', variables: { id: appealId } };
    await story.holds<{ appeal: { dueOn: string | null } }>(
      ACTORS.resident,
      deed,
      request,
      ({ data }) => data?.appeal.dueOn === dueOn,
    );
  };
  const inspectors = [{ name: 'Line prosecutor of Esil district', officerId: inspectorId }];
  const draft = change('draftCheck', 'DraftCheckInput', { ...RESOLUTION, appealId, inspectors });
  const { id } = await step(story, ACTORS.lineProsecutor, 'drafts the resolution on a check of the akimat', draft);
  const issue = change('issueCheck', 'IssueCheckInput', { id });
  await story.refusal(ACTORS.lineProsecutor, 'may not appoint it', issue, '18.2.a');
  await step(story, ACTORS.head, 'appoints it', issue);
  await appealIsDue('2026-05-04', 'sees the due day follow the check: ten working days after 17 April');

  const start = change('startCheck', 'ChangeCheckInput', { id });
  await story.refusal(ACTORS.lineProsecutor, 'tries to begin it unregistered', start, '18.4.b');
  await step(story, REGISTRAR, 'registers the resolution', change('registerCheck', 'ChangeCheckInput', { id }));
  const handOver = { id, delivery: deliveredOn('2026-03-02') };
  await step(
    story,
    ACTORS.lineProsecutor,
    'hands it over',
    change('handOverCheckResolution', 'HandOverCheckResolutionInput', handOver),
  );
  await step(story, ACTORS.lineProsecutor, 'begins the check', start);

  await moveClock('2026-03-18');
  const suspend = change('suspendCheck', 'SuspendCheckInput', {
    id,
    reason: 'EXPERT_EXAMINATION',
    description: 'Analysis of meals',
  });
  await step(story, ACTORS.head, 'suspends it for an expert examination', suspend);
  await appealIsDue(null, 'sees no due day while the check stands still');
  await moveClock('2026-03-26');
  await step(
    story,
    ACTORS.head,
    'resumes it after Nauryz; the day counts',
    change('resumeCheck', 'ChangeCheckInput', { id }),
  );
  await appealIsDue('2026-05-08', 'sees the due day again, counted from 22 April');

  await moveClock('2026-04-20');
  const certificate = { on: '2026-04-20', conclusion: 'No funds were allotted for the meals.', hasViolations: true };
  const complete = { id, certificate, delivery: deliveredOn('2026-04-20') };
  await step(
    story,
    ACTORS.lineProsecutor,
    'completes it with a certificate',
    change('completeCheck', 'CompleteCheckInput', complete),
  );
  await appealIsDue('2026-05-05', 'is owed the final reply ten working days after the completion');
  return id;
}
