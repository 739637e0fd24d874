/** SQL for the three names of a row as one JSON value `{ kk, ru, en }`; `stem` is `name`, `title` or `centre`. */
export function localisedSql(alias: string, stem: 'name' | 'title' | 'centre' = 'name'): string {
  const pairs = ['kk', 'ru', 'en'].map((language) => `'${language}', ${alias}.${stem}_${language}`);
  return `json_build_object(${pairs.join(', ')})`;
}

/** [44.2.b] SQL for whether an appointment, or an agency's official, is in the post on the legal day; the last day counts. */
export function currentSql(alias: string): string {
  return `(SELECT legal_today()) BETWEEN ${alias}.from_on AND coalesce(${alias}.until_on, 'infinity')`;
}
