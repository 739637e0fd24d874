/** SQL for the three names of a row as one JSON value `{ kk, ru, en }`; `stem` is `name`, `title` or `centre`. */
export function localisedSql(alias: string, stem: 'name' | 'title' | 'centre' = 'name'): string {
  const pairs = ['kk', 'ru', 'en'].map((language) => `'${language}', ${alias}.${stem}_${language}`);
  return `json_build_object(${pairs.join(', ')})`;
}

/** [44.2.b] SQL for whether an appointment, or an agency's official, is in the post on the legal day; the last day counts. */
export function currentSql(alias: string): string {
  return `(SELECT legal_today()) BETWEEN ${alias}.from_on AND coalesce(${alias}.until_on, 'infinity')`;
}

/** [44.2.b] SQL for whether a person serves on the legal day: from the first day of the present service to the last one, both counted. */
export function inServiceSql(alias: string): string {
  const today = '(SELECT legal_today())';
  return `(coalesce(${alias}.serves_from, '-infinity') <= ${today} AND coalesce(${alias}.service_ended_on, 'infinity') >= ${today})`;
}

/** SQL for a person's state in the life cycle on the legal day: whoever does not serve and has never left is registered only. */
export function officerStateSql(alias: string): string {
  return `CASE WHEN ${inServiceSql(alias)} THEN 'IN_SERVICE' WHEN ${alias}.service_ended_on IS NULL THEN 'REGISTERED' ELSE 'SERVICE_ENDED' END`;
}
