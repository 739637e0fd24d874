// The tables of the desk in one database, as a monolith would have them: copied with their indexes from the platform's databases.
import pg from 'pg';
import { pipeline } from 'node:stream/promises';
import { from, to } from 'pg-copy-streams';

export const NAME = 'bench_desk';

const TABLES = [
  ['organisation', ['office', 'person', 'post', 'appointment']],
  ['appeals', ['appeal']],
  ['supervision', ['submission', 'legality_check']],
];

/**
 * Relations that a monolith would have as foreign keys: here they cross databases, or stand in arrays, whose first element (the only one in
 * loaded data) becomes a column of its own. Each has the index that its way back needs.
 */
const RELATIONS = `
  ALTER TABLE appeal ADD COLUMN handler_id uuid GENERATED ALWAYS AS (handler_ids[1]) STORED;
  ALTER TABLE submission ADD COLUMN appeal_id uuid GENERATED ALWAYS AS (appeal_ids[1]) STORED;
  ALTER TABLE appeal ADD FOREIGN KEY (owner_office_id) REFERENCES office, ADD FOREIGN KEY (handler_id) REFERENCES person;
  ALTER TABLE submission ADD FOREIGN KEY (appeal_id) REFERENCES appeal;
  ALTER TABLE legality_check ADD FOREIGN KEY (appeal_id) REFERENCES appeal;
  ALTER TABLE appointment ADD FOREIGN KEY (person_id) REFERENCES person, ADD FOREIGN KEY (office_id) REFERENCES office, ADD FOREIGN KEY (post_id) REFERENCES post;
  CREATE INDEX ON submission (appeal_id, created_at, id);
  CREATE INDEX ON legality_check (appeal_id, created_at, id);
  CREATE INDEX ON appointment (person_id);
  CREATE INDEX ON appeal (handler_id);
`;

const COLUMNS = `
  SELECT string_agg(format('%I %s%s', a.attname, CASE WHEN t.typname = 'ltree' THEN 'text' ELSE format_type(a.atttypid, a.atttypmod) END,
    CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END), ', ' ORDER BY a.attnum) AS columns, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS names
  FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''`;

/** Indexes on expressions and on what is made of other columns stay: they call functions of the platform. */
const INDEXES = `SELECT pg_get_indexdef(i.indexrelid) AS text, c.contype = 'p' AS "isPrimary" FROM pg_index i
  LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.contype IN ('p', 'u') WHERE i.indrelid = $1::regclass AND i.indexprs IS NULL`;

const clientOf = ({ host, port, user, password }, database) => new pg.Client({ host, port, user, password, database });

export const urlOf = ({ host, port, user, password }, database = NAME) =>
  `postgresql://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`;

async function copyTable(source, target, table) {
  const {
    rows: [{ columns, names }],
  } = await source.query(COLUMNS, [table]);
  const { rows: indexes } = await source.query(INDEXES, [table]);
  await target.query(`CREATE TABLE ${table} (${columns})`);
  await pipeline(
    source.query(to(`COPY ${table} (${names}) TO STDOUT`)),
    target.query(from(`COPY ${table} (${names}) FROM STDIN`)),
  );
  for (const { text, isPrimary } of indexes) {
    if (/ltree|gist|_sort|\(name_|gin_trgm|\(words\)/.test(text)) continue;
    if (isPrimary) await target.query(`ALTER TABLE ${table} ADD PRIMARY KEY ${text.slice(text.lastIndexOf('('))}`);
    else await target.query(text);
  }
}

async function within(client, work) {
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function fill(cluster, target) {
  await target.query('CREATE EXTENSION IF NOT EXISTS pg_trgm; CREATE EXTENSION IF NOT EXISTS btree_gist');
  for (const [database, tables] of TABLES) {
    await within(clientOf(cluster, database), async (source) => {
      for (const table of tables) await copyTable(source, target, table);
    });
  }
  await target.query(RELATIONS);
  await target.query('VACUUM (ANALYZE)');
}

/** Copies the tables unless an earlier run has; nothing else may write to the platform's databases meanwhile or later. */
export async function makeOneDatabase(cluster, say) {
  await within(clientOf(cluster, 'postgres'), async (admin) => {
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [NAME]);
    if (rowCount > 0) return;
    say('  copying the tables of the desk into one database');
    await admin.query(`DROP DATABASE IF EXISTS ${NAME}_draft`);
    await admin.query(`CREATE DATABASE ${NAME}_draft`);
    await within(clientOf(cluster, `${NAME}_draft`), (target) => fill(cluster, target));
    await admin.query(`ALTER DATABASE ${NAME}_draft RENAME TO ${NAME}`);
  });
}
