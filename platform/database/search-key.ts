/**
 * SQL that brings a name into the form in which names are compared: letters with a Russian neighbour become it; soft and hard signs and
 * apostrophes fall away; whatever else divides words is one space. `name` is an expression of type text.
 */
export const searchKey = (name: string): string => `btrim(regexp_replace(
      translate(lower(${name} COLLATE "und-x-icu"), 'әғқңөұүһіёйэьъ''’ʼ', 'агкноуухиеие'),
      '[^a-z0-9а-я]+', ' ', 'g'))`;
