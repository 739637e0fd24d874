import type { Language } from '../../../platform/law/language';
import type { Conditions } from '../../../platform/pagination/conditions';
import type { ListSource } from '../../../platform/pagination/list-query';

/** By what the lists of offices and agencies may be ordered. */
export const DIRECTORY_ORDERS = ['CODE', 'NAME'] as const;

/** The order of a list of offices or agencies; names sort as Kazakh does, in the language of the request. */
export interface DirectoryOrder {
  readonly field: (typeof DIRECTORY_ORDERS)[number];
  readonly direction: 'ASC' | 'DESC';
  readonly language: Language;
}

/** The SQL order of a list by code or name. */
export function directoryOrder(alias: string, { field, direction, language }: DirectoryOrder): ListSource['order'] {
  const column = field === 'CODE' ? `${alias}.code` : `(${alias}.name_${language} COLLATE "kk-x-icu")`;
  return { column, type: 'text', direction };
}

/** How many hits of a search a filter takes into account at most. */
const MOST_HITS = 1000;

/** Adds that the row's name is like the text, unless the text is absent. */
export function addNameLike(
  conditions: Conditions,
  alias: string,
  kind: 'OFFICE' | 'AGENCY',
  text: string | null | undefined,
): void {
  if (!text) return;
  const [asked, kinds] = [conditions.parameter(text), conditions.parameter([kind])];
  conditions.add(
    `${alias}.id IN (SELECT found.subject_id FROM search_directory(${asked}::text, ${kinds}::text[], ${MOST_HITS}) AS found)`,
  );
}
