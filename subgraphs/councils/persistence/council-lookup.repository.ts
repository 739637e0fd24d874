import { audienceCondition, audienceValues } from '../../../platform/access/audience-sql';
import type { Viewer } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { read, sql, type Statement } from '../../../platform/database/hot-read';
import type { Database } from '../../../platform/database/open-database';
import type { CoordinatingCouncil } from '../domain/council';
import type { CouncilDecision, Progress } from '../domain/decision';
import type { CouncilMeasure } from '../domain/measure';
import type { CouncilSession } from '../domain/session';
import {
  COUNCIL_COLUMNS,
  COUNCIL_FROM,
  DECISION_COLUMNS,
  DECISION_FROM,
  MEASURE_COLUMNS,
  MEASURE_FROM,
  SESSION_COLUMNS,
  SESSION_FROM,
} from './record-columns';

interface Source {
  readonly columns: string;
  readonly from: string;
  readonly alias: string;
}

const COUNCIL: Source = { columns: COUNCIL_COLUMNS, from: COUNCIL_FROM, alias: 'c' };
const SESSION: Source = { columns: SESSION_COLUMNS, from: SESSION_FROM, alias: 's' };
const DECISION: Source = { columns: DECISION_COLUMNS, from: DECISION_FROM, alias: 'd' };
const MEASURE: Source = { columns: MEASURE_COLUMNS, from: MEASURE_FROM, alias: 'm' };

/** A statement over keys `$1` that finds only what the viewer may see. */
function visible(name: string, { columns, from, alias }: Source, where: string, order = 'id'): Statement {
  return sql(
    `councils.${name}`,
    `SELECT ${columns} FROM ${from} WHERE ${where} AND ${audienceCondition(alias, 2)} ORDER BY ${alias}.${order}`,
  );
}

const COUNCILS_BY_IDS = visible('findCouncilsByIds', COUNCIL, 'c.id = ANY ($1::uuid[])');
const COUNCILS_BY_OFFICES = visible('findCouncilsByOffices', COUNCIL, 'c.owner_office_id = ANY ($1::uuid[])');
const SESSIONS_BY_IDS = visible('findSessionsByIds', SESSION, 's.id = ANY ($1::uuid[])');
const DECISIONS_BY_IDS = visible('findDecisionsByIds', DECISION, 'd.id = ANY ($1::uuid[])');
const DECISIONS_BY_SESSIONS = visible('findDecisionsBySessions', DECISION, 'd.session_id = ANY ($1::uuid[])');
const DECISION_BY_NUMBER = visible('findDecisionByNumber', DECISION, 'd.number = $1');
const MEASURES_BY_IDS = visible('findMeasuresByIds', MEASURE, 'm.id = ANY ($1::uuid[])');
const MEASURES_BY_DECISIONS = visible(
  'findMeasuresByDecisions',
  MEASURE,
  'm.decision_id = ANY ($1::uuid[])',
  'decision_id, m.item, m.id',
);

type Find<Row> = (db: Database, viewer: Viewer, keys: readonly string[]) => Promise<Row[]>;

const finding =
  <Row extends object>(statement: Statement): Find<Row> =>
  (db, viewer, keys) =>
    read<Row>(db, statement, [keys, ...audienceValues(viewer)]);

/** The councils of some ids. Each of these finders sends one statement and finds what the viewer may see. */
export const findCouncilsByIds = finding<CoordinatingCouncil>(COUNCILS_BY_IDS);
/** The councils of some offices. */
export const findCouncilsByOffices = finding<CoordinatingCouncil>(COUNCILS_BY_OFFICES);
/** The sessions of some ids. */
export const findSessionsByIds = finding<CouncilSession>(SESSIONS_BY_IDS);
/** The decisions of some ids. */
export const findDecisionsByIds = finding<CouncilDecision>(DECISIONS_BY_IDS);
/** The decisions of some sessions, in the order of their adoption. */
export const findDecisionsBySessions = finding<CouncilDecision>(DECISIONS_BY_SESSIONS);
/** The measures of some ids. */
export const findMeasuresByIds = finding<CouncilMeasure>(MEASURES_BY_IDS);
/** The measures of some decisions, in the order of their items. */
export const findMeasuresByDecisions = finding<CouncilMeasure>(MEASURES_BY_DECISIONS);

/** The decision of a number, null if there is none for this viewer. One statement. */
export async function findDecisionByNumber(
  db: Database,
  viewer: Viewer,
  number: string,
): Promise<CouncilDecision | null> {
  const [decision] = await read<CouncilDecision>(db, DECISION_BY_NUMBER, [number, ...audienceValues(viewer)]);
  return decision ?? null;
}

const PROGRESS = sql(
  'councils.findProgress',
  `SELECT m.decision_id AS id, count(*)::int AS total, count(m.implemented_on)::int AS implemented,
     (count(*) FILTER (WHERE m.implemented_on IS NULL AND m.due_on < $7::date))::int AS overdue
   FROM council_measure m WHERE m.decision_id = ANY ($1::uuid[]) AND ${audienceCondition('m', 2)} GROUP BY m.decision_id`,
);

/** How far some decisions are implemented on a day. One statement. */
export function findProgress(
  db: Database,
  viewer: Viewer,
  decisionIds: readonly string[],
  today: LocalDate,
): Promise<(Progress & { readonly id: string })[]> {
  return read(db, PROGRESS, [decisionIds, ...audienceValues(viewer), today]);
}
