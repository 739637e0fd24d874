import { read, sql } from '../../../platform/database/hot-read';
import type { Database } from '../../../platform/database/open-database';
import type { Language } from '../../../platform/law/language';

/** What can be found in the directory. */
export const DIRECTORY_KINDS = ['OFFICE', 'AGENCY', 'OFFICER'] as const;
export type DirectoryKind = (typeof DIRECTORY_KINDS)[number];

/** A hit: the subject's best name, its language, and how like it is to what was asked (0 to 1). */
export interface DirectoryHit {
  readonly kind: DirectoryKind;
  readonly subjectId: string;
  readonly language: Language;
  readonly matchedName: string;
  readonly score: number;
}

const SEARCH = sql(
  'organisation.searchDirectory',
  `SELECT found.kind, found.subject_id AS "subjectId", found.language, found.name AS "matchedName", found.score
   FROM search_directory($1, $2::text[], $3) AS found`,
);

/** The entries whose names are most like a text in any of the three languages, the best first. One statement. */
export function searchDirectory(
  db: Database,
  text: string,
  kinds: readonly DirectoryKind[],
  most: number,
): Promise<DirectoryHit[]> {
  return read(db, SEARCH, [text, kinds, most]);
}
