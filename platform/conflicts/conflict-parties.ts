import type { ConflictParty } from './explanations';

/** Where the records of one type stand in a subgraph's database, with the audience's columns. */
export interface PartyTable {
  readonly type: ConflictParty;
  readonly table: string;
}

/** The directory's projections: everyone sees them, so that they have no audience. */
const DIRECTORY = { Office: 'platform.known_office', Agency: 'platform.known_agency' } as const;

const AUDIENCE = 'owner_office_id, handler_ids, agency_ids, applicant_id, classification, is_published';

/**
 * The view `conflict_party` of a subgraph that keeps conflicts: every record that can stand in one, its own and those of its projections, with
 * type, id and audience. Tables and names come from our own code.
 */
export function conflictPartyView(tables: readonly PartyTable[], directory: keyof typeof DIRECTORY | null): string {
  const records = tables.map(({ type, table }) => `SELECT '${type}'::text AS type, id, ${AUDIENCE} FROM ${table}`);
  const everyones = `id, id, '{}'::uuid[], '{}'::uuid[], NULL::uuid, 'PUBLIC', true`;
  const known = directory ? [`SELECT '${directory}', ${everyones} FROM ${DIRECTORY[directory]}`] : [];
  return `CREATE VIEW conflict_party AS ${[...records, ...known].join(' UNION ALL ')}`;
}
