import type { SubgraphName } from '../database/subgraph-name';
import { type EventType, SUBSCRIPTIONS } from '../events/cloud-event';
import type { Projection } from '../events/project';
import { type ReEmitter, type RowSource, typesFor } from '../events/re-emit';
import type { Examined, Fault, FindingKind, Ward } from './examination';
import { letterStates } from './letter-states';

const BATCH = 500;
const KEY_TYPES = { id: 'uuid', version: 'integer' } as const;

/** A projection's row held against the one that the owner's present event would write. */
interface Compared {
  readonly key: string;
  /** The owner's version; null for a row of which the owner knows nothing. */
  readonly told: number | null;
  /** The version of the row that is there; null if there is none. */
  readonly known: number | null;
  readonly columns: readonly string[];
}

/** One projection of a subscriber, between its owner and itself. */
interface Pair {
  readonly type: EventType;
  readonly subscriber: SubgraphName;
  readonly projection: Projection;
  readonly reEmitter: ReEmitter;
  readonly owner: Ward;
  readonly reader: Ward;
}

interface Range {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly after: string | null;
  /** The last key of the batch; null for the last batch, which goes on to the end. */
  readonly until: string | null;
}

/** Which rows of a range of keys differ, and in which columns; values are compared by the database, in the columns' own types. */
function compareRange(
  source: RowSource,
  { table, key }: Projection,
  { rows, after, until }: Range,
): Promise<Compared[]> {
  const type = KEY_TYPES[key];
  const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== key && column !== 'version');
  const differing = columns.map((column) => `CASE WHEN e.${column} IS DISTINCT FROM k.${column} THEN '${column}' END`);
  return source.query<Compared>(
    `WITH e AS (SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)),
       k AS (SELECT * FROM ${table} WHERE ($2::${type} IS NULL OR ${key} > $2::${type}) AND ($3::${type} IS NULL OR ${key} <= $3::${type})),
       compared AS (SELECT ${key}::text AS key, e.version AS told, k.version AS known,
         CASE WHEN e.version = k.version THEN array_remove(ARRAY[${differing.join(', ') || 'NULL'}]::text[], NULL) ELSE '{}' END AS columns
         FROM e FULL JOIN k USING (${key}))
     SELECT * FROM compared WHERE told IS DISTINCT FROM known OR columns <> '{}'`,
    [JSON.stringify(rows), after, until],
  );
}

/** All rows that differ, from the owner as `from` has it to the subscriber as it is now. */
async function compareAll({ projection, reEmitter, reader }: Pair, from: RowSource) {
  const differing: Compared[] = [];
  let count = 0;
  for (let after: string | null = null, isLast = false; !isLast;) {
    const events = await reEmitter(from, after, BATCH);
    isLast = events.length < BATCH;
    const last: string | null = events.at(-1)?.subject ?? null;
    const rows = events.flatMap((event) => projection.rowOf(event) ?? []);
    differing.push(...(await compareRange(reader.present, projection, { rows, after, until: isLast ? null : last })));
    count += events.length;
    after = last;
  }
  return { count, differing };
}

const isAhead = ({ told, known }: Compared): boolean => known !== null && (told === null || known > told);

function faultOf({ type, projection }: Pair, { key, told, known, columns }: Compared): Fault {
  const subject = `${projection.table} ${key}`;
  const fault = (kind: FindingKind, words: string): Fault => ({ kind, subject, explanation: `${type}: ${words}` });
  if (known === null) return fault('PROJECTION_MISSING', `missing, the owner has version ${told}`);
  if (told === null) return fault('PROJECTION_SURPLUS', `version ${known} of what its owner does not have`);
  if (known > told) return fault('PROJECTION_AHEAD', `version ${known}, while the owner has ${told}`);
  if (known < told) return fault('PROJECTION_BEHIND', `version ${known}, while the owner has ${told}`);
  return fault('PROJECTION_DIFFERS', `differs from the owner's version ${told}: ${columns.join(', ')}`);
}

/**
 * The owner is read as of its snapshot and the subscriber after it: what had left the owner's outbox by then has arrived. A row that lags is
 * under way if its event is in that outbox and not dead. A row that is ahead may be of a change since; so the owner is read once more, after it.
 */
async function examinePair(pair: Pair): Promise<Examined> {
  const { count, differing } = await compareAll(pair, pair.owner.rows);
  const lagging = differing.filter((each) => !isAhead(each));
  const keys = lagging.map(({ key }) => key);
  const states = await letterStates(pair.owner.queue, { type: pair.type, subscriber: pair.subscriber, keys });
  const late = lagging.filter(({ key }) => states.get(key) === 'UNDER_WAY');
  const wrong = lagging.filter((each) => !late.includes(each));
  const ahead = new Map(differing.filter(isAhead).map(({ key, known }) => [key, known]));
  if (ahead.size > 0) {
    // The version that was there before is held against the owner's afterwards; both may have gone on since.
    const again = await compareAll(pair, pair.owner.present);
    const judged = again.differing.map((each) => ({ ...each, known: ahead.get(each.key) ?? null }));
    wrong.push(...judged.filter(isAhead));
  }
  return { count, faults: wrong.map((each) => faultOf(pair, each)), underWay: late.length };
}

/** Examines everything that a subscriber keeps of others' records. The owner must be among the wards; what it cannot emit again is not examined. */
export async function examineProjections(reader: Ward, wards: readonly Ward[]): Promise<Examined> {
  const faults: Fault[] = [];
  let count = 0;
  let underWay = 0;
  const { name: subscriber, projections = {} } = reader.definition;
  for (const type of typesFor(subscriber)) {
    const owner = wards.find(({ definition }) => definition.name === SUBSCRIPTIONS[type].from);
    const projection = projections[type];
    const reEmitter = owner?.definition.reEmitters?.[type];
    if (!owner || !projection || !reEmitter) continue;
    const examined = await examinePair({ type, subscriber, projection, reEmitter, owner, reader });
    count += examined.count;
    underWay += examined.underWay ?? 0;
    faults.push(...examined.faults);
  }
  return { count, faults, underWay };
}
