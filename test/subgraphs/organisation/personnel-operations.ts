import { officeIdOf } from '../../../platform/directory/reference-directory';
import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';
import { dataOf } from '../../support/responses';
import type { TestOrganisation } from './open-organisation';

const DISMISS = `mutation ($input: DismissOfficerInput!) { dismissOfficer(input: $input) {
  id version state serviceEndedOn isProsecutor posts { id } superiors { id } allowedActions } }`;
const APPOINT = `mutation ($input: AppointOfficerInput!) { appointOfficer(input: $input) {
  version state isProsecutor rank { code } posts { kind fromOn untilOn isActing termEndsOn breaches office { code head { id } } } } }`;

type Answer = ReturnType<TestOrganisation['execute']>;

/** The input of a dismissal as of yesterday, 18 March 2026. */
export const dismissalOf = (login: string, changes: object = {}) => ({
  officerId: personIdOf(login),
  actReference: 'Order 7 of 18 March 2026',
  reason: 'Own wish',
  lastDayOn: '2026-03-18',
  ...changes,
});

/** Dismisses one demonstration user as another. */
export const dismiss = (org: TestOrganisation, asLogin: string, login: string, changes: object = {}): Answer =>
  org.as(asLogin, DISMISS, { input: dismissalOf(login, changes) });

/** Where someone is to be appointed. */
export interface Target {
  readonly office: string;
  readonly kind: string;
  readonly [field: string]: unknown;
}

/** Appoints one demonstration user as another to a post in an office, by its code. */
export function appoint(org: TestOrganisation, asLogin: string, login: string, { office, ...target }: Target): Answer {
  const actReference = 'Order 9 of 19 March 2026';
  return org.as(asLogin, APPOINT, {
    input: { officerId: personIdOf(login), officeId: officeIdOf(office), actReference, ...target },
  });
}

/** A step of a person's record by its mutation, one demonstration user on another. */
export function stepOn(
  org: TestOrganisation,
  mutation: string,
  { by, on, ...input }: { readonly by: string; readonly on: string; readonly [field: string]: unknown },
): Answer {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { id version state isProsecutor
    name { kk } rank { code } posts { kind isActing } } }`;
  return org.as(by, query, { input: { officerId: personIdOf(on), ...input } });
}

/** Leaves a post without its holder. */
export async function vacate(org: TestOrganisation, login: string): Promise<void> {
  dataOf(await dismiss(org, 'prosecutor-general', login));
}

/** Changes a demonstration user's record behind the graph's back; `text` is SQL of the test's own. */
export async function alterPerson(org: TestOrganisation, login: string, text: string): Promise<void> {
  await org.db.pool.query(`UPDATE person SET ${text} WHERE id = $1`, [personIdOf(login)]);
}

/** An entry of the audit. */
export interface AuditRow {
  readonly action: string;
  readonly power: string;
  readonly power_basis: string;
  readonly person_id: string;
  readonly rules: readonly string[];
  readonly details: Record<string, unknown>;
}

/** What is on record of a demonstration user. */
export async function auditOf(org: TestOrganisation, login: string): Promise<AuditRow[]> {
  const { rows } = await org.db.pool.query<AuditRow>(
    `SELECT action, power, power_basis, person_id, rules, details FROM platform.audit
     WHERE record_type = 'Officer' AND record_id = $1 ORDER BY seq`,
    [personIdOf(login)],
  );
  return rows;
}
