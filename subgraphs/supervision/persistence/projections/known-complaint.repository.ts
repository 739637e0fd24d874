import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { isUuid } from '../../../../platform/database/is-uuid';
import { type KnownTable, projectIfNewer } from '../../../../platform/events/project';

/** What this subgraph knows of a complaint about a submission or a check: whether execution is suspended, and nothing of who complains of what. */
export interface KnownComplaint {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly submissionId: string | null;
  readonly checkId: string | null;
  readonly suspendedOn: LocalDate | null;
  /** Whether it has been decided in the complainant's favour, in whole or in part. */
  readonly isGranted: boolean;
}

/** Where it is kept. */
export const KNOWN_COMPLAINTS: KnownTable<KnownComplaint> = {
  table: 'known_complaint',
  rowOf: ({ id, version, state, submissionId, checkId, suspendedOn, isGranted }) => ({
    id,
    version,
    state,
    submission_id: submissionId,
    check_id: checkId,
    suspended_on: suspendedOn,
    is_granted: isGranted,
  }),
};

/** Keeps what is newly known of a complaint; true if it is news, so that it is acted upon once. */
export function projectComplaint(manager: EntityManager, known: KnownComplaint): Promise<boolean> {
  return projectIfNewer(manager, KNOWN_COMPLAINTS.table, KNOWN_COMPLAINTS.rowOf(known));
}

/** The act that a complaint may be about. */
export type ContestedAct = { readonly submissionId: string } | { readonly checkId: string };

/** [43.2.b] A complaint that suspends the execution of an act, null without one; inside what holds the act. One statement. */
export async function findSuspendingComplaint(manager: EntityManager, act: ContestedAct): Promise<string | null> {
  const [column, id] = 'checkId' in act ? ['check_id', act.checkId] : ['submission_id', act.submissionId];
  const rows: { id: string }[] = await manager.query(
    `SELECT id FROM known_complaint WHERE ${column} = $1 AND suspended_on IS NOT NULL ORDER BY suspended_on, id LIMIT 1`,
    [id],
  );
  return rows[0]?.id ?? null;
}

/** [43.3.b] Whether a complaint is about a submission and has been granted. One statement. */
export async function isGrantedComplaint(manager: EntityManager, id: string, submissionId: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  const rows: unknown[] = await manager.query(
    'SELECT FROM known_complaint WHERE id = $1 AND submission_id = $2 AND is_granted',
    [id, submissionId],
  );
  return rows.length > 0;
}
