import { createHash } from 'node:crypto';
import type { Database } from '../database/open-database';
import { read, sql } from '../database/hot-read';
import { DomainError } from '../errors/domain-error';

/** How many attempts may fail under one key. */
export const ATTEMPTS = 10;
/** Within how many seconds of the first. */
const WINDOW_SECONDS = 900;

/** What is tried, and the part of it that is counted: under which number a code was wrong. */
export interface Attempted {
  readonly what: string;
  readonly key: string;
}

interface Counted {
  readonly isClosed: boolean;
  readonly seconds: number;
}

/** Counts before anything is tried, so that attempts at the same moment cannot all pass; each takes two ended counts off, so that the table does not grow. */
const BEGIN = sql(
  'platform.beginAttempt',
  `WITH swept AS (
     DELETE FROM platform.attempt WHERE key IN (
       SELECT key FROM platform.attempt WHERE until <= now() AND key <> $1 ORDER BY until LIMIT 2 FOR UPDATE SKIP LOCKED)
   )
   INSERT INTO platform.attempt AS a (key, count, until) VALUES ($1, 1, now() + make_interval(secs => $3))
   ON CONFLICT (key) DO UPDATE SET
     count = CASE WHEN a.until <= now() THEN 1 ELSE least(a.count + 1, $2 + 1) END,
     until = CASE WHEN a.until <= now() THEN excluded.until ELSE a.until END
   RETURNING count > $2 AS "isClosed", ceil(extract(epoch FROM until - now()))::integer AS seconds`,
);

const FORGIVE = sql(
  'platform.forgiveAttempt',
  'UPDATE platform.attempt SET count = greatest(count - 1, 0) WHERE key = $1',
);

/**
 * Tries something that anybody may try, such as a code: null is a failure. After ten of them under a key, in whatever processes, it is refused
 * `RATE_LIMITED` (details: `retryAfterSeconds`) until a quarter of an hour after the first, right or wrong; what succeeds is not counted. One
 * statement, another one after a success.
 */
export async function limitedAttempt<Found>(
  db: Database,
  { what, key }: Attempted,
  attempt: () => Promise<Found | null>,
): Promise<Found | null> {
  const counted = createHash('sha256').update(`${what}\n${key}`).digest();
  const [begun] = await read<Counted>(db, BEGIN, [counted, ATTEMPTS, WINDOW_SECONDS]);
  if (begun?.isClosed) throw new DomainError('RATE_LIMITED', { details: { retryAfterSeconds: begun.seconds } });
  const found = await attempt();
  if (found !== null) await read(db, FORGIVE, [counted]);
  return found;
}
