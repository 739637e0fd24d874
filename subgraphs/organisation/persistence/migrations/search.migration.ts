import type { MigrationInterface, QueryRunner } from 'typeorm';
import { searchKey } from '../../../../platform/database/search-key';

/** Below this likeness (0 to 1) a word does not stand for a word asked for. */
const LEAST_LIKENESS_OF_A_WORD = 0.3;
/** Below this likeness, the mean of its words, a name is not found: it lets through one wrong letter in a word of four. */
const LEAST_LIKENESS = 0.4;
/** Names are left out that are less like than this part of the best one. */
const LEAST_PART_OF_THE_BEST = 0.6;

/** How many of the words asked for are looked for, the longest ones. */
const MOST_WORDS = 12;

const NAMES = `
  CREATE EXTENSION IF NOT EXISTS pg_trgm;

  CREATE FUNCTION search_key(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT ${searchKey('name')}
  $$;
  CREATE FUNCTION search_words(name text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT string_to_array(search_key(name), ' ')
  $$;

  CREATE TABLE directory_name (
    subject_id uuid NOT NULL,
    language text NOT NULL CHECK (language IN ('kk', 'ru', 'en')),
    kind text NOT NULL CHECK (kind IN ('OFFICE', 'AGENCY', 'OFFICER')),
    name text NOT NULL,
    search_key text NOT NULL GENERATED ALWAYS AS (search_key(name)) STORED,
    words text[] NOT NULL GENERATED ALWAYS AS (search_words(name)) STORED,
    PRIMARY KEY (subject_id, language)
  );
  CREATE INDEX directory_name_words ON directory_name USING gin (words);

  -- Every word that a name has or had: what is asked for is compared with these few thousand words, not with the names.
  CREATE TABLE directory_word (word text PRIMARY KEY);
  CREATE INDEX directory_word_trigrams ON directory_word USING gin (word gin_trgm_ops);

  CREATE FUNCTION keep_directory_name() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO directory_word
    SELECT DISTINCT word FROM unnest(search_words(concat_ws(' ', NEW.name_kk, NEW.name_ru, NEW.name_en))) AS word
    ON CONFLICT DO NOTHING;
    INSERT INTO directory_name (subject_id, language, kind, name)
    VALUES (NEW.id, 'kk', TG_ARGV[0], NEW.name_kk), (NEW.id, 'ru', TG_ARGV[0], NEW.name_ru), (NEW.id, 'en', TG_ARGV[0], NEW.name_en)
    ON CONFLICT (subject_id, language) DO UPDATE SET name = excluded.name;
    RETURN NULL;
  END $$;
  CREATE TRIGGER office_name AFTER INSERT OR UPDATE OF name_kk, name_ru, name_en ON office
    FOR EACH ROW EXECUTE FUNCTION keep_directory_name('OFFICE');
  CREATE TRIGGER agency_name AFTER INSERT OR UPDATE OF name_kk, name_ru, name_en ON agency
    FOR EACH ROW EXECUTE FUNCTION keep_directory_name('AGENCY');
  CREATE TRIGGER person_name AFTER INSERT OR UPDATE OF name_kk, name_ru, name_en ON person
    FOR EACH ROW WHEN (NEW.personnel_class IS NOT NULL) EXECUTE FUNCTION keep_directory_name('OFFICER');
`;

const SEARCH = `
  -- Loads the library, without which its setting below is unknown and may not be named.
  SELECT show_limit();

  -- Each subject once, by its best name, in which there is a like word for every word asked for. Names that open with the text come first,
  -- then those in which a word does, then by likeness, bodies before their people, short names before long ones.
  CREATE FUNCTION search_directory(asked text, kinds text[], most integer)
  RETURNS TABLE (kind text, subject_id uuid, language text, name text, score real)
  LANGUAGE sql STABLE SET pg_trgm.word_similarity_threshold = ${LEAST_LIKENESS_OF_A_WORD} AS $$
    WITH wanted AS MATERIALIZED (
      SELECT word FROM (SELECT DISTINCT unnest(search_words(asked)) AS word) AS each
      ORDER BY length(word) DESC, word LIMIT ${MOST_WORDS}
    ), alike AS MATERIALIZED (
      SELECT wanted.word AS wanted, known.word, word_similarity(wanted.word, known.word) AS likeness
      FROM wanted JOIN directory_word AS known ON known.word %> wanted.word
    ), by_word AS (
      SELECT named.subject_id, named.language, alike.wanted, max(alike.likeness) AS likeness
      FROM alike JOIN directory_name AS named ON named.words @> ARRAY[alike.word]
      WHERE named.kind = ANY (kinds)
      GROUP BY named.subject_id, named.language, alike.wanted
    ), hit AS (
      SELECT by_word.subject_id, by_word.language, avg(by_word.likeness)::real AS mean
      FROM by_word GROUP BY by_word.subject_id, by_word.language
      HAVING count(*) = (SELECT count(*) FROM wanted) AND avg(by_word.likeness) >= ${LEAST_LIKENESS}
    ), placed AS (
      SELECT named.*, hit.mean,
        CASE
          WHEN starts_with(named.search_key, search_key(asked)) THEN 0
          WHEN strpos(' ' || named.search_key, ' ' || search_key(asked)) > 0 THEN 1
          ELSE 2
        END AS place
      FROM hit JOIN directory_name AS named USING (subject_id, language)
      WHERE hit.mean >= ${LEAST_PART_OF_THE_BEST} * (SELECT max(mean) FROM hit)
    ), best AS (
      SELECT DISTINCT ON (placed.subject_id) placed.* FROM placed
      ORDER BY placed.subject_id, placed.place, placed.mean DESC, length(placed.search_key), placed.language
    )
    SELECT best.kind, best.subject_id, best.language, best.name, best.mean FROM best
    ORDER BY best.place, best.mean DESC, best.kind = 'OFFICER', length(best.search_key), best.name, best.subject_id
    LIMIT most
  $$;
`;

/**
 * Search over the names of offices, agencies and officers in three languages. Names are compared word by word in a form in which Kazakh
 * letters stand as their Russian neighbours, so that neither keyboard nor spelling matters.
 */
export class OrganisationSearch1790000001020 implements MigrationInterface {
  name = 'OrganisationSearch1790000001020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NAMES);
    await runner.query(SEARCH);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION search_directory(text, text[], integer);
      DROP TRIGGER office_name ON office; DROP TRIGGER agency_name ON agency; DROP TRIGGER person_name ON person;
      DROP FUNCTION keep_directory_name(); DROP TABLE directory_name, directory_word;
      DROP FUNCTION search_words(text); DROP FUNCTION search_key(text);
    `);
  }
}
