import type { Viewer } from '../../../../platform/access/viewer';
import { read, sql } from '../../../../platform/database/hot-read';
import type { Database } from '../../../../platform/database/open-database';
import { Conditions } from '../../../../platform/pagination/conditions';
import type { Measured } from '../../domain/repeats/similarity';

/** An appeal that was found beside another one. */
export interface FoundBeside extends Measured {
  readonly besideId: string;
  readonly id: string;
}

/** Each index gives at most so many appeals, of which the texts are then compared. */
const MOST_CANDIDATES = 50;

/** What is compared of the appeals that are asked about. */
const asked = (
  ids: string,
): string => `SELECT s.id, s.owner_office_id, s.received_on, s.applicant_id, s.applicant_index,
      applicant_name_key(s.applicant_name) AS name_key, appeal_wording(s.subject, s.text) AS wording, appeal_probes(s.language, s.words) AS probes
    FROM appeal s WHERE s.id = ANY (${ids}::uuid[])`;

const IS_SAME_NAME = `applicant_name_key(a.applicant_name) = asked.name_key
      AND (a.applicant_index IS NULL OR asked.applicant_index IS NULL)`;

/** What one index finds for one appeal, of what the viewer may see. */
const found = (visible: string, on: string, order = ''): string =>
  `(SELECT a.id FROM appeal a WHERE ${on} AND a.id <> asked.id AND ${visible} ${order} LIMIT ${MOST_CANDIDATES})`;

/** Those of the same author that came before; the latest first. */
const before = (visible: string, on: string): string =>
  found(
    visible,
    `${on} AND (a.received_on, a.id) < (asked.received_on, asked.id)`,
    'ORDER BY a.received_on DESC, a.id DESC',
  );

/** The statement over placeholders: the ids of the appeals, and what the viewer may see. */
export function similarityStatement(ids: string, visible: string): string {
  const candidates = [
    before(visible, 'a.applicant_index = asked.applicant_index'),
    before(visible, 'a.applicant_id = asked.applicant_id'),
    before(visible, `a.applicant_name IS NOT NULL AND ${IS_SAME_NAME}`),
    found(visible, 'a.words @@ asked.probes'),
  ];
  return `WITH asked AS MATERIALIZED (${asked(ids)})
    SELECT asked.id AS "besideId", a.id,
      coalesce(a.applicant_index = asked.applicant_index, false) OR coalesce(a.applicant_id = asked.applicant_id, false) AS "isSameApplicant",
      coalesce(${IS_SAME_NAME}, false) AS "isSameName",
      a.owner_office_id = asked.owner_office_id AS "isSameOffice",
      similarity(appeal_wording(a.subject, a.text), asked.wording) AS "textLikeness"
    FROM asked
      CROSS JOIN LATERAL (${candidates.join('\n UNION ')}) AS candidate
      JOIN appeal a ON a.id = candidate.id`;
}

/**
 * [24.8] [3.4] What may repeat each of many appeals or be repeated by it, among what the viewer may see: earlier appeals of the same author,
 * and texts alike; `wanted` is what must hold besides of each of them, `a`, to the appeal that is `asked` about. One statement; each appeal costs at
 * most four index scans and 200 comparisons.
 */
export function findSimilarAppeals(
  db: Database,
  viewer: Viewer,
  ids: readonly string[],
  wanted?: string,
): Promise<FoundBeside[]> {
  const conditions = new Conditions().visibleTo(viewer, 'a');
  if (wanted !== undefined) conditions.add(wanted);
  const visible = conditions.toString();
  const text = similarityStatement(conditions.parameter(ids), visible);
  return read<FoundBeside>(db, { ...sql('appeals.findSimilarAppeals', text), isPlannedAnew: true }, conditions.values);
}
