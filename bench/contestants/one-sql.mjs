// The floor: a server written by hand for this one question, one prepared SQL statement that makes the JSON itself.
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import pg from 'pg';

const { database } = JSON.parse(await text(process.stdin));
const pool = new pg.Pool({ connectionString: database, max: 8 });

const name = (alias) => `json_build_object('kk', ${alias}.name_kk, 'ru', ${alias}.name_ru, 'en', ${alias}.name_en)`;
const STATEMENT = `
  SELECT json_build_object('appeals', json_build_object('nodes', coalesce(json_agg(node), '[]')))::text AS data FROM (
    SELECT json_build_object('number', a.number, 'state', a.state, 'subject', a.subject, 'receivedOn', a.received_on, 'dueOn', a.due_on,
      'office', json_build_object('code', o.code, 'name', ${name('o')}),
      'handler', CASE WHEN p.id IS NOT NULL THEN json_build_object('name', ${name('p')}, 'posts', (
        SELECT json_agg(json_build_object('office', json_build_object('code', po.code)))
        FROM appointment ap JOIN office po ON po.id = ap.office_id WHERE ap.person_id = p.id AND ap.until_on IS NULL)) END,
      'checks', json_build_object('nodes', (SELECT coalesce(json_agg(json_build_object('number', c.number, 'state', c.state)), '[]')
        FROM (SELECT * FROM legality_check WHERE appeal_id = a.id ORDER BY created_at DESC, id DESC LIMIT 5) c)),
      'submissions', json_build_object('nodes', (SELECT coalesce(json_agg(json_build_object('number', s.number, 'state', s.state)), '[]')
        FROM (SELECT * FROM submission WHERE appeal_id = a.id ORDER BY created_at DESC, id DESC LIMIT 5) s))
    ) AS node
    FROM (SELECT * FROM appeal WHERE owner_office_id = $1 ORDER BY received_on DESC, id DESC LIMIT 20) a
    JOIN office o ON o.id = a.owner_office_id LEFT JOIN person p ON p.id = a.handler_id
  ) AS listed`;

const server = createServer(async (request, response) => {
  const { variables } = JSON.parse(await text(request));
  const { rows } = await pool.query({ name: 'desk', text: STATEMENT, values: [variables.office] });
  response.setHeader('content-type', 'application/json');
  response.end(`{"data":${rows[0].data}}`);
});
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ url: `http://127.0.0.1:${server.address().port}` })));
