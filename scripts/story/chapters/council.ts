import { agencyIdOf, officeIdOf } from '../../../platform/directory/reference-directory';
import { ACTORS } from '../actors';
import type { Teller } from '../teller';
import { councilSteps } from './council-steps';
import { implementDecision, type Measure } from './implementation';
import type { ToldSubmission } from './submission';

/** What the last chapter needs of the council's decision. */
export interface ToldDecision {
  readonly id: string;
  readonly number: string;
}

const MEMBERS = ['police-kz-71', 'akimat-kz-71'] as const;

/** The council comes into being: regulation by the Prosecutor General, members, activation. */
async function foundCouncil(story: Teller): Promise<string> {
  const { request, step } = councilSteps(story);
  const council = await step<{ id: string; state: string; name: { text: string } }>(
    ACTORS.chair,
    "creates the city's coordinating council",
    request(
      'createCoordinatingCouncil',
      'CreateCoordinatingCouncilInput',
      {
        officeId: officeIdOf('region-kz-71'),
        name: {
          kk: 'Астана қаласының үйлестіру кеңесі',
          ru: 'Координационный совет города Астаны',
          en: 'Coordinating Council of Astana City',
        },
      },
      'id state name { text }',
    ),
    ({ name, state }) => `${name.text}  ${state}`,
  );
  const { id } = council;
  const told = ({ state }: { state: string }): string => state;
  const regulation = {
    id,
    approvedOn: '2026-03-19',
    actReference: 'Order No. 41',
    quorum: 2,
    votingThreshold: 2,
    meetingsPerYear: 4,
  };
  const approve = request('approveCouncilRegulation', 'ApproveCouncilRegulationInput', regulation, 'state');
  await story.refusal(ACTORS.chair, "tries to approve the council's regulation", approve, '9.10');
  await step(ACTORS.prosecutorGeneral, 'approves the regulation with quorum and voting', approve, told);
  await step(
    ACTORS.prosecutorGeneral,
    'activates the council',
    request('activateCoordinatingCouncil', 'ChangeCouncilRecordInput', { id }, 'state'),
    told,
  );
  for (const code of MEMBERS) {
    const input = { id, agencyId: agencyIdOf(code), role: 'PARTICIPANT' };
    await step(
      ACTORS.chair,
      `takes in ${code}`,
      request('addCouncilMember', 'AddCouncilMemberInput', input, 'state'),
      told,
    );
  }
  return id;
}

/** A session with the submission on its agenda. */
async function holdSession(story: Teller, councilId: string, submission: ToldSubmission): Promise<string> {
  const { request, step } = councilSteps(story);
  const told = ({ number, state }: { number: string; state: string }): string => `${number}  ${state}`;
  const planned = await step<{ id: string; number: string; state: string }>(
    ACTORS.chair,
    'plans a session',
    request(
      'planCouncilSession',
      'PlanCouncilSessionInput',
      { councilId, plannedFor: '2026-04-08', place: 'Astana' },
      'id number state',
    ),
    told,
  );
  const { id } = planned;
  const item = {
    sessionId: id,
    title: 'School meals of entitled pupils',
    aim: 'CONSISTENT_ACTION',
    submissionId: submission.id,
  };
  await step(
    ACTORS.chair,
    `puts ${submission.number} on the agenda`,
    request('addAgendaItem', 'AddAgendaItemInput', item, 'number state'),
    told,
  );
  await step(
    ACTORS.chair,
    'invites the members',
    request('conveneCouncilSession', 'ChangeCouncilRecordInput', { id }, 'number state'),
    told,
  );
  await story.holds<{ councilSession: { agenda: readonly { title: string; submission: unknown }[] } }>(
    ACTORS.police,
    'reads the item, but not the submission behind it',
    { query: 'query ($id: ID!) { councilSession(id: $id) { agenda { title submission { id } } } }', variables: { id } },
    ({ data, errors }) => !errors && data?.councilSession.agenda[0]?.submission === null,
  );
  return id;
}

/** The decision with a measure for each body. */
async function adoptDecision(
  story: Teller,
  sessionId: string,
): Promise<ToldDecision & { readonly measures: readonly Measure[] }> {
  const { request, step } = councilSteps(story);
  const presentAgencyIds = MEMBERS.map(agencyIdOf);
  const hold = request(
    'holdCouncilSession',
    'HoldCouncilSessionInput',
    { id: sessionId, presentAgencyIds },
    'number state',
  );
  await step<{ number: string; state: string }>(
    ACTORS.chair,
    'holds the session',
    hold,
    ({ number, state }) => `${number}  ${state}`,
  );
  const input = {
    sessionId,
    text: 'Children’s rights to meals at school are to be watched jointly.',
    votes: { for: 3, against: 0, abstained: 0 },
    items: [
      {
        text: 'Inspect the safety of deliveries to schools',
        responsibleAgencyIds: [agencyIdOf('police-kz-71')],
        dueOn: '2026-05-08',
      },
      { text: 'Allot the funds for meals', responsibleAgencyIds: [agencyIdOf('akimat-kz-71')], dueOn: '2026-04-30' },
    ],
  };
  return step(
    ACTORS.chair,
    'adopts the decision with two measures',
    request(
      'adoptCouncilDecision',
      'AdoptCouncilDecisionInput',
      input,
      'id number state measures { id state dueOn responsible { id } }',
    ),
    ({ number, state, measures }: ToldDecision & { state: string; measures: readonly Measure[] }) =>
      `${number}  ${state}\n${measures.map((measure) => `measure due ${measure.dueOn}  ${measure.state}`).join('\n')}`,
  );
}

/** 8. The council decides; a measure is closed on evidence only. */
export async function conveneCouncil(
  story: Teller,
  submission: ToldSubmission,
  moveClock: (text: string) => Promise<void>,
): Promise<ToldDecision> {
  story.chapter("8. Astana's coordinating council");
  await moveClock('2026-04-06');
  const councilId = await foundCouncil(story);
  const sessionId = await holdSession(story, councilId, submission);
  await moveClock('2026-04-08');
  const decision = await adoptDecision(story, sessionId);
  await implementDecision(story, decision, moveClock);
  return decision;
}
