// The same rows as a registration writes, by hand over `pg` in one durable transaction: register, appeal, term, audit, event, kept request.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import pg from 'pg';

const { database, appeal, term, audit, event, prefixes } = JSON.parse(await text(process.stdin));
const pool = new pg.Pool({ connectionString: database, max: 8 });
const {
  id: _id,
  number: _number,
  owner_office_id: _office,
  created_at: _at,
  access_code_hash: hash,
  words: _words,
  ...same
} = appeal;
const columns = ['id', 'number', 'owner_office_id', 'access_code_hash', ...Object.keys(same)];
const values = Object.values(same);
const codeHash = Buffer.from(hash.slice(2), 'hex');

const statement = (name, sql) => ({ name, text: sql });
const NUMBER = statement(
  'number',
  `INSERT INTO platform.register (office_id, kind, year, last_number) VALUES ($1, 'APPEAL', $2, 1)
   ON CONFLICT (office_id, kind, year) DO UPDATE SET last_number = register.last_number + 1 RETURNING last_number`,
);
const APPEAL = statement(
  'appeal',
  `INSERT INTO appeal (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
);
const TERM = statement(
  'term',
  `INSERT INTO platform.term (id, subject_type, subject_id, kind, due_on, term) VALUES ($1, 'Appeal', $2, $3, $4, $5)`,
);
const AUDIT = statement('audit', 'SELECT platform.record_audit($1)');
const EVENT = statement('event', `SELECT outbox.emit($1::jsonb, ARRAY['supervision'], false)`);
const REQUEST = statement(
  'request',
  `INSERT INTO platform.request (request_id, command, person_id, input_hash, result) VALUES ($1, 'registerAppeal', NULL, sha256($2), $3)`,
);

async function register({ requestId, officeId }, body) {
  const client = await pool.connect();
  try {
    const run = (prepared, given) => client.query({ ...prepared, values: given });
    const id = randomUUID();
    await client.query('BEGIN');
    const year = Number(appeal.received_on.slice(0, 4));
    const { rows } = await run(NUMBER, [officeId, year]);
    const number = `${prefixes[officeId]}/A-${year}-${String(rows[0].last_number).padStart(6, '0')}`;
    await run(APPEAL, [id, number, officeId, codeHash, ...values]);
    await run(TERM, [randomUUID(), id, term.kind, term.due_on, JSON.stringify(term.term)]);
    await run(AUDIT, [
      JSON.stringify([{ ...audit, record_id: id, request_id: requestId, details: { ...audit.details, number } }]),
    ]);
    const told = { ...event.data, number, audience: { ...event.data.audience, ownerOfficeId: officeId } };
    await run(EVENT, [
      JSON.stringify({ ...event, id: randomUUID(), subject: id, time: new Date().toISOString(), data: told }),
    ]);
    await run(REQUEST, [requestId, Buffer.from(body), JSON.stringify({ id })]);
    await client.query('COMMIT');
    return number;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

const server = createServer(async (request, response) => {
  const body = await text(request);
  response.setHeader('content-type', 'application/json');
  try {
    const number = await register(JSON.parse(body).variables.input, body);
    response.end(JSON.stringify({ data: { registerAppeal: { appeal: { number, state: 'RECEIVED' } } } }));
  } catch (error) {
    response.statusCode = 500;
    response.end(JSON.stringify({ errors: [{ message: error.message }] }));
  }
});
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ url: `http://127.0.0.1:${server.address().port}` })));
