import { audienceCondition, audienceValues } from '../../../platform/access/audience-sql';
import type { Viewer } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { read, sql } from '../../../platform/database/hot-read';
import type { Database } from '../../../platform/database/open-database';
import type { Appeal } from '../domain/appeal';
import type { AppealAction } from '../domain/appeal-lifecycle';
import { APPEAL_COLUMNS } from './appeal-columns';

const APPEALS_BY_IDS = sql(
  'appeals.findAppealsByIds',
  `SELECT ${APPEAL_COLUMNS} FROM appeal a WHERE a.id = ANY ($1::uuid[]) AND ${audienceCondition('a', 2)}`,
);

/** The appeals of some ids that the viewer may see. One statement. */
export function findAppealsByIds(db: Database, viewer: Viewer, ids: readonly string[]): Promise<Appeal[]> {
  return read<Appeal>(db, APPEALS_BY_IDS, [ids, ...audienceValues(viewer)]);
}

const APPEAL_BY_NUMBER = sql(
  'appeals.findAppealByNumber',
  `SELECT ${APPEAL_COLUMNS} FROM appeal a WHERE a.number = $1 AND ${audienceCondition('a', 2)}`,
);

/** The appeal of a registration number, null if there is none for this viewer. One statement. */
export async function findAppealByNumber(db: Database, viewer: Viewer, number: string): Promise<Appeal | null> {
  const [appeal] = await read<Appeal>(db, APPEAL_BY_NUMBER, [number, ...audienceValues(viewer)]);
  return appeal ?? null;
}

/** The long texts of an appeal, which lists leave out. */
export interface AppealTexts {
  readonly id: string;
  readonly text: string;
  /** Internal (26.6.a); whoever shows it asks first. */
  readonly findings: string | null;
}

const TEXTS_BY_IDS = sql(
  'appeals.findAppealTexts',
  'SELECT id, text, findings FROM appeal WHERE id = ANY ($1::uuid[])',
);

/** The long texts of appeals that the viewer is known to see. One statement. */
export function findAppealTexts(db: Database, ids: readonly string[]): Promise<AppealTexts[]> {
  return read<AppealTexts>(db, TEXTS_BY_IDS, [ids]);
}

/** A step that was taken, as the audit log has it. */
export interface TakenStep {
  readonly appealId: string;
  readonly action: AppealAction;
  readonly on: LocalDate;
}

const STEPS_BY_APPEALS = sql(
  'appeals.findStepsByAppeals',
  `SELECT record_id AS "appealId", action, legal_on AS "on" FROM platform.audit
   WHERE record_type = 'Appeal' AND record_id = ANY ($1::uuid[]) AND action = ANY ($2::text[]) ORDER BY record_id, record_seq`,
);

/** The steps of the given kinds in the life of many appeals, in their order. One statement. */
export function findStepsByAppeals(
  db: Database,
  appealIds: readonly string[],
  actions: readonly AppealAction[],
): Promise<TakenStep[]> {
  return read<TakenStep>(db, STEPS_BY_APPEALS, [appealIds, actions]);
}
