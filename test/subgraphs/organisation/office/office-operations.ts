import { officeIdOf } from '../../../../platform/directory/reference-directory';
import { dataOf } from '../../../support/responses';
import type { TestOrganisation } from '../open-organisation';

/** An office as the changes answer. */
export interface ChangedOffice {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly kind: string;
  readonly sphere: string;
  readonly state: string;
  readonly name: { readonly kk: string; readonly ru: string; readonly en: string };
  readonly parent: { readonly code: string } | null;
  readonly successor: { readonly code: string } | null;
  readonly superiors: readonly { readonly code: string }[];
  readonly children: readonly { readonly code: string }[];
}

const FIELDS = `id version code kind sphere state name { kk ru en } parent { code } successor { code }
  superiors { code } children { code } allowedActions`;

/** An act of the Prosecutor General. */
export const ACT = { number: '5-K', adoptedOn: '2026-03-18', issuedBy: 'PROSECUTOR_GENERAL' } as const;

/** What every office of these tests is called. */
export const NAME = { kk: 'Жаңа прокуратура', ru: 'Новая прокуратура', en: "New Prosecutor's Office" } as const;

/** The mutations of offices. */
export type OfficeMutation =
  'createOffice' | 'renameOffice' | 'moveOffice' | 'changeOfficeCompetence' | 'mergeOffice' | 'liquidateOffice';

type Input = Readonly<Record<string, unknown>>;

const inputType = (mutation: OfficeMutation): string => `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;

/** Changes an office as a demonstration user; the Prosecutor General's act stands behind it unless the input says otherwise. */
export function change(
  org: TestOrganisation,
  login: string,
  mutation: OfficeMutation,
  input: Input,
): ReturnType<TestOrganisation['execute']> {
  const query = `mutation ($input: ${inputType(mutation)}!) { ${mutation}(input: $input) { ${FIELDS} } }`;
  return org.as(login, query, { input: { act: ACT, ...input } });
}

/** The same by the Prosecutor General, who must succeed. */
export async function changed(org: TestOrganisation, mutation: OfficeMutation, input: Input): Promise<ChangedOffice> {
  const data = dataOf<Record<string, ChangedOffice>>(await change(org, 'prosecutor-general', mutation, input));
  return data[mutation] as ChangedOffice;
}

/** The input of a new district office in the region of Astana. */
export const newDistrict = (code: string, more: Input = {}): Input => ({
  code,
  kind: 'DISTRICT',
  parentId: officeIdOf('region-kz-71'),
  regionCode: 'KZ-71',
  name: NAME,
  ...more,
});

/** What other subgraphs were told of offices, from an event on. */
export async function toldSince(org: TestOrganisation, count: number): Promise<Readonly<Record<string, unknown>>[]> {
  const events = await org.emitted();
  return events.slice(count).map(({ subject, data }): Readonly<Record<string, unknown>> => ({ id: subject, ...data }));
}
