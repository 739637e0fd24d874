import { v7 as uuidv7 } from 'uuid';
import { partyAuthority } from '../access/authority';
import type { CommandTransaction } from '../command/command-context';
import type { DueDuty } from '../lifecycle/duty';
import { type Duties, dueSql, dueValues, recordsSql } from './duties';

/** The columns of a due duty `d` in the shape of `DueDuty`. */
const COLUMNS = `d.kind, d.stage, d.record_id AS "recordId", d.subject_id AS "subjectId", d.due_on AS "dueOn",
  d.since_on AS "sinceOn", d.key_on AS "keyOn"`;

/** How many facts one transaction works off: short enough for commands that wait for one of the records. */
export const BATCH = 200;

/** What tells one fact from another. */
const factOf = ({ kind, stage, subjectId, keyOn }: DueDuty): string => [kind, stage, subjectId, keyOn].join(' ');

/**
 * The next facts that have no alert yet, those that came about first in front, after a place in that order: at most `BATCH`. What is passed
 * over or fails is not found again in the same tick.
 */
export async function findUnraised(
  { manager, calendar, today }: CommandTransaction,
  duties: Duties,
  after: DueDuty | null,
): Promise<DueDuty[]> {
  const values = [...dueValues(duties, calendar, today), BATCH];
  const place = after === null ? '' : 'AND (d.key_on, d.kind, d.stage, d.subject_id) > ($4::date, $5, $6, $7::uuid)';
  if (after !== null) values.push(after.keyOn, after.kind, after.stage, after.subjectId);
  return manager.query(
    `SELECT ${COLUMNS} FROM (${dueSql(duties)}) d
     WHERE NOT EXISTS (SELECT FROM platform.alert l WHERE l.subject_id = d.subject_id AND l.kind = d.kind
       AND l.stage = d.stage AND l.key_on = d.key_on AND l.cleared_on IS NULL) ${place}
     ORDER BY d.key_on, d.kind, d.stage, d.subject_id LIMIT $3`,
    values,
  );
}

/** Keeps steps off the records until the end, and passes over those on which one is under way: the next tick finds them again. */
async function lockRecords({ manager }: CommandTransaction, duties: Duties, found: readonly DueDuty[]) {
  const locked: string[] = [];
  for (const [noun, { table }] of Object.entries(duties.records)) {
    const ids = found.filter(({ kind }) => duties.kinds[kind]?.record === noun).map(({ recordId }) => recordId);
    if (ids.length === 0) continue;
    const rows: { id: string }[] = await manager.query(
      `SELECT id FROM ${table} WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE SKIP LOCKED`,
      [ids],
    );
    locked.push(...rows.map(({ id }) => id));
  }
  return locked;
}

/** What still holds of the facts found, now that nobody else changes the records. */
async function confirmed(tx: CommandTransaction, duties: Duties, found: readonly DueDuty[]): Promise<DueDuty[]> {
  const locked = await lockRecords(tx, duties, found);
  if (locked.length === 0) return [];
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  const due: DueDuty[] = await tx.manager.query(
    `SELECT ${COLUMNS} FROM (${dueSql(duties, kinds)}) d WHERE d.record_id = ANY ($3::uuid[])
     ORDER BY d.key_on, d.kind, d.stage, d.subject_id`,
    [...dueValues(duties, tx.calendar, tx.today), locked],
  );
  const wanted = new Set(found.map(factOf));
  return due.filter((duty) => wanted.has(factOf(duty)));
}

const insertion = (duties: Duties): string => `
  INSERT INTO platform.alert (id, kind, stage, record_type, record_id, subject_id, rule, due_on, since_on, key_on, escalated_to_id)
  SELECT g.id, g.kind, g.stage, g.record, g."recordId", g."subjectId", g.rule, g."dueOn", g."sinceOn", g."keyOn",
    CASE WHEN g."isEscalated" THEN (
      SELECT office.superior_ids[1] FROM (${recordsSql(duties)}) r JOIN platform.known_office office ON office.id = r.owner_office_id
      WHERE r.record_type = g.record AND r.id = g."recordId") END
  FROM jsonb_to_recordset($1::jsonb) AS g (id uuid, kind text, stage text, record text, "recordId" uuid, "subjectId" uuid, rule text,
    "dueOn" date, "sinceOn" date, "keyOn" date, "isEscalated" boolean)
  ON CONFLICT (subject_id, kind, stage, key_on) DO UPDATE SET cleared_on = NULL WHERE alert.cleared_on IS NOT NULL
  RETURNING id`;

/** Writes the alerts of facts, each once, and returns the facts that are new. One that was cleared and holds again is open again. */
async function insertAlerts(tx: CommandTransaction, duties: Duties, due: readonly DueDuty[]): Promise<DueDuty[]> {
  if (due.length === 0) return [];
  const rows = due.map((duty) => {
    const { rule, record, isEscalated } = duties.kinds[duty.kind] as Duties['kinds'][string];
    return { ...duty, id: uuidv7(), rule, record, isEscalated: isEscalated && duty.stage !== 'DUE_SOON' };
  });
  const written: { id: string }[] = await tx.manager.query(insertion(duties), [JSON.stringify(rows)]);
  const fresh = new Set(written.map(({ id }) => id));
  return rows.filter(({ id }) => fresh.has(id));
}

/** The action of an audit entry that goes with no change of the record: a due day has passed. */
export const TERM_PASSED = 'TERM_PASSED';

/**
 * [27.1] What the clock has found late stands in the audit of the records, on the platform's own authority. At once, so that the records are held
 * in the same order as by everybody else.
 */
async function recordLateness(tx: CommandTransaction, duties: Duties, found: readonly DueDuty[]): Promise<void> {
  const authority = partyAuthority(tx.viewer, 'CLOCK');
  const late = found.filter(({ stage }) => stage === 'OVERDUE');
  const entries = late.map(({ kind, recordId, dueOn }) => {
    const { record, rule } = duties.kinds[kind] as Duties['kinds'][string];
    return { recordType: record, recordId, action: TERM_PASSED, authority, rules: [rule], details: { kind, dueOn } };
  });
  await tx.audit(...entries);
}

/** What a tick does to a record besides raising the alert: a step of its life cycle, which writes audit and event itself. */
export type ClockStep = (tx: CommandTransaction, duty: DueDuty) => Promise<void>;

/** Raises the alerts of facts in one transaction with what belongs to them; what is done meanwhile, or raised already, is left alone. */
export async function raiseAlerts(
  tx: CommandTransaction,
  duties: Duties,
  found: readonly DueDuty[],
  step: ClockStep | null,
): Promise<void> {
  const fresh = await insertAlerts(tx, duties, await confirmed(tx, duties, found));
  if (!step) await recordLateness(tx, duties, fresh);
  else for (const duty of fresh) await step(tx, duty);
}
