import type { LocalDate } from '../../../platform/calendar/local-date';
import type { Database } from '../../../platform/database/open-database';
import { ATTEMPT_DELAYS } from '../domain/notice/attempts';
import type { NoticeFailure } from '../domain/notice/delivery';
import type { AppealAddressee } from '../domain/representative';

/** Notices that wait to be mailed: their table, and the record that they are about with the sealed details of whom it tells. */
export interface NoticeQueue {
  readonly notices: string;
  readonly records: string;
  /** The column of the notice that names the record. */
  readonly recordId: string;
  /** The column of the record with the sealed details. */
  readonly contact: string;
  /** What is read of the notice `n` and its record `r` about the addressee. */
  readonly addressee: string;
}

const APPLICANT_OR_REPRESENTATIVE = `
  n.addressee, r.representative, r.is_representative_addressed AND (r.representative_until IS NULL
    OR r.representative_until >= (platform.legal_now() AT TIME ZONE 'UTC' + interval '5 hours')::date) AS "isRepresentativeAddressed"`;
const COMPLAINANT = `'APPLICANT' AS addressee, NULL AS representative, false AS "isRepresentativeAddressed"`;

/** By the type of record, where its notices wait. */
export const NOTICE_QUEUES = {
  Appeal: {
    notices: 'appeal_notice',
    records: 'appeal',
    recordId: 'appeal_id',
    contact: 'applicant_contact',
    addressee: APPLICANT_OR_REPRESENTATIVE,
  },
  Complaint: {
    notices: 'complaint_notice',
    records: 'complaint',
    recordId: 'complaint_id',
    contact: 'complainant_contact',
    addressee: COMPLAINANT,
  },
} as const satisfies Record<string, NoticeQueue>;

/** A notice whose next attempt has begun, with what the message needs of its record. */
export interface ClaimedNotice {
  readonly id: string;
  readonly recordId: string;
  readonly addressee: AppealAddressee;
  readonly kind: string;
  readonly language: string;
  readonly text: string;
  readonly attempts: number;
  readonly number: string;
  readonly closedOn: LocalDate | null;
  /** The details of the applicant or complainant, sealed as they are kept. */
  readonly contact: string | null;
  /** The representative, likewise. */
  readonly representative: string | null;
  /** Whether a representative is still to have notices: asked for, and on a document that holds by the legal clock. */
  readonly isRepresentativeAddressed: boolean;
}

/** Attempts that were begun and never ended, as when a process died in them, are over when the next one would be free. */
const giveUp = ({ notices }: NoticeQueue): string => `
  UPDATE ${notices} SET delivery = 'FAILED', next_attempt_at = NULL, failure = coalesce(failure, 'SERVER_AWAY')
  WHERE delivery = 'QUEUED' AND next_attempt_at <= now() AND attempts >= $1`;

const claim = ({ notices, records, recordId, contact, addressee }: NoticeQueue): string => `
  WITH due AS (
    SELECT id FROM ${notices} WHERE delivery = 'QUEUED' AND next_attempt_at <= now() AND attempts < cardinality($1::int[])
    ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED
  ), claimed AS (
    UPDATE ${notices} n
    SET attempts = n.attempts + 1, next_attempt_at = now() + make_interval(secs => ($1::int[])[n.attempts + 1])
    FROM due WHERE n.id = due.id RETURNING n.*
  )
  SELECT n.id, n.${recordId} AS "recordId", n.kind, n.language, n.text, n.attempts, r.number, r.closed_on AS "closedOn",
    r.${contact} AS contact, ${addressee}
  FROM claimed n JOIN ${records} r ON r.id = n.${recordId}`;

const fail = ({ notices }: NoticeQueue): string => `
  UPDATE ${notices}
  SET failure = $3, delivery = CASE WHEN $4 THEN 'FAILED' ELSE delivery END,
    next_attempt_at = CASE WHEN $4 THEN NULL ELSE next_attempt_at END
  WHERE id = $1 AND attempts = $2 AND delivery = 'QUEUED'`;

/** Gives up notices whose last attempt is over. One statement. */
export async function giveUpNotices({ source }: Database, queue: NoticeQueue): Promise<void> {
  await source.query(giveUp(queue), [ATTEMPT_DELAYS.length]);
}

/**
 * Begins the next attempt of the notice that has waited longest, null where none is due. The attempt is counted and the next one put off as it
 * begins, in one statement of its own: no lock is held while a server is spoken to, and a process that dies has used up one attempt.
 */
export async function claimNotice({ source }: Database, queue: NoticeQueue): Promise<ClaimedNotice | null> {
  const [claimed]: ClaimedNotice[] = await source.query(claim(queue), [ATTEMPT_DELAYS]);
  return claimed ?? null;
}

/** Keeps why an attempt did not succeed; `isFinal` ends the attempts. Nothing where the notice has gone out meanwhile. One statement. */
export async function keepFailure(
  { source }: Database,
  queue: NoticeQueue,
  { id, attempts }: Pick<ClaimedNotice, 'id' | 'attempts'>,
  { failure, isFinal }: { readonly failure: NoticeFailure; readonly isFinal: boolean },
): Promise<void> {
  await source.query(fail(queue), [id, attempts, failure, isFinal]);
}
