import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Below this likeness (0 to 1, the mean of all words) a name is not found: it lets through one wrong letter in a word of four. */
const LEAST_LIKENESS = 0.4;
/** Below this likeness of any one word a name is not found. */
const LEAST_LIKENESS_OF_A_WORD = 0.3;

const SEARCH = `
  CREATE EXTENSION IF NOT EXISTS pg_trgm;

  -- Letters with a Russian neighbour become it; soft and hard signs and apostrophes fall away; whatever else divides words is one space.
  CREATE FUNCTION search_key(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT btrim(regexp_replace(
      translate(lower(name COLLATE "und-x-icu"), 'әғқңөұүһіёйэьъ''’ʼ', 'агкноуухиеие'),
      '[^a-z0-9а-я]+', ' ', 'g'))
  $$;

  CREATE TABLE directory_name (
    subject_id uuid NOT NULL,
    language text NOT NULL CHECK (language IN ('kk', 'ru', 'en')),
    kind text NOT NULL CHECK (kind IN ('OFFICE', 'AGENCY', 'OFFICER')),
    name text NOT NULL,
    search_key text NOT NULL GENERATED ALWAYS AS (search_key(name)) STORED,
    PRIMARY KEY (subject_id, language)
  );
  CREATE INDEX directory_name_trigrams ON directory_name USING gin (search_key gin_trgm_ops);

  CREATE FUNCTION keep_directory_name() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
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

  -- Loads the library, without which its setting below is unknown and may not be named.
  SELECT show_limit();

  -- Each subject once, by its best name. Every word asked for must be like a word of the name; the longest one asks the index.
  -- Names that open with the text come first, then those in which a word does, then by likeness, bodies before their people; far weaker names than the best are left out.
  CREATE FUNCTION search_directory(asked text, kinds text[], most integer)
  RETURNS TABLE (kind text, subject_id uuid, language text, name text, score real)
  LANGUAGE sql STABLE SET pg_trgm.word_similarity_threshold = ${LEAST_LIKENESS} AS $$
    WITH wanted AS MATERIALIZED (
      SELECT search_key(asked) AS key, string_to_array(search_key(asked), ' ') AS words
    ), hit AS (
      SELECT named.*, likeness.mean,
        CASE
          WHEN starts_with(named.search_key, wanted.key) THEN 0
          WHEN strpos(' ' || named.search_key, ' ' || wanted.key) > 0 THEN 1
          ELSE 2
        END AS place,
        similarity(wanted.key, named.search_key) AS closeness
      FROM wanted
      JOIN directory_name AS named
        ON named.search_key %> (SELECT word FROM wanted, unnest(words) AS word ORDER BY length(word) DESC LIMIT 1)
      CROSS JOIN LATERAL (
        SELECT avg(likeness)::real AS mean, min(likeness) AS least
        FROM (SELECT word_similarity(word, named.search_key) AS likeness FROM unnest(wanted.words) AS word) AS by_word
      ) AS likeness
      WHERE named.kind = ANY (kinds) AND likeness.mean >= ${LEAST_LIKENESS} AND likeness.least >= ${LEAST_LIKENESS_OF_A_WORD}
    ), best AS (
      SELECT DISTINCT ON (hit.subject_id) hit.* FROM hit
      ORDER BY hit.subject_id, hit.place, hit.mean DESC, hit.closeness DESC, hit.language
    )
    SELECT best.kind, best.subject_id, best.language, best.name, best.mean FROM best
    WHERE best.mean >= 0.6 * (SELECT max(mean) FROM best)
    ORDER BY best.place, best.mean DESC, best.kind = 'OFFICER', best.closeness DESC, best.name, best.subject_id
    LIMIT most
  $$;
`;

/**
 * Search over the names of offices, agencies and officers in three languages. Names are compared by a key in which Kazakh letters stand as
 * their Russian neighbours, so that neither keyboard nor spelling matters.
 */
export class OrganisationSearch1790000001020 implements MigrationInterface {
  name = 'OrganisationSearch1790000001020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SEARCH);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION search_directory(text, text[], integer);
      DROP TRIGGER office_name ON office; DROP TRIGGER agency_name ON agency; DROP TRIGGER person_name ON person;
      DROP FUNCTION keep_directory_name(); DROP TABLE directory_name; DROP FUNCTION search_key(text);
    `);
  }
}
