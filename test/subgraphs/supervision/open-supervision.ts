import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { Audience } from '../../../platform/access/audience';
import type { Viewer } from '../../../platform/access/viewer';
import { agencyIdOf, officeIdOf } from '../../../platform/directory/reference-directory';
import { supervision } from '../../../subgraphs/supervision/subgraph';
import { openTestSubgraph, type TestSubgraph } from '../../support/open-test-subgraph';
import { dataOf, refusalOf, type SeenRefusal } from '../../support/responses';
import { agencyOfficial, officer } from '../../support/viewers';

type Values = Readonly<Record<string, unknown>>;
type Id = { readonly id: string };

/** What the tests look at in a submission after each step. */
export interface SeenSubmission extends Id {
  readonly version: number;
  readonly number: string | null;
  readonly state: string;
  readonly category: string;
  readonly classification: string;
  readonly grounds: readonly string[];
  readonly madeOn: string | null;
  readonly deliveredOn: string | null;
  readonly dueOn: string | null;
  readonly isOverdue: boolean;
  readonly warnings: readonly string[];
  readonly office: Id;
  readonly author: Id | null;
  readonly addressee: Id | null;
  readonly appeal: Id | null;
  readonly violations: readonly (Id & {
    readonly text: string;
    readonly measure: string | null;
    readonly status: string;
  })[];
  readonly bases: readonly { readonly type: string; readonly provision: string | null; readonly appeal: Id | null }[];
  readonly terms: readonly { readonly kind: string; readonly dueOn: string; readonly metOn: string | null }[];
  readonly consideration: {
    readonly scheduledFor: string | null;
    readonly time: string | null;
    readonly place: string | null;
    readonly notifiedOn: string | null;
    readonly outcome: string | null;
    readonly consideredOn: string | null;
    readonly isAttendanceDenied: boolean;
    readonly attendees: readonly Id[];
  } | null;
  readonly report: { readonly reportedOn: string; readonly text: string } | null;
  readonly limitationSuspension: { readonly from: string; readonly to: string | null; readonly days: number } | null;
  readonly breaches: readonly { readonly kind: string; readonly rule: string; readonly occurredOn: string }[];
  readonly offeredDeterminations: readonly string[];
  readonly allowedActions: readonly string[];
}

export const SEEN = `id version number state category classification grounds madeOn deliveredOn dueOn isOverdue warnings
  office { id } author { id } addressee { id } appeal { id }
  violations { id text measure status } bases { type provision appeal { id } } terms { kind dueOn metOn }
  consideration { scheduledFor time place notifiedOn outcome consideredOn isAttendanceDenied attendees { id } }
  report { reportedOn text } limitationSuspension { from to days } breaches { kind rule occurredOn }
  offeredDeterminations allowedActions`;

/** The office that the tests play in, its people, and the body it addresses. */
export const ESIL = 'district-kz-71-esil';
export const esilId = officeIdOf(ESIL);
export const prosecutor = officer(ESIL);
export const colleague = officer(ESIL, 'PROSECUTOR', 'two');
export const employee = officer(ESIL, 'EMPLOYEE');
export const akimat = agencyOfficial('akimat-kz-71');
export const akimatReader = agencyOfficial('akimat-kz-71', 'READER');
export const akimatId = agencyIdOf('akimat-kz-71');
export const police = agencyOfficial('mia');
/** A district of another region. */
export const elsewhere = officer('district-kz-75-almaly', 'HEAD');

/** A draft that may be made. */
export const DRAFT = {
  officeId: esilId,
  addresseeId: akimatId,
  grounds: ['ELIMINATE_VIOLATIONS'],
  text: 'Eliminate the violations in the supply of heat.',
  violations: [
    { text: 'No tender was held' },
    { text: 'Charges were not recalculated' },
    { text: 'The register is not kept' },
  ],
  legalReferences: [{ source: 'CONSTITUTIONAL_LAW', article: '36', paragraph: '1' }],
  bases: [{ type: 'OTHER_FUNCTION', provision: "Constitutional Law on the Prosecutor's Office, Art. 6 §1(1)" }],
} as const;

/** Whom an appeal of the Esil office is for. */
export const ESIL_AUDIENCE: Audience = {
  ownerOfficeId: esilId,
  handlerIds: [],
  agencyIds: [],
  applicantId: null,
  classification: 'PERSONAL',
  isPublished: false,
};

const PLAIN_STEPS = ['makeSubmission', 'registerSubmissionAttendance', 'withdrawSubmission'];

function stepQuery(mutation: string): string {
  const own = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const input = PLAIN_STEPS.includes(mutation) ? 'ChangeSubmissionInput' : own;
  return `mutation ($input: ${input}!) { step: ${mutation}(input: $input) { ${SEEN} } }`;
}

/** The supervision subgraph with the words in which its tests speak. */
export interface TestSupervision extends TestSubgraph {
  /** The data of an operation that must succeed. */
  ask<Data>(viewer: Viewer, query: string, variables?: Values): Promise<Data>;
  /** The refusal of one that must not. */
  refused(viewer: Viewer, query: string, variables?: Values): Promise<SeenRefusal>;
  /** Takes a step that must succeed. */
  step(viewer: Viewer, mutation: string, input: Values): Promise<SeenSubmission>;
  /** Takes a step that must be refused. */
  refusedStep(viewer: Viewer, mutation: string, input: Values): Promise<SeenRefusal>;
  /** A draft of the prosecutor, as `DRAFT` or as told. */
  drafted(changes?: Values): Promise<SeenSubmission>;
  /** The same, made. */
  made(changes?: Values): Promise<SeenSubmission>;
  /** The same, delivered to the akimat on a day, which is the day of the clock from then on. */
  delivered(deliveredOn: string, changes?: Values): Promise<SeenSubmission>;
  /** The refusal to make a draft with these changes. */
  refusedMaking(changes: Values): Promise<SeenRefusal>;
  /** Tells of an appeal with findings, or as told; returns its id. */
  knowAppeal(known?: Values, audience?: Partial<Audience>): Promise<string>;
  /** The submission of an id as a viewer sees it. */
  seenBy(viewer: Viewer, id: string): Promise<SeenSubmission | null>;
}

/** Opens the subgraph, on Monday 2 September 2024 unless told otherwise. */
export async function openSupervision(today = '2024-09-02'): Promise<TestSupervision> {
  const subgraph = await openTestSubgraph(supervision, today);
  const execute: TestSubgraph['execute'] = async (...asked) => {
    const response = await subgraph.execute(...asked);
    if (response.errors?.some(({ extensions }) => extensions?.['code'] === 'INTERNAL')) throw subgraph.faults.at(-1);
    return response;
  };
  const ask: TestSupervision['ask'] = async (viewer, query, variables) =>
    dataOf(await execute(viewer, query, variables));
  const refused: TestSupervision['refused'] = async (viewer, query, variables) =>
    refusalOf(await execute(viewer, query, variables));
  const step: TestSupervision['step'] = async (viewer, mutation, input) => {
    const data = await ask<{ step: SeenSubmission }>(viewer, stepQuery(mutation), { input });
    return data.step;
  };
  const refusedStep: TestSupervision['refusedStep'] = (viewer, mutation, input) =>
    refused(viewer, stepQuery(mutation), { input });
  const drafted: TestSupervision['drafted'] = (changes) =>
    step(prosecutor, 'draftSubmission', { ...DRAFT, ...changes });
  const made: TestSupervision['made'] = async (changes) => {
    const { id } = await drafted(changes);
    return step(prosecutor, 'makeSubmission', { id });
  };
  return {
    ...subgraph,
    execute,
    ask,
    refused,
    step,
    refusedStep,
    drafted,
    made,
    delivered: async (deliveredOn, changes) => {
      await subgraph.setClock(deliveredOn);
      const { id } = await made(changes);
      return step(akimat, 'confirmSubmissionDelivery', { id, deliveredOn });
    },
    refusedMaking: async (changes) => {
      const { id } = await drafted(changes);
      return refusedStep(prosecutor, 'makeSubmission', { id });
    },
    knowAppeal: async (known, audience) => {
      const id = randomUUID();
      const state = { number: `KZ-71-ESIL/A-2024-${id}`, state: 'UNDER_CONSIDERATION', receivedOn: '2024-08-20' };
      const data = { version: 1, ...state, hasFindings: true, isAccepted: true, ...known };
      await subgraph.receive({
        type: 'appeal.changed',
        subject: id,
        data: { ...data, audience: { ...ESIL_AUDIENCE, ...audience } },
      });
      return id;
    },
    seenBy: async (viewer, id) => {
      const query = `query ($id: ID!) { submission(id: $id) { ${SEEN} } }`;
      return (await ask<{ submission: SeenSubmission | null }>(viewer, query, { id })).submission;
    },
  };
}
