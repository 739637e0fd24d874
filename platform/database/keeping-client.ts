import { createHash } from 'node:crypto';
import { Client, type ClientConfig } from 'pg';
import { HeardClient } from './heard-client';

/** Writes, calls of the platform's functions, and one row by its key: one plan suits all values, unlike that of a list. */
const KEPT =
  /^(INSERT|UPDATE|(\/\* \S+ \*\/ )?SELECT (platform|outbox|pg_advisory)|SELECT [^;]+ WHERE id = \$1( FOR (UPDATE|SHARE))?$)/;
/** What is sent less often is parsed and planned each time. */
const USES_TO_KEEP = 10;
/** Each connection keeps as many statements at most; a batch of other rows is another text. */
const MOST_KEPT = 100;
/** Of batches each is another text. */
const LONGEST_KEPT = 4_000;
/** Texts whose uses are counted; beyond it counting begins anew. */
const MOST_COUNTED = 1_000;

type Send = (this: Client, text: unknown, values?: unknown, callback?: unknown) => unknown;

const send = Reflect.get(Client.prototype, 'query') as Send;
const uses = new Map<string, number>();
const names = new Map<string, string>();

/** The name under which PostgreSQL keeps a text parsed and planned; null for one that is not kept. */
function nameOf(text: string): string | null {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= MOST_KEPT || text.length > LONGEST_KEPT || !KEPT.test(text)) return null;
  if (uses.size >= MOST_COUNTED) uses.clear();
  const used = (uses.get(text) ?? 0) + 1;
  uses.set(text, used);
  if (used < USES_TO_KEEP) return null;
  const name = `write.${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
  uses.delete(text);
  names.set(text, name);
  return name;
}

/**
 * A connection whose statements are kept by PostgreSQL once they come again and again: parsing and planning took a third of what a registration
 * costs it. For pools of TypeORM, which sends texts without names, and listens to a connection a turn after its pool has stopped to.
 */
export class KeepingClient extends HeardClient {
  constructor(config?: ClientConfig) {
    super(config);
    const keep: Send = function (text, values, callback) {
      const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : null;
      return name === null
        ? send.call(this, text, values, callback)
        : send.call(this, { name, text, values }, callback);
    };
    Reflect.set(this, 'query', keep);
  }
}
