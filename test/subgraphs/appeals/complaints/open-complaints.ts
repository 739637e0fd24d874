import type { MailSender } from '../../../../platform/mail/mail-sender';
import type { Viewer } from '../../../../platform/access/viewer';
import { officeIdOf, referenceOffices } from '../../../../platform/directory/reference-directory';
import type { SeenRefusal } from '../../../support/responses';
import { officer } from '../../../support/viewers';
import { employee, head, openAppeals, prosecutor, type TestAppeals } from '../open-appeals';

type Values = Readonly<Record<string, unknown>>;

/** What the tests look at in a complaint. */
export interface SeenComplaint {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly dueOn: string | null;
  readonly closedOn: string | null;
  readonly office: { readonly id: string };
  readonly handler: { readonly id: string } | null;
  readonly tags: readonly string[];
  readonly warnings: readonly string[];
  readonly allowedActions: readonly string[];
  readonly notices: readonly { readonly kind: string; readonly language: string; readonly text: string }[];
  readonly terms: readonly { readonly kind: string; readonly dueOn: string; readonly metOn: string | null }[];
}

export interface Receipt {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly filingDueOn: string | null;
  readonly dueOn: string | null;
}

export const SEEN = `id version state dueOn closedOn office { id } handler { id } tags warnings allowedActions
  notices { kind language text } terms { kind dueOn metOn }`;
const FILE =
  'mutation ($input: FileComplaintInput!) { fileComplaint(input: $input) { id number state filingDueOn dueOn } }';

const INPUTS: Readonly<Record<string, string>> = {
  takeUpComplaint: 'ChangeComplaintInput',
  restoreComplaintTerm: 'DecideComplaintRestorationInput',
  refuseLateComplaint: 'DecideComplaintRestorationInput',
};

const stepQuery = (mutation: string): string => {
  const type = INPUTS[mutation] ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return `mutation ($input: ${type}!) { step: ${mutation}(input: $input) { ${SEEN} } }`;
};

/** Who stands where above the Esil office. */
export const regionalHead = officer('region-kz-71', 'HEAD');
export const general = officer('gpo', 'PROSECUTOR_GENERAL');
const HEADS: readonly (readonly [office: string, head: Viewer])[] = [
  ['district-kz-71-esil', head],
  ['region-kz-71', regionalHead],
  ['gpo', general],
];

/** A complaint on paper against the head of the Esil office, filed with that very office. */
export const COMPLAINT = {
  officeId: officeIdOf('district-kz-71-esil'),
  complainant: { kind: 'PERSON', name: 'Resident of Esil district', contact: '+7 700 000 00 00' },
  language: 'ru',
  text: 'The reply does not answer the question.',
  contested: { kind: 'INACTION', description: 'No reply to a letter' },
  respondent: { officeId: officeIdOf('district-kz-71-esil') },
  knownOn: '2026-03-02',
} as const;

/** A decision that may be signed. */
export const DECISION = {
  outcome: 'PARTLY_SATISFIED',
  reasons: 'The reply left out the second question.',
  courtRoute: 'Specialised interdistrict administrative court of Astana',
} as const;

/** The appeals subgraph with the words in which the tests of complaints speak. */
export interface TestComplaints extends TestAppeals {
  file(input?: Values, viewer?: Viewer): Promise<Receipt>;
  refusedFiling(input: Values, viewer?: Viewer): Promise<SeenRefusal>;
  see(id: string, viewer?: Viewer): Promise<SeenComplaint | null>;
  take(viewer: Viewer, mutation: string, input: Values): Promise<SeenComplaint>;
  refusedTake(viewer: Viewer, mutation: string, input: Values): Promise<SeenRefusal>;
}

/** Opens the subgraph with the heads of the Esil office and of those above it known. */
export async function openComplaints(today?: string, mail: MailSender | null = null): Promise<TestComplaints> {
  const appeals = await openAppeals(today, undefined, mail);
  for (const [code, { personId }] of HEADS) {
    const office = referenceOffices().find((each) => each.code === code);
    const data = { version: 2, audience: null, ...office, headPersonId: personId };
    await appeals.receive({ type: 'office.changed', subject: officeIdOf(code), data });
  }
  const file: TestComplaints['file'] = async (input = {}, viewer = employee) => {
    const data = await appeals.ask<{ fileComplaint: Receipt }>(viewer, FILE, { input: { ...COMPLAINT, ...input } });
    return data.fileComplaint;
  };
  const see: TestComplaints['see'] = async (id, viewer = regionalHead) => {
    const query = `query ($id: ID!) { complaint(id: $id) { ${SEEN} } }`;
    return (await appeals.ask<{ complaint: SeenComplaint | null }>(viewer, query, { id })).complaint;
  };
  return {
    ...appeals,
    file,
    see,
    refusedFiling: (input, viewer = employee) => appeals.refused(viewer, FILE, { input: { ...COMPLAINT, ...input } }),
    take: async (viewer, mutation, input) =>
      (await appeals.ask<{ step: SeenComplaint }>(viewer, stepQuery(mutation), { input })).step,
    refusedTake: (viewer, mutation, input) => appeals.refused(viewer, stepQuery(mutation), { input }),
  };
}

export { employee, head, prosecutor };
