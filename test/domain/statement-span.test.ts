import { describe, expect, it } from '@jest/globals';
import { statementSpan } from '../../platform/database/statement-span';

describe('the span of a SQL statement', () => {
  it.each([
    ['INSERT INTO "public"."appeal"("id") VALUES ($1)', 'INSERT', 'public.appeal'],
    ['UPDATE "appeal" SET "subject" = $1 WHERE "id" = $2', 'UPDATE', 'appeal'],
    ['SELECT * FROM platform.known_office WHERE id = $1 FOR UPDATE', 'SELECT', 'platform.known_office'],
    ['SELECT outbox.emit(event, $2::text[], $3) FROM unnest($1::jsonb[])', 'SELECT', 'outbox.emit'],
    ['DELETE FROM ONLY note', 'DELETE', 'note'],
    ['START TRANSACTION', 'START TRANSACTION', undefined],
    ['COMMIT', 'COMMIT', undefined],
    ["UPDATE note SET text = 'FROM Ivanov' WHERE name = 'INTO O''Neil'", 'UPDATE', 'note'],
    ["/* SELECT Ivanov() */ SELECT 'FROM Ivanov'", 'SELECT', undefined],
  ])('without a name is called by verb and table: %s', (text, verb, table) => {
    const { name, attributes } = statementSpan('appeals', null, text);
    expect(name).toBe(table === undefined ? verb : `${verb} ${table}`);
    expect(attributes?.['db.operation.name']).toBe(verb);
    expect(attributes?.['db.collection.name']).toBe(table);
    expect(JSON.stringify(attributes)).not.toMatch(/Ivanov|Neil/);
  });

  it('is called by the repository function that sends it', () => {
    expect(statementSpan('appeals', 'appeals.findAppealsByIds', 'SELECT 1 FROM appeal').name).toBe(
      'appeals.findAppealsByIds',
    );
  });
});
