import 'reflect-metadata';
import type { Viewer } from '../../../platform/access/viewer';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import type { MailSender } from '../../../platform/mail/mail-sender';
import { keyRing } from '../../../platform/sealing/key-ring';
import type { AppealsSettings } from '../../../subgraphs/appeals/context';
import { createAppeals } from '../../../subgraphs/appeals/subgraph';
import { openTestSubgraph, type TestSizes, type TestSubgraph } from '../../support/open-test-subgraph';
import { dataOf, refusalOf, type SeenRefusal } from '../../support/responses';
import { officer } from '../../support/viewers';

type Values = Readonly<Record<string, unknown>>;

/** What the tests look at in an appeal after each step. */
export interface SeenAppeal {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: string;
  readonly dueOn: string | null;
  readonly closedOn: string | null;
  readonly receivedOn: string;
  readonly ground: string | null;
  readonly priority: string;
  readonly warnings: readonly string[];
  readonly allowedActions: readonly string[];
  readonly handler: { readonly id: string } | null;
  readonly terms: readonly { readonly kind: string; readonly dueOn: string; readonly metOn: string | null }[];
  readonly notices: readonly SeenNotice[];
}

export interface SeenNotice {
  readonly id: string;
  readonly kind: string;
  readonly dueOn: string | null;
  readonly sentOn: string | null;
  readonly isLate: boolean;
  readonly language: string;
  readonly text: string;
}

const SEEN = `id version number state dueOn closedOn receivedOn ground priority warnings allowedActions handler { id }
  terms { kind dueOn metOn } notices { id kind dueOn sentOn isLate language text }`;

/** The offices that the tests play in. */
export const ESIL = 'district-kz-71-esil';
export const esilId = officeIdOf(ESIL);
export const prosecutor = officer(ESIL);
export const colleague = officer(ESIL, 'PROSECUTOR', 'two');
export const head = officer(ESIL, 'HEAD');
export const deputy = officer(ESIL, 'DEPUTY_HEAD');
export const employee = officer(ESIL, 'EMPLOYEE');
/** A district of another region. */
export const ELSEWHERE = 'district-kz-75-almaly';

/** The appeals subgraph with the words in which its tests speak. */
export interface TestAppeals extends TestSubgraph {
  /** The data of an operation that must succeed. */
  ask<Data>(viewer: Viewer, query: string, variables?: Values): Promise<Data>;
  /** The refusal of one that must not. */
  refused(viewer: Viewer, query: string, variables?: Values): Promise<SeenRefusal>;
  /** Registers an appeal of a resident on paper at the Esil office, or as told. */
  register(input?: Values, viewer?: Viewer): Promise<SeenAppeal & { readonly accessCode: string }>;
  /** Registers and accepts one under the first ground. */
  accepted(input?: Values): Promise<SeenAppeal>;
  /** Takes a step that must succeed. */
  step(viewer: Viewer, mutation: string, input: Values): Promise<SeenAppeal>;
  /** Takes a step that must be refused. */
  refusedStep(viewer: Viewer, mutation: string, input: Values): Promise<SeenRefusal>;
}

/** The keys of the tests. */
export const SETTINGS = {
  accessCodeKey: Buffer.alloc(32, 'key'),
  applicantKeys: {
    sealing: keyRing([
      { id: 'second', secret: 'a secret' },
      { id: 'first', secret: 'an older secret' },
    ]),
    index: Buffer.alloc(32, 'index'),
  },
} as const satisfies AppealsSettings;

/** An appeal as it may be handed in. */
export const PAPER_APPEAL = {
  officeId: esilId,
  channel: 'PAPER',
  applicant: { kind: 'PERSON', name: 'Resident of Esil district', contact: '+7 700 000 00 00' },
  language: 'ru',
  subject: 'Heating is off in a residential building',
  text: 'The heating has been off since Monday.',
} as const;

export const FIRST_GROUND = {
  ground: 'VULNERABLE_OR_INDEFINITE',
  facts: { protectedGroup: 'INDEFINITE_CIRCLE' },
} as const;

/** A reply that may be signed. */
export const REPLY = {
  language: 'ru',
  legalReferences: [
    { source: 'LEGAL_ACT', act: 'Law on housing relations', number: '94', adoptedOn: '1997-04-16', article: '50' },
  ],
  reasoning: 'The heating was restored; the provider was ordered to recalculate the charges.',
  complaintRight: { superior: 'Prosecutor of Astana', termMonths: 3, court: 'Interdistrict administrative court' },
} as const;

const inputTypeOf = (mutation: string): string =>
  ['takeUpAppeal', 'unmarkAppealRepeated'].includes(mutation)
    ? 'ChangeAppealInput'
    : `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;

const stepQuery = (mutation: string): string =>
  `mutation ($input: ${inputTypeOf(mutation)}!) { step: ${mutation}(input: $input) { ${SEEN} } }`;

export const REGISTER = `mutation ($input: RegisterAppealInput!) {
  registerAppeal(input: $input) { accessCode appeal { ${SEEN} } }
}`;

/** Opens the subgraph, on 19 March 2026 unless told otherwise. */
export async function openAppeals(
  today?: string,
  sizes?: TestSizes,
  mail: MailSender | null = null,
): Promise<TestAppeals> {
  const subgraph = await openTestSubgraph(createAppeals({ ...SETTINGS, mail }), today, sizes);
  const ask: TestAppeals['ask'] = async (viewer, query, variables) => {
    const response = await subgraph.execute(viewer, query, variables);
    if (response.errors?.some(({ extensions }) => extensions?.['code'] === 'INTERNAL'))
      console.error(subgraph.faults.at(-1));
    return dataOf(response);
  };
  const refused: TestAppeals['refused'] = async (viewer, query, variables) =>
    refusalOf(await subgraph.execute(viewer, query, variables));
  const register: TestAppeals['register'] = async (input = {}, viewer = employee) => {
    const data = await ask<{ registerAppeal: { accessCode: string; appeal: SeenAppeal } }>(viewer, REGISTER, {
      input: { ...PAPER_APPEAL, ...input },
    });
    const { accessCode, appeal } = data.registerAppeal;
    return { ...appeal, accessCode };
  };
  const step: TestAppeals['step'] = async (viewer, mutation, input) => {
    const data = await ask<{ step: SeenAppeal }>(viewer, stepQuery(mutation), { input });
    return data.step;
  };
  const accepted: TestAppeals['accepted'] = async (input) => {
    const { id } = await register(input);
    return step(prosecutor, 'acceptAppeal', { id, ...FIRST_GROUND });
  };
  const refusedStep: TestAppeals['refusedStep'] = (viewer, mutation, input) =>
    refused(viewer, stepQuery(mutation), { input });
  return { ...subgraph, ask, refused, register, accepted, step, refusedStep };
}
