import { officeIdOf } from '../../../platform/directory/reference-directory';
import type { Viewer } from '../../../platform/access/viewer';
import type { SeenRefusal } from '../../support/responses';
import { officer } from '../../support/viewers';
import {
  akimat,
  akimatId,
  colleague,
  ESIL,
  esilId,
  openSupervision,
  prosecutor,
  type TestSupervision,
} from './open-supervision';

type Values = Readonly<Record<string, unknown>>;

/** What the tests look at in a check after each step. */
export interface SeenCheck {
  readonly id: string;
  readonly version: number;
  readonly number: string | null;
  readonly state: string;
  readonly dueOn: string | null;
  readonly registrationNumber: string | null;
  readonly registeredOn: string | null;
  readonly startedOn: string | null;
  readonly completedOn: string | null;
  readonly isRegistrationRequired: boolean;
  readonly daysSuspended: number;
  readonly warnings: readonly string[];
  readonly subject: { readonly name: string | null; readonly agency: { readonly id: string } | null } | null;
  readonly registrar: { readonly id: string } | null;
  readonly appeal: { readonly id: string } | null;
  readonly certificate: { readonly id: string } | null;
  readonly terms: readonly { readonly kind: string; readonly dueOn: string | null; readonly metOn: string | null }[];
  readonly breaches: readonly { readonly kind: string; readonly rule: string; readonly occurredOn: string }[];
  readonly entryRefusals: readonly {
    readonly person: string | null;
    readonly mark: string;
    readonly refusedOn: string;
    readonly reasons: readonly { readonly reason: string; readonly rule: string; readonly mark: string }[];
  }[];
  readonly allowedActions: readonly string[];
}

export const SEEN_CHECK = `id version number state dueOn registrationNumber registeredOn startedOn completedOn isRegistrationRequired
  daysSuspended warnings subject { name agency { id } } registrar { id } appeal { id } certificate { id }
  terms { kind dueOn metOn } breaches { kind rule occurredOn }
  entryRefusals { person mark refusedOn reasons { reason rule mark } } allowedActions`;

export const head = officer(ESIL, 'HEAD');
export const deputyHead = officer(ESIL, 'DEPUTY_HEAD');
export const regionHead = officer('region-kz-71', 'HEAD');
export const prosecutorGeneral = officer('gpo', 'PROSECUTOR_GENERAL');
export const registrar = officer('clsa-kz-71', 'EMPLOYEE');
export const otherRegistrar = officer('clsa-kz-75', 'EMPLOYEE');

/** A draft that may be issued: a check of the akimat from Monday 2 September 2024, ordered by the head and made by the prosecutor. */
export const CHECK = {
  officeId: esilId,
  function: 'SUPREME_SUPERVISION',
  sphere: 'BODIES_AND_ORGANISATIONS',
  ground: 'PROTECTION_DECISION',
  groundFacts: { category: 'MINORS', description: 'Pupils of the schools of the district' },
  subject: { kind: 'PUBLIC_BODY', agencyId: akimatId },
  subjectMatter: 'Supply of hot meals to pupils',
  periodFrom: '2023-01-01',
  periodTo: '2023-12-31',
  inspectors: [{ name: 'Prosecutor of Esil district', officerId: prosecutor.personId }],
  startOn: '2024-09-02',
  termDays: 30,
} as const;

export const delivery = (on: string) => ({
  recipient: 'Head of chancellery',
  authority: 'Power of attorney 7',
  on,
  isSigned: true,
});

const PLAIN_STEPS = ['registerCheck', 'startCheck', 'resumeCheck'];

function stepQuery(mutation: string): string {
  const own = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const input = PLAIN_STEPS.includes(mutation) ? 'ChangeCheckInput' : own;
  return `mutation ($input: ${input}!) { step: ${mutation}(input: $input) { ${SEEN_CHECK} } }`;
}

/** The supervision subgraph with the words in which tests of checks speak. */
export interface TestChecks extends TestSupervision {
  take(viewer: Viewer, mutation: string, input: Values): Promise<SeenCheck>;
  refusedTo(viewer: Viewer, mutation: string, input: Values): Promise<SeenRefusal>;
  /** A draft of the prosecutor, as `CHECK` or as told. */
  draft(changes?: Values): Promise<SeenCheck>;
  /** The same, issued by the head. */
  issued(changes?: Values): Promise<SeenCheck>;
  /** The same, registered by the statistics body. */
  registered(changes?: Values): Promise<SeenCheck>;
  /** The same, handed over and begun by the prosecutor; the clock stays where it is. */
  conducting(on: string, changes?: Values): Promise<SeenCheck>;
  /** The same, completed with a certificate of the day to which the clock is moved. */
  completed(on: string, changes?: Values): Promise<SeenCheck>;
  see(viewer: Viewer, id: string): Promise<SeenCheck | null>;
}

/** Opens the subgraph, on Monday 2 September 2024 unless told otherwise. */
export async function openChecks(today?: string): Promise<TestChecks> {
  const subgraph = await openSupervision(today);
  const take: TestChecks['take'] = async (viewer, mutation, input) =>
    (await subgraph.ask<{ step: SeenCheck }>(viewer, stepQuery(mutation), { input })).step;
  const draft: TestChecks['draft'] = (changes) => take(prosecutor, 'draftCheck', { ...CHECK, ...changes });
  const issued: TestChecks['issued'] = async (changes) => take(head, 'issueCheck', { id: (await draft(changes)).id });
  const registered: TestChecks['registered'] = async (changes) =>
    take(registrar, 'registerCheck', { id: (await issued(changes)).id });
  const conducting: TestChecks['conducting'] = async (on, changes) => {
    await subgraph.setClock(on);
    const { id } = await registered({ startOn: on, ...changes });
    await take(prosecutor, 'handOverCheckResolution', { id, delivery: delivery(on) });
    return take(prosecutor, 'startCheck', { id });
  };
  return {
    ...subgraph,
    take,
    refusedTo: (viewer, mutation, input) => subgraph.refused(viewer, stepQuery(mutation), { input }),
    draft,
    issued,
    registered,
    conducting,
    completed: async (on, changes) => {
      const { id } = await conducting(on, changes);
      const certificate = { on, conclusion: 'Violations were found.', hasViolations: true };
      return take(prosecutor, 'completeCheck', { id, certificate, delivery: delivery(on) });
    },
    see: async (viewer, id) => {
      const query = `query ($id: ID!) { check(id: $id) { ${SEEN_CHECK} } }`;
      return (await subgraph.ask<{ check: SeenCheck | null }>(viewer, query, { id })).check;
    },
  };
}

export { akimat, colleague, officeIdOf, prosecutor };
