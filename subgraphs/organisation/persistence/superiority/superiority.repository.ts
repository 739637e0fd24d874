import { maySeeOfficers } from '../../../../platform/access/directory-visibility';
import type { Viewer } from '../../../../platform/access/viewer';
import { read, sql } from '../../../../platform/database/hot-read';
import type { Database } from '../../../../platform/database/open-database';
import { SOLE_POSTS } from '../../domain/superiority';
import { currentSql } from '../names-sql';
import { OFFICER_COLUMNS, type OfficerRow } from '../officer.repository';
import { superiorsByFormSql } from '../subordination/subordination-sql';

/** The offices above that of an appointment `l`, by forms and by the tree, nearest first; `k` is its row in `platform.known_office`. */
const ABOVE = `(${superiorsByFormSql('k')} || k.superior_ids)`;

/** [26.6.a] Whether the person `o` exists for a viewer who may see officers (`$2`), or heads an office today. */
const VISIBLE = (parameter: string): string => `(${parameter}::boolean OR EXISTS (
    SELECT FROM appointment v WHERE v.person_id = o.id AND v.is_sole AND ${currentSql('v')}))`;

/** [5.2.a] The heads of the own office and of the offices above each person, each once and where it stands nearest. */
const SUPERIORS = sql(
  'organisation.findSuperiors',
  `WITH standing AS (
     SELECT l.person_id, l.office_id, ${ABOVE} AS above_ids,
       row_number() OVER (PARTITION BY l.person_id ORDER BY l.is_acting, p.seniority, l.from_on) AS post_place
     FROM appointment l JOIN post p ON p.id = l.post_id JOIN platform.known_office k ON k.id = l.office_id
     WHERE l.person_id = ANY ($1::uuid[]) AND ${currentSql('l')}
   ), superior AS (
     SELECT DISTINCT ON (s.person_id, h.person_id) s.person_id AS below_id, h.person_id AS superior_id, s.post_place, u.height
     FROM standing s CROSS JOIN LATERAL unnest(s.office_id || s.above_ids) WITH ORDINALITY AS u (office_id, height)
     JOIN appointment h ON h.office_id = u.office_id AND h.is_sole AND ${currentSql('h')} AND h.person_id <> s.person_id
     ORDER BY s.person_id, h.person_id, s.post_place, u.height
   )
   SELECT x.below_id AS "belowId", ${OFFICER_COLUMNS} FROM superior x JOIN person o ON o.id = x.superior_id
   WHERE ${VISIBLE('$2')} ORDER BY x.below_id, x.post_place, x.height`,
);

/** [5.2.a] [43.3.c] What `isSuperior` decides, of pairs; a test holds the two equal. Pairs whose lower person does not exist for the viewer are left out. */
const PAIRS = sql(
  'organisation.findSuperiority',
  `SELECT q.higher_id AS "higherId", q.lower_id AS "lowerId", q.higher_id <> q.lower_id AND EXISTS (
     SELECT FROM appointment a JOIN post p ON p.id = a.post_id
     JOIN appointment l ON l.person_id = q.lower_id AND ${currentSql('l')}
     JOIN post r ON r.id = l.post_id JOIN platform.known_office k ON k.id = l.office_id
     WHERE a.person_id = q.higher_id AND ${currentSql('a')} AND CASE p.kind
       WHEN 'PROSECUTOR_GENERAL' THEN r.kind <> 'PROSECUTOR_GENERAL'
       WHEN 'FIRST_DEPUTY_PROSECUTOR_GENERAL' THEN a.office_id = ANY (${ABOVE})
       WHEN 'DEPUTY_PROSECUTOR_GENERAL' THEN a.office_id = ANY (${ABOVE})
       WHEN 'HEAD' THEN a.office_id = ANY (${ABOVE})
         OR (a.office_id = l.office_id AND r.kind NOT IN ('${SOLE_POSTS.join("', '")}'))
       ELSE false END
   ) AS "isSuperior"
   FROM unnest($1::uuid[], $2::uuid[]) AS q (higher_id, lower_id)
   JOIN person o ON o.id = q.lower_id AND o.personnel_class IS NOT NULL WHERE ${VISIBLE('$3')}`,
);

/** The superiors of some persons today, nearest first, as far as they exist for the viewer. One statement. */
export function findSuperiors(
  db: Database,
  viewer: Viewer,
  personIds: readonly string[],
): Promise<(OfficerRow & { readonly belowId: string })[]> {
  return read(db, SUPERIORS, [personIds, maySeeOfficers(viewer)]);
}

/** Two persons: whether the one stands above the other is asked. */
export interface Pair {
  readonly higherId: string;
  readonly lowerId: string;
}

/** Whether in some pairs the one person is superior to the other today. One statement. */
export function findSuperiority(
  db: Database,
  viewer: Viewer,
  pairs: readonly Pair[],
): Promise<(Pair & { readonly isSuperior: boolean })[]> {
  const [higher, lower] = [pairs.map(({ higherId }) => higherId), pairs.map(({ lowerId }) => lowerId)];
  return read(db, PAIRS, [higher, lower, maySeeOfficers(viewer)]);
}
