import type { Viewer } from '../../../platform/access/viewer';
import { agencyIdOf, officeIdOf } from '../../../platform/directory/reference-directory';
import { councils } from '../../../subgraphs/councils/subgraph';
import { openTestSubgraph, type TestSubgraph } from '../../support/open-test-subgraph';
import { dataOf, refusalOf, type SeenRefusal } from '../../support/responses';
import { agencyOfficial, officer, testPersonId } from '../../support/viewers';

export const PROSECUTOR_GENERAL = officer('gpo', 'PROSECUTOR_GENERAL');
export const HEAD = officer('region-kz-71', 'HEAD');
export const SECRETARY = officer('region-kz-71', 'EMPLOYEE');
export const PROSECUTOR = officer('region-kz-71', 'PROSECUTOR');
export const ELSEWHERE = officer('region-kz-75', 'HEAD');
export const POLICE = agencyOfficial('police-kz-71', 'EXECUTOR');
export const AKIMAT = agencyOfficial('akimat-kz-71', 'EXECUTOR');
export const POLICE_ID = agencyIdOf('police-kz-71');
export const AKIMAT_ID = agencyIdOf('akimat-kz-71');
export const MASLIKHAT_ID = agencyIdOf('maslikhat-kz-71');
export const RAILWAY_ID = agencyIdOf('ktz');
export const ASTANA = officeIdOf('region-kz-71');

type Input = Readonly<Record<string, unknown>>;

/** What the tests ask of a changed record; a field that a noun lacks is not asked. */
const FIELDS = {
  council:
    'id version state level chairBasis allowedActions regulation { edition quorum votingThreshold } members { role agency { id } }',
  session:
    'id version number state plannedFor allowedActions agenda { id order title aim submission { id } } attendance { role isInvited isPresent agency { id } }',
  decision:
    'id version number state implementedOn measures { id version state item dueOn responsible { id } } progress { total implemented overdue }',
  measure:
    'id version state dueOn implementedOn isOverdue allowedActions responsible { id } implementations { evidenceType reference text datedOn } decision { id state progress { total implemented overdue } }',
} as const;

/** Each mutation with its input type and the noun that it answers with. */
const MUTATIONS = {
  createCoordinatingCouncil: ['CreateCoordinatingCouncilInput', 'council'],
  approveCouncilRegulation: ['ApproveCouncilRegulationInput', 'council'],
  activateCoordinatingCouncil: ['ChangeCouncilRecordInput', 'council'],
  setCouncilChair: ['SetCouncilChairInput', 'council'],
  addCouncilMember: ['AddCouncilMemberInput', 'council'],
  removeCouncilMember: ['RemoveCouncilMemberInput', 'council'],
  planCouncilSession: ['PlanCouncilSessionInput', 'session'],
  addAgendaItem: ['AddAgendaItemInput', 'session'],
  conveneCouncilSession: ['ChangeCouncilRecordInput', 'session'],
  holdCouncilSession: ['HoldCouncilSessionInput', 'session'],
  adoptCouncilDecision: ['AdoptCouncilDecisionInput', 'decision'],
  takeUpCouncilMeasure: ['ChangeCouncilRecordInput', 'measure'],
  reportMeasureImplementation: ['ReportMeasureImplementationInput', 'measure'],
  closeCouncilMeasure: ['ChangeCouncilRecordInput', 'measure'],
} as const satisfies Record<string, readonly [string, keyof typeof FIELDS]>;

export type Mutation = keyof typeof MUTATIONS;
export const EVERY_MUTATION = Object.keys(MUTATIONS) as Mutation[];

/** A changed record as the mutations answer; only what its noun has is there. */
export interface Changed {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: string;
  readonly level: string;
  readonly chairBasis: string;
  readonly allowedActions: readonly string[];
  readonly regulation: {
    readonly edition: number;
    readonly quorum: number | null;
    readonly votingThreshold: number | null;
  } | null;
  readonly members: readonly { readonly role: string; readonly agency: { readonly id: string } }[];
  readonly agenda: readonly {
    readonly order: number;
    readonly title: string;
    readonly submission: { readonly id: string } | null;
  }[];
  readonly attendance: readonly {
    readonly role: string;
    readonly isInvited: boolean;
    readonly isPresent: boolean | null;
    readonly agency: { readonly id: string };
  }[];
  readonly measures: readonly {
    readonly id: string;
    readonly state: string;
    readonly item: number;
    readonly dueOn: string;
    readonly responsible: { readonly id: string };
  }[];
  readonly progress: Progress;
  readonly implementedOn: string | null;
  readonly isOverdue: boolean;
  readonly implementations: readonly Readonly<Record<string, string>>[];
  readonly decision: { readonly id: string; readonly state: string; readonly progress: Progress };
}

interface Progress {
  readonly total: number;
  readonly implemented: number;
  readonly overdue: number;
}

/** The councils subgraph as the tests drive it. */
export interface Testbed {
  readonly subgraph: TestSubgraph;
  /** Runs a mutation that must succeed. */
  run(viewer: Viewer, mutation: Mutation, input: Input): Promise<Changed>;
  /** Runs a mutation that must be refused. */
  refused(viewer: Viewer, mutation: Mutation, input: Input): Promise<SeenRefusal>;
  /** Asks a query that must succeed. */
  ask<Data>(viewer: Viewer, query: string, variables?: Input): Promise<Data>;
  /** The rows of the audit log of a record, oldest first. */
  audit(recordType: string, recordId: string): Promise<readonly AuditRow[]>;
}

/** An audit entry, as far as tests look at it. */
export interface AuditRow {
  readonly action: string;
  readonly power: string | null;
  readonly rules: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;
}

export async function openTestbed(today = '2026-03-19'): Promise<Testbed> {
  const subgraph = await openTestSubgraph(councils, today);
  const call = (viewer: Viewer, mutation: Mutation, input: Input) => {
    const [type, noun] = MUTATIONS[mutation];
    const text = `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { ${FIELDS[noun]} } }`;
    return subgraph.execute(viewer, text, { input });
  };
  return {
    subgraph,
    run: async (...args) => dataOf<{ result: Changed }>(await call(...args)).result,
    refused: async (...args) => refusalOf(await call(...args)),
    ask: async <Data>(viewer: Viewer, query: string, variables?: Input) =>
      dataOf<Data>(await subgraph.execute(viewer, query, variables)),
    audit: async (recordType, recordId) => {
      const { rows } = await subgraph.db.pool.query<AuditRow>(
        'SELECT action, power, rules, details FROM platform.audit WHERE record_type = $1 AND record_id = $2 ORDER BY seq',
        [recordType, recordId],
      );
      return rows;
    },
  };
}

export const NAME = {
  kk: 'Астана қаласының үйлестіру кеңесі',
  ru: 'Координационный совет города Астаны',
  en: 'Coordinating Council of Astana',
};
export const REGULATION = {
  approvedOn: '2026-03-02',
  actReference: 'Order No. 12 of the Prosecutor General, 2 March 2026',
};

/** An active council of an office with the police and the akimat of Astana, under a regulation with all parameters. */
export async function activeCouncil(testbed: Testbed, officeId = ASTANA, head = HEAD): Promise<Changed> {
  const { id } = await testbed.run(head, 'createCoordinatingCouncil', { officeId, name: NAME });
  const parameters = { quorum: 2, votingThreshold: 2, meetingsPerYear: 4 };
  await testbed.run(PROSECUTOR_GENERAL, 'approveCouncilRegulation', { id, ...REGULATION, ...parameters });
  await testbed.run(head, 'addCouncilMember', { id, agencyId: POLICE_ID, role: 'PARTICIPANT' });
  await testbed.run(head, 'addCouncilMember', { id, agencyId: AKIMAT_ID, role: 'PARTICIPANT' });
  return testbed.run(PROSECUTOR_GENERAL, 'activateCoordinatingCouncil', { id });
}

/** A convened session with one item on its agenda. */
export async function convenedSession(testbed: Testbed, councilId: string, head = HEAD): Promise<Changed> {
  const session = await testbed.run(head, 'planCouncilSession', {
    councilId,
    plannedFor: '2026-06-01',
    place: 'Astana',
  });
  await testbed.run(head, 'addAgendaItem', { sessionId: session.id, title: 'Road safety', aim: 'CONSISTENT_ACTION' });
  return testbed.run(head, 'conveneCouncilSession', { id: session.id });
}

/** A held session at which the police and the akimat were present. */
export async function heldSession(testbed: Testbed, councilId: string): Promise<Changed> {
  const { id } = await convenedSession(testbed, councilId);
  return testbed.run(HEAD, 'holdCouncilSession', { id, presentAgencyIds: [POLICE_ID, AKIMAT_ID] });
}

/** What a decision that passes is made of, with one item for the police and the akimat each. */
export const decisionInput = (sessionId: string, items?: readonly Input[]) => ({
  sessionId,
  text: 'To eliminate the causes of the violations.',
  votes: { for: 3, against: 0, abstained: 0 },
  items: items ?? [
    { text: 'Light the crossings.', responsibleAgencyIds: [AKIMAT_ID], dueOn: '2026-09-01' },
    { text: 'Patrol the crossings.', responsibleAgencyIds: [POLICE_ID], dueOn: '2026-07-01' },
  ],
});

export const EVIDENCE = {
  evidenceType: 'DEPARTMENTAL_ACT',
  reference: 'Order No. 44',
  text: 'Lighting installed.',
  datedOn: '2026-03-19',
};

/** A submission, as supervision tells of it; addressed to the akimat unless told otherwise. */
export function submissionChanged(
  name: string,
  given: { version?: number; agencyIds?: readonly string[]; officeId?: string } = {},
) {
  const { version = 1, agencyIds = [AKIMAT_ID], officeId = ASTANA } = given;
  return {
    type: 'submission.changed' as const,
    subject: testPersonId(name),
    data: {
      version,
      audience: {
        ownerOfficeId: officeId,
        handlerIds: [],
        agencyIds,
        applicantId: null,
        classification: 'OFFICIAL' as const,
        isPublished: false,
      },
      number: 'KZ-71/S-2026-000001',
      state: 'INTRODUCED',
      officeId,
      addresseeAgencyId: agencyIds[0] ?? null,
      appealIds: [],
      dueOn: '2026-04-19',
    },
  };
}
