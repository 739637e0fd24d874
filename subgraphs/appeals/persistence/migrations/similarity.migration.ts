import type { MigrationInterface, QueryRunner } from 'typeorm';
import { searchKey } from '../../../../platform/database/search-key';

/** Of a text so many characters are compared: enough to know a repetition by, and a bound for what a comparison costs. */
const COMPARED = 5_000;
/** So many characters of subject and text are found by their trigrams. */
const OPENING = 300;
/** So many words together make a probe: a text that has all of them is looked at. */
const WORDS_OF_A_PROBE = 3;
/** So many probes are made of a text, from its longest words. */
const PROBES = 6;

/**
 * [24.8] By what appeals that may repeat one another are found: the applicant's name, the words (Russian ones by their stems, all others as
 * they stand) and the trigrams of the opening, by which Kazakh with its endings and misspellt words are found as well.
 */
export class AppealSimilarity1790000002740 implements MigrationInterface {
  name = 'AppealSimilarity1790000002740';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FUNCTIONS);
    await runner.query(INDEXES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX appeal_of_applicant_name, appeal_words, appeal_opening;
      DROP FUNCTION applicant_name_key(text), appeal_wording(text, text), appeal_opening(text, text),
        appeal_words(text, text, text), appeal_probes(tsvector);
    `);
  }
}

const FUNCTIONS = `
  -- The order of a name's parts does not matter: surnames stand first or last.
  CREATE FUNCTION applicant_name_key(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT string_agg(part, ' ' ORDER BY part COLLATE "C") FROM string_to_table(${searchKey('name')}, ' ') AS part
  $$;

  CREATE FUNCTION appeal_wording(subject text, body text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT translate(lower(left(subject || ' ' || body, ${COMPARED})), 'ё', 'е')
  $$;
  CREATE FUNCTION appeal_opening(subject text, body text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT translate(lower(left(subject || ' ' || body, ${OPENING})), 'ё', 'е')
  $$;
  CREATE FUNCTION appeal_words(language text, subject text, body text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT to_tsvector(
      CASE WHEN lower(language) ~ '^ru(-|$)' THEN 'pg_catalog.russian'::regconfig ELSE 'pg_catalog.simple'::regconfig END,
      translate(lower(left(subject || ' ' || body, ${COMPARED})), 'ё', 'е'))
  $$;

  -- The longest words, three to a probe: whole sentences taken over meet most of them, other texts hardly any.
  CREATE FUNCTION appeal_probes(words tsvector) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT string_agg(probe, ' | ')::tsquery FROM (
      SELECT '(' || string_agg('''' || replace(replace(lexeme, '\\', '\\\\'), '''', '''''') || '''', ' & ') || ')' AS probe
      FROM (
        SELECT lexeme, (row_number() OVER (ORDER BY length(lexeme) DESC, lexeme COLLATE "C") - 1) / ${WORDS_OF_A_PROBE} AS place
        FROM unnest(words) AS word (lexeme, positions, weights)
      ) AS placed
      WHERE place < ${PROBES} GROUP BY place HAVING count(*) = ${WORDS_OF_A_PROBE}
    ) AS probes
  $$;
`;

const INDEXES = `
  CREATE INDEX appeal_of_applicant_name ON appeal (applicant_name_key(applicant_name), received_on, id) WHERE applicant_name IS NOT NULL;
  CREATE INDEX appeal_words ON appeal USING gin (appeal_words(language, subject, text));
  CREATE INDEX appeal_opening ON appeal USING gin (appeal_opening(subject, text) gin_trgm_ops);
`;
