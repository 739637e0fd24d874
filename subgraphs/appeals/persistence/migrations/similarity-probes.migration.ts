import type { MigrationInterface, QueryRunner } from 'typeorm';

/** So many words together make a probe: a text that has all of them is looked at. */
const WORDS_OF_A_PROBE = 3;
/** So many probes are made of a text, from its longest words. */
const PROBES = 6;
/** Of a word in a language without stems, so many letters at its end may differ, and so many at its beginning never do. */
const ENDING = 4;
const BEGINNING = 5;

/**
 * [24.8] Appeals alike are found by their words alone, those without stems by their beginnings, since Kazakh adds its endings there. The index of
 * trigrams goes: it read the lists of some three hundred common trigrams for each question, four seconds at a million appeals, and cost each
 * registration as much again.
 */
export class AppealSimilarityProbes1790000002780 implements MigrationInterface {
  name = 'AppealSimilarityProbes1790000002780';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX appeal_opening;
      DROP FUNCTION appeal_opening(text, text), appeal_probes(tsvector);

      -- The longest words, three to a probe: whole sentences taken over meet most of them, other texts hardly any.
      CREATE FUNCTION appeal_probes(language text, words tsvector) RETURNS tsquery
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT string_agg(probe, ' | ')::tsquery FROM (
          SELECT '(' || string_agg('''' || replace(replace(beginning, '\', '\\'), '''', '''''') || '''' || mark, ' & ') || ')' AS probe
          FROM (
            SELECT CASE WHEN has_stems THEN lexeme ELSE left(lexeme, greatest(${BEGINNING}, length(lexeme) - ${ENDING})) END AS beginning,
              CASE WHEN has_stems THEN '' ELSE ':*' END AS mark,
              (row_number() OVER (ORDER BY length(lexeme) DESC, lexeme COLLATE "C") - 1) / ${WORDS_OF_A_PROBE} AS place
            FROM unnest(words) AS word (lexeme, positions, weights), (SELECT lower(language) ~ '^ru(-|$)' AS has_stems) AS of_language
          ) AS placed
          WHERE place < ${PROBES} GROUP BY place HAVING count(*) = ${WORDS_OF_A_PROBE}
        ) AS probes
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION appeal_probes(text, tsvector)');
  }
}
