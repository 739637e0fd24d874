/** Where statements go: a connection as the worker role or the serving one, which both may call the functions of `outbox`. */
export interface LetterConnection {
  query(statement: string, values: unknown[]): Promise<unknown>;
}

/** What becomes of a delivery: not tried yet, failed and to be tried again, or given up after the last attempt. */
export const LETTER_STATES = ['WAITING', 'FAILING', 'DEAD'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** One event on its way to one subscriber, as operators see it: nothing of the event's data. What a malformed event lacks is null. */
export interface Letter {
  /** Number of the delivery within its database. */
  readonly id: string;
  readonly state: LetterState;
  readonly eventId: string | null;
  readonly type: string | null;
  /** Id of the aggregate. */
  readonly subject: string | null;
  readonly version: number | null;
  readonly subscriber: string | null;
  readonly attempts: number;
  readonly mostAttempts: number;
  readonly lastError: string | null;
  readonly emittedAt: Date;
  /** When it will be tried again; null for a dead one. */
  readonly nextAttemptAt: Date | null;
}

const COLUMNS = `id, state, event_id AS "eventId", type, subject, version, subscriber, attempts, most_attempts AS "mostAttempts",
  last_error AS "lastError", emitted_at AS "emittedAt", next_attempt_at AS "nextAttemptAt"`;

/** The rows of an answer, which the driver and TypeORM give in shapes of their own. */
async function rowsOf<Row>(connection: LetterConnection, statement: string, values: unknown[]): Promise<Row[]> {
  const answer = await connection.query(statement, values);
  return (Array.isArray(answer) ? answer : (answer as { readonly rows: unknown[] }).rows) as Row[];
}

/** A page of deliveries: those in some of the states whose number comes after `after`, at most `first`. */
export interface AskedLetters {
  readonly states: readonly LetterState[];
  readonly after?: string | null;
  readonly first?: number;
}

const USUAL_PAGE = 100;

/** Deliveries in some of the states, oldest first. */
export function listLetters(connection: LetterConnection, asked: AskedLetters): Promise<Letter[]> {
  const { states, after = null, first = USUAL_PAGE } = asked;
  return rowsOf<Letter>(
    connection,
    `SELECT ${COLUMNS} FROM outbox.letters() WHERE state = ANY ($1) AND ($2::bigint IS NULL OR id > $2::bigint) ORDER BY id LIMIT $3`,
    [states, after, first],
  );
}

/** How many deliveries are in each state. */
export type LetterCounts = Readonly<Record<LetterState, number>>;

/** How many deliveries are in each state now. */
export async function countLetters(connection: LetterConnection): Promise<LetterCounts> {
  const counts = { WAITING: 0, FAILING: 0, DEAD: 0 };
  const statement = 'SELECT state, count(*)::int AS count FROM outbox.letters() GROUP BY state';
  const found = await rowsOf<{ state: LetterState; count: number }>(connection, statement, []);
  for (const { state, count } of found) counts[state] = count;
  return counts;
}

/** One delivery, or null if it is done or never was. */
export async function findLetter(connection: LetterConnection, id: string): Promise<Letter | null> {
  const [letter] = await rowsOf<Letter>(connection, `SELECT ${COLUMNS} FROM outbox.letters() WHERE id = $1::bigint`, [
    id,
  ]);
  return letter ?? null;
}

/**
 * Makes deliveries that failed available at once, with all their attempts again: the one of an id, or (null) every dead one. Returns how many.
 * The repeated event meets the receiver's inbox and versions as any other.
 */
export async function replayLetters(connection: LetterConnection, id: string | null): Promise<number> {
  const statement = 'SELECT outbox.replay($1::bigint)::int AS count';
  const [replayed] = await rowsOf<{ count: number }>(connection, statement, [id]);
  return replayed?.count ?? 0;
}

/**
 * Gives up a delivery that failed, for a reason that is kept with the whole event in `outbox.discarded`. False if there is none of this id, or
 * it has not failed, or is being tried at this moment.
 */
export async function discardLetter(connection: LetterConnection, id: string, reason: string): Promise<boolean> {
  const statement = 'SELECT outbox.discard($1::bigint, $2) AS "isDone"';
  const [discarded] = await rowsOf<{ isDone: boolean }>(connection, statement, [id, reason]);
  return discarded?.isDone ?? false;
}
