import type { LocalDate } from '../../../platform/calendar/local-date';
import type { Database } from '../../../platform/database/open-database';
import { ATTEMPT_DELAYS } from '../domain/notice/attempts';
import type { NoticeFailure } from '../domain/notice/delivery';
import type { AppealNoticeKind } from '../domain/notices';
import type { AppealAddressee } from '../domain/representative';

/** A notice whose next attempt has begun, with what the message needs of its appeal. */
export interface ClaimedNotice {
  readonly id: string;
  readonly appealId: string;
  readonly addressee: AppealAddressee;
  readonly kind: AppealNoticeKind;
  readonly language: string;
  readonly text: string;
  readonly attempts: number;
  readonly number: string;
  readonly closedOn: LocalDate | null;
  /** The applicant's details, sealed as they are kept. */
  readonly applicantContact: string | null;
  /** The representative, likewise. */
  readonly representative: string | null;
  /** Whether a representative is still to have notices: asked for, and on a document that holds by the legal clock. */
  readonly isRepresentativeAddressed: boolean;
}

/** Attempts that were begun and never ended, as when a process died in them, are over when the next one would be free. */
const GIVE_UP = `
  UPDATE appeal_notice SET delivery = 'FAILED', next_attempt_at = NULL, failure = coalesce(failure, 'SERVER_AWAY')
  WHERE delivery = 'QUEUED' AND next_attempt_at <= now() AND attempts >= $1`;

const CLAIM = `
  WITH due AS (
    SELECT id FROM appeal_notice WHERE delivery = 'QUEUED' AND next_attempt_at <= now() AND attempts < cardinality($1::int[])
    ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED
  ), claimed AS (
    UPDATE appeal_notice n
    SET attempts = n.attempts + 1, next_attempt_at = now() + make_interval(secs => ($1::int[])[n.attempts + 1])
    FROM due WHERE n.id = due.id RETURNING n.*
  )
  SELECT n.id, n.appeal_id AS "appealId", n.addressee, n.kind, n.language, n.text, n.attempts, a.number, a.closed_on AS "closedOn",
    a.applicant_contact AS "applicantContact", a.representative,
    a.is_representative_addressed AND (a.representative_until IS NULL
      OR a.representative_until >= (platform.legal_now() AT TIME ZONE 'UTC' + interval '5 hours')::date) AS "isRepresentativeAddressed"
  FROM claimed n JOIN appeal a ON a.id = n.appeal_id`;

const FAIL = `
  UPDATE appeal_notice
  SET failure = $3, delivery = CASE WHEN $4 THEN 'FAILED' ELSE delivery END,
    next_attempt_at = CASE WHEN $4 THEN NULL ELSE next_attempt_at END
  WHERE id = $1 AND attempts = $2 AND delivery = 'QUEUED'`;

/** Gives up notices whose last attempt is over. One statement. */
export async function giveUpNotices({ source }: Database): Promise<void> {
  await source.query(GIVE_UP, [ATTEMPT_DELAYS.length]);
}

/**
 * Begins the next attempt of the notice that has waited longest, null where none is due. The attempt is counted and the next one put off as it
 * begins, in one statement of its own: no lock is held while a server is spoken to, and a process that dies has used up one attempt.
 */
export async function claimNotice({ source }: Database): Promise<ClaimedNotice | null> {
  const [claimed]: ClaimedNotice[] = await source.query(CLAIM, [ATTEMPT_DELAYS]);
  return claimed ?? null;
}

/** Keeps why an attempt did not succeed; `isFinal` ends the attempts. Nothing where the notice has gone out meanwhile. One statement. */
export async function keepFailure(
  { source }: Database,
  { id, attempts }: Pick<ClaimedNotice, 'id' | 'attempts'>,
  { failure, isFinal }: { readonly failure: NoticeFailure; readonly isFinal: boolean },
): Promise<void> {
  await source.query(FAIL, [id, attempts, failure, isFinal]);
}
