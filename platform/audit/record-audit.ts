import type { Pool } from 'pg';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/viewer';
import { read, sql } from '../database/hot-read';
import type { Database } from '../database/open-database';
import type { AccessEntry, AuditEntry, InterferenceAttempt } from './audit-entry';
import { auditParameter, type NewAuditRow } from './new-audit-row';

export type { AccessEntry, AuditEntry, InterferenceAttempt } from './audit-entry';

const CALL = 'SELECT platform.record_audit($1)';
const RECORD_AUDIT = sql('platform.recordAudit', CALL);
const RECORD_READS = sql('platform.recordReads', CALL);
const RECORD_INTERFERENCE = sql('platform.recordInterference', CALL);
const NO_RECORD = { recordType: 'Command', recordId: '00000000-0000-0000-0000-000000000000' };

/**
 * [27.1] Writes entries in the transaction of the change, so that neither is kept without the other. The database refuses an
 * entry without a power's basis, or whose basis is a post or office that it does not name. One statement.
 */
export async function recordAudit(manager: EntityManager, ...entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length > 0) await manager.query(RECORD_AUDIT.text, [auditParameter(entries.map(rowOf))]);
}

function rowOf(entry: AuditEntry): NewAuditRow {
  const { authority } = entry;
  return {
    record_type: entry.recordType,
    record_id: entry.recordId,
    action: entry.action,
    person_id: authority.personId,
    viewer_kind: authority.viewerKind,
    post_id: authority.postId,
    office_id: authority.officeId,
    power: authority.power,
    power_basis: authority.basis,
    delegation: authority.delegation ?? null,
    rules: entry.rules,
    legal_on: entry.legalOn,
    request_id: entry.requestId,
    trace_id: entry.traceId,
    details: { ...entry.details, ...restsOn(entry) },
  };
}

/** [5.2.3] [9.11.a] On whose power the entry rests: the lower office's, with the reason, or the Prosecutor General's by a delegation. */
function restsOn({ authority, necessityReason = null }: AuditEntry): AuditEntry['details'] {
  const { basis, exercisedPowerOf, delegationId } = authority;
  if (basis === 'SUPERIOR') return { exercisedPowerOf, necessityReason };
  return basis === 'DELEGATED' ? { delegationId } : {};
}

/**
 * [10.1.11] [10.2.4] [26.3.d] Writes the accesses of one request in one statement. Await it before the data leave: when it
 * fails, the request fails. Not for use inside a command: it would wait for that command's own entries on the same record.
 */
export async function recordReads(db: Pick<Database, 'name' | 'pool'>, entries: readonly AccessEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry): NewAuditRow => ({
    ...withoutPower(entry.viewer),
    record_type: entry.recordType,
    record_id: entry.recordId,
    action: entry.action,
    rules: entry.rules,
    request_id: null,
    trace_id: entry.traceId,
    details: { ...entry.details, purpose: entry.purpose },
  }));
  await read(db, RECORD_READS, [auditParameter(rows)]);
}

/** [3.2] Writes a refused interference in a transaction of its own, since that of the command is rolled back. */
export async function recordInterference(pool: Pool, attempt: InterferenceAttempt): Promise<void> {
  const { viewer, target = NO_RECORD } = attempt;
  const row: NewAuditRow = {
    ...withoutPower(viewer),
    record_type: target.recordType,
    record_id: target.recordId,
    action: 'INTERFERENCE_ATTEMPT',
    rules: ['3.2'],
    request_id: attempt.requestId ?? null,
    trace_id: attempt.traceId,
    details: { ...attempt.details, command: attempt.command, agencyId: viewer.agencyId },
  };
  await pool.query({ ...RECORD_INTERFERENCE, values: [auditParameter([row])] });
}

/** The caller of an access or attempt, which rests on no power; the first post stands for the person's position. */
function withoutPower(viewer: Viewer) {
  const [post] = viewer.posts;
  return {
    person_id: viewer.personId,
    viewer_kind: viewer.kind,
    post_id: post?.postId ?? null,
    office_id: post?.officeId ?? null,
    power: null,
    power_basis: null,
    delegation: null,
    legal_on: null,
  } as const;
}
