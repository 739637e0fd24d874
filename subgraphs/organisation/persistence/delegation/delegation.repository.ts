import { audienceOfRow } from '../../../../platform/database/audience-columns';
import type { EntityManager } from 'typeorm';
import { maySee } from '../../../../platform/access/audience';
import type { Power } from '../../../../platform/access/powers';
import type { Viewer } from '../../../../platform/access/viewer';
import { read, sql } from '../../../../platform/database/hot-read';
import { isUuid } from '../../../../platform/database/is-uuid';
import type { Database } from '../../../../platform/database/open-database';
import { notFound } from '../../../../platform/errors/plain-errors';
import { refuse } from '../../../../platform/errors/refuse';
import { Conditions } from '../../../../platform/pagination/conditions';
import { countList, type ListRow, type ListSource, readList } from '../../../../platform/pagination/list-query';
import { listing, type Listing } from '../../../../platform/pagination/listing';
import type { PageRequest } from '../../../../platform/pagination/page-request';
import type { Delegation } from '../../domain/delegation/delegation';
import { DelegationEntity } from './delegation.entity';

/** Which delegations a list holds; what is absent does not narrow it. */
export interface DelegationFilter {
  readonly delegateIds?: readonly string[] | null;
  readonly powers?: readonly Power[] | null;
}

const COLUMNS = `d.id, d.version, d.power, d.delegate_id AS "delegateId", d.delegator_id AS "delegatorId",
  d.scope_office_id AS "scopeOfficeId", d.from_on AS "fromOn", d.until_on AS "untilOn", d.act_reference AS "actReference",
  d.act_on AS "actOn", d.revoked_on AS "revokedOn", d.revocation_act AS "revocationAct", ${audienceOfRow('d')}, d.created_at AS "createdAt",
  CASE WHEN d.revoked_on IS NOT NULL THEN 'REVOKED' WHEN d.until_on < (SELECT legal_today()) THEN 'ENDED' ELSE 'GRANTED' END AS state`;

const BY_IDS = sql('organisation.findDelegations', `SELECT ${COLUMNS} FROM delegation d WHERE d.id = ANY ($1::uuid[])`);

const SOURCE: ListSource = {
  name: 'organisation.listDelegations',
  from: 'delegation d',
  alias: 'd',
  columns: COLUMNS,
  order: { column: 'd.created_at', type: 'timestamptz', direction: 'DESC' },
};

/** The delegations of some ids that exist for the viewer. One statement. */
export async function findDelegations(db: Database, viewer: Viewer, ids: readonly string[]): Promise<Delegation[]> {
  return (await read<Delegation>(db, BY_IDS, [ids])).filter((each) => maySee(viewer, each));
}

function conditionsOf(viewer: Viewer, { delegateIds, powers }: DelegationFilter): Conditions {
  return new Conditions()
    .visibleTo(viewer, 'd')
    .anyOf('d.delegate_id', 'uuid', delegateIds?.filter(isUuid))
    .anyOf('d.power', 'text', powers);
}

/** A page of delegations, the latest first. One statement, and one more if the count is asked for. */
export async function listDelegations(
  { db, viewer }: { readonly db: Database; readonly viewer: Viewer },
  filter: DelegationFilter,
  page: PageRequest,
): Promise<Listing<Delegation>> {
  const rows = await readList<Delegation & ListRow>(db, SOURCE, conditionsOf(viewer, filter), page);
  const count = (): Promise<number> => countList(db, SOURCE, conditionsOf(viewer, filter));
  return listing(rows, page, (row) => row, count);
}

/** The delegation of an id, locked until the command ends; NOT_FOUND if there is none for this viewer. */
export async function getDelegation(manager: EntityManager, viewer: Viewer, id: string): Promise<Delegation> {
  if (!isUuid(id)) return notFound('Delegation');
  const rows: Delegation[] = await manager.query(`SELECT ${COLUMNS} FROM delegation d WHERE d.id = $1 FOR UPDATE`, [
    id,
  ]);
  const [row] = rows;
  return row && maySee(viewer, row) ? row : notFound('Delegation');
}

/** [9.11.a] Refuses ALREADY_EXISTS if the power is delegated to the same person on a day of the period; the person is locked before. */
export async function requireNoOverlap(manager: EntityManager, wanted: Omit<NewDelegation, 'id'>): Promise<void> {
  const { delegateId, power, fromOn, untilOn } = wanted;
  const rows: { id: string }[] = await manager.query(
    `SELECT id FROM delegation WHERE delegate_id = $1 AND power = $2 AND revoked_on IS NULL
       AND daterange(from_on, until_on + 1) && daterange($3::date, $4::date + 1)`,
    [delegateId, power, fromOn, untilOn],
  );
  const [row] = rows;
  if (row) refuse('ALREADY_EXISTS', '9.11.a', { delegationId: row.id });
}

/** A delegation as it is granted. */
export type NewDelegation = Omit<DelegationEntity, 'version' | 'revokedOn' | 'revocationAct' | 'classification'>;

/** Writes a new delegation. One statement. */
export async function insertDelegation(manager: EntityManager, delegation: NewDelegation): Promise<void> {
  await manager.insert(DelegationEntity, { ...delegation, version: 1, classification: 'OFFICIAL' });
}

/** Takes a delegation back. One statement. */
export async function markRevoked(
  manager: EntityManager,
  { id, version }: Delegation,
  end: Pick<DelegationEntity, 'revokedOn' | 'revocationAct'>,
): Promise<void> {
  await manager.update(DelegationEntity, { id }, { ...end, version: version + 1 });
}
