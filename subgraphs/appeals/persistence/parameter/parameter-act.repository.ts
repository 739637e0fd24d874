import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { read, sql } from '../../../../platform/database/hot-read';
import type { Database } from '../../../../platform/database/open-database';
import { Conditions } from '../../../../platform/pagination/conditions';
import { countList, type ListRow, type ListSource, readList } from '../../../../platform/pagination/list-query';
import { type Listing, listing } from '../../../../platform/pagination/listing';
import type { PageRequest } from '../../../../platform/pagination/page-request';
import type {
  AppealParameter,
  GivenParameter,
  ParameterSource,
  StatedParameter,
} from '../../domain/parameter/appeal-parameters';

/** An act as it is kept, with all that it states. */
export interface ParameterActRecord extends ParameterSource {
  readonly setOn: LocalDate;
  readonly values: readonly StatedParameter[];
}

const SOURCE: ListSource = {
  name: 'appeals.listParameterActs',
  from: 'parameter_act p',
  alias: 'p',
  columns: `p.id, p.act_number AS "actNumber", p.act_on AS "actOn", p.effective_from AS "effectiveFrom", p.set_on AS "setOn",
    (SELECT jsonb_agg(jsonb_build_object('parameter', v.parameter, 'length', v.length) ORDER BY v.parameter)
     FROM parameter_value v WHERE v.act_id = p.id) AS "values"`,
  order: { column: 'p.effective_from', type: 'date', direction: 'DESC' },
};

/** Keeps an act with what it states. One statement. */
export async function insertParameterAct(manager: EntityManager, act: ParameterActRecord): Promise<void> {
  const { id, actNumber, actOn, effectiveFrom, setOn, values } = act;
  await manager.query(
    `WITH act AS (
       INSERT INTO parameter_act (id, act_number, act_on, effective_from, set_on) VALUES ($1, $2, $3, $4, $5) RETURNING id)
     INSERT INTO parameter_value (act_id, parameter, length)
     SELECT act.id, v.parameter, v.length FROM act, jsonb_to_recordset($6::jsonb) AS v (parameter text, length integer)`,
    [id, actNumber, actOn, effectiveFrom, setOn, JSON.stringify(values)],
  );
}

/** What narrows the list. */
export interface AskedParameterActs {
  readonly page: PageRequest;
  readonly ids?: readonly string[];
}

/** A page of the acts, that with the latest first day first. One statement, and one more if the count is asked for. */
export async function listParameterActs(
  db: Database,
  { page, ids }: AskedParameterActs,
): Promise<Listing<ParameterActRecord>> {
  const conditions = (): Conditions => new Conditions().anyOf('p.id', 'uuid', ids);
  const rows = await readList<ParameterActRecord & ListRow>(db, SOURCE, conditions(), page);
  return listing(
    rows,
    page,
    (row) => row,
    () => countList(db, SOURCE, conditions()),
  );
}

/** Of each parameter the latest word on a day; what was taken back is left out. Of two acts with one first day, the one put on record later. */
const GIVEN = `
  SELECT g.parameter, g.length, jsonb_build_object('id', g.id, 'actNumber', g.act_number, 'actOn', g.act_on,
    'effectiveFrom', g.effective_from) AS source
  FROM (SELECT DISTINCT ON (v.parameter) v.parameter, v.length, p.*
    FROM parameter_value v JOIN parameter_act p ON p.id = v.act_id WHERE p.effective_from <= $1
    ORDER BY v.parameter, p.effective_from DESC, p.id DESC) g
  WHERE g.length IS NOT NULL`;

const GIVEN_ON = sql('appeals.findGivenParameters', GIVEN);

/** What acts in force on a day give. One statement. */
export function findGivenParameters(db: Database, on: LocalDate): Promise<GivenParameter[]> {
  return read<GivenParameter>(db, GIVEN_ON, [on]);
}

/** The same of one parameter, inside a command. One statement. */
export async function findGivenParameter(
  manager: EntityManager,
  parameter: AppealParameter,
  on: LocalDate,
): Promise<GivenParameter | null> {
  const rows: GivenParameter[] = await manager.query(`SELECT * FROM (${GIVEN}) f WHERE f.parameter = $2`, [
    on,
    parameter,
  ]);
  return rows[0] ?? null;
}
