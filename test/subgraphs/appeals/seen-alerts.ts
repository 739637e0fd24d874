import type { Viewer } from '../../../platform/access/viewer';
import { prosecutor, type TestAppeals } from './open-appeals';

/** What the tests look at in an alert. */
export interface SeenAlert {
  readonly kind: string;
  readonly stage: string;
  readonly rule: string;
  readonly dueOn: string | null;
  readonly sinceOn: string;
  readonly escalatedTo: { readonly id: string } | null;
}

const ALERT = 'kind stage rule dueOn sinceOn escalatedTo { id }';

/** An appeal as the clock's tests see it. */
export interface ClockedAppeal {
  readonly isOverdue: boolean;
  readonly version: number;
  readonly alerts: readonly SeenAlert[];
  readonly breaches: readonly { readonly kind: string; readonly rule: string; readonly occurredOn: string }[];
}

/** The appeal of an id with its alerts; null for whoever may not see it. */
export async function clocked(appeals: TestAppeals, id: string, viewer: Viewer = prosecutor): Promise<ClockedAppeal> {
  const query = `query ($id: ID!) { appeal(id: $id) { isOverdue version alerts { ${ALERT} } breaches { kind rule occurredOn } } }`;
  return (await appeals.ask<{ appeal: ClockedAppeal }>(viewer, query, { id })).appeal;
}

/** The work list of a viewer, by appeal. */
export async function workList(
  appeals: TestAppeals,
  viewer: Viewer,
  filter: object = {},
): Promise<readonly (SeenAlert & { readonly appeal: { readonly id: string } | null })[]> {
  const query = `query ($filter: AppealAlertFilter) { appealAlerts(filter: $filter, first: 1000) { nodes { ${ALERT} appeal { id } } } }`;
  type Nodes = { appealAlerts: { nodes: Awaited<ReturnType<typeof workList>> } };
  return (await appeals.ask<Nodes>(viewer, query, { filter })).appealAlerts.nodes;
}

/** The entries of the audit by which the clock put lateness on record. */
export async function latenessInAudit({ db }: TestAppeals, id: string): Promise<readonly object[]> {
  const { rows } = await db.pool.query<object>(
    `SELECT details->>'kind' AS kind, rules, viewer_kind AS by, power_basis AS basis, legal_on AS on FROM platform.audit
     WHERE record_id = $1 AND action = 'TERM_PASSED' ORDER BY record_seq`,
    [id],
  );
  return rows;
}
