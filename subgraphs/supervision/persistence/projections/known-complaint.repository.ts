import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { type KnownTable, projectIfNewer } from '../../../../platform/events/project';

/** What this subgraph knows of a complaint about a submission: whether execution is suspended, and nothing of who complains of what. */
export interface KnownComplaint {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly submissionId: string | null;
  readonly suspendedOn: LocalDate | null;
}

/** Where it is kept. */
export const KNOWN_COMPLAINTS: KnownTable<KnownComplaint> = {
  table: 'known_complaint',
  rowOf: ({ id, version, state, submissionId, suspendedOn }) => ({
    id,
    version,
    state,
    submission_id: submissionId,
    suspended_on: suspendedOn,
  }),
};

/** Keeps what is newly known of a complaint; true if it is news, so that it is acted upon once. */
export function projectComplaint(manager: EntityManager, known: KnownComplaint): Promise<boolean> {
  return projectIfNewer(manager, KNOWN_COMPLAINTS.table, KNOWN_COMPLAINTS.rowOf(known));
}

/** [43.2.b] Whether any complaint suspends the execution of a submission, inside the reaction that holds the submission. One statement. */
export async function isSuspendedByAny(manager: EntityManager, submissionId: string): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    'SELECT FROM known_complaint WHERE submission_id = $1 AND suspended_on IS NOT NULL LIMIT 1',
    [submissionId],
  );
  return rows.length > 0;
}
