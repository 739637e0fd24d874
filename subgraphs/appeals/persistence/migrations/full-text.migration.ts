import type { MigrationInterface, QueryRunner } from 'typeorm';

/** So many characters of subject and text are searched and compared. */
const SEARCHED = 5_000;

const wordsFunction = (wording: string): string => `
  CREATE OR REPLACE FUNCTION appeal_words(language text, subject text, body text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT to_tsvector(
      CASE WHEN lower(language) ~ '^ru(-|$)' THEN 'pg_catalog.russian'::regconfig ELSE 'pg_catalog.simple'::regconfig END,
      ${wording})
  $$;
`;

/**
 * The words of subject and text are kept beside them: a search compares rows in the order of a list without parsing each text again. Whatever
 * is no letter and no figure parts words, so that a name with a hyphen or a number is found by each of its parts. Words are asked for in any form
 * where the text is Russian, else by their beginnings, since Kazakh adds its endings there; words that say nothing alone (и, в, не) are
 * passed over, as those of Russian texts are.
 */
export class AppealFullText1790000002842 implements MigrationInterface {
  name = 'AppealFullText1790000002842';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX appeal_words;
      CREATE FUNCTION parted_words(body text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT regexp_replace(translate(lower(body), 'ё', 'е'), '[^[:alnum:]]+', ' ', 'g')
      $$;
      ${wordsFunction(`parted_words(left(subject || ' ' || body, ${SEARCHED}))`)}
      ALTER TABLE appeal ADD COLUMN words tsvector GENERATED ALWAYS AS (appeal_words(language, subject, text)) STORED;
      CREATE INDEX appeal_words ON appeal USING gin (words);
      ANALYZE appeal (words);

      CREATE FUNCTION appeal_word_query(asked text) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT string_agg('(' || array_to_string(array_append(forms, word || mark), ' | ') || ')', ' & ')::tsquery
        FROM (
          SELECT lexeme AS word, CASE WHEN lexeme ~ '^[0-9]' THEN '' ELSE ':*' END AS mark,
            tsvector_to_array(to_tsvector('pg_catalog.russian', lexeme)) AS forms
          FROM unnest(to_tsvector('pg_catalog.simple', parted_words(asked))) AS word (lexeme, positions, weights)
        ) AS words
        WHERE cardinality(forms) > 0
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION appeal_word_query(text);
      DROP INDEX appeal_words;
      ALTER TABLE appeal DROP COLUMN words;
      ${wordsFunction(`translate(lower(left(subject || ' ' || body, ${SEARCHED})), 'ё', 'е')`)}
      DROP FUNCTION parted_words(text);
      CREATE INDEX appeal_words ON appeal USING gin (appeal_words(language, subject, text));
    `);
  }
}
