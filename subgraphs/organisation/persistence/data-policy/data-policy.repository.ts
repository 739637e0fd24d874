import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { Database } from '../../../../platform/database/open-database';
import type { KnownDataPolicy } from '../../../../platform/materials/known-data-policy';
import { Conditions } from '../../../../platform/pagination/conditions';
import { countList, type ListRow, type ListSource, readList } from '../../../../platform/pagination/list-query';
import { type Listing, listing } from '../../../../platform/pagination/listing';
import type { PageRequest } from '../../../../platform/pagination/page-request';

/** A policy as it is kept: with the act by which it was set. It never changes; a later one takes its place. */
export interface DataPolicyRecord extends KnownDataPolicy {
  readonly actNumber: string;
  readonly actOn: LocalDate;
  readonly setOn: LocalDate;
}

const COLUMNS = `p.id, p.version, p.dataset, p.roles, p.retention_years AS "retentionYears", p.effective_from AS "effectiveFrom",
  p.act_number AS "actNumber", p.act_on AS "actOn", p.set_on AS "setOn"`;

const SOURCE: ListSource = {
  name: 'organisation.listDataPolicies',
  from: 'data_policy p',
  alias: 'p',
  columns: COLUMNS,
  order: { column: 'p.effective_from', type: 'date', direction: 'DESC' },
};

/** Keeps a policy. One statement. */
export async function insertDataPolicy(manager: EntityManager, policy: DataPolicyRecord): Promise<void> {
  const { id, version, dataset, roles, retentionYears, effectiveFrom, actNumber, actOn, setOn } = policy;
  await manager.query(
    `INSERT INTO data_policy (id, version, dataset, roles, retention_years, effective_from, act_number, act_on, set_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, version, dataset, roles, retentionYears, effectiveFrom, actNumber, actOn, setOn],
  );
}

/** What narrows the list. */
export interface AskedDataPolicies {
  readonly page: PageRequest;
  readonly dataset?: string | null;
  readonly ids?: readonly string[];
}

/** A page of the policies, the latest first. One statement, and one more if the count is asked for. */
export async function listDataPolicies(
  db: Database,
  { page, dataset, ids }: AskedDataPolicies,
): Promise<Listing<DataPolicyRecord>> {
  const conditions = (): Conditions => {
    const asked = dataset == null ? undefined : [dataset];
    return new Conditions().anyOf('p.dataset', 'text', asked).anyOf('p.id', 'uuid', ids);
  };
  const rows = await readList<DataPolicyRecord & ListRow>(db, SOURCE, conditions(), page);
  return listing(
    rows,
    page,
    (row) => row,
    () => countList(db, SOURCE, conditions()),
  );
}

/** The policies as re-emitters ask for them. */
export const PRESENT_DATA_POLICIES = `
  SELECT id, version, dataset, roles, retention_years AS "retentionYears", effective_from AS "effectiveFrom"
  FROM data_policy WHERE id > $1 ORDER BY id LIMIT $2`;
