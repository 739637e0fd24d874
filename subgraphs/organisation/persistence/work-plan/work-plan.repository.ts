import type { EntityManager } from 'typeorm';
import { isServing } from '../../../../platform/access/serving';
import type { Viewer } from '../../../../platform/access/viewer';
import type { Database } from '../../../../platform/database/open-database';
import { Conditions } from '../../../../platform/pagination/conditions';
import { countList, type ListRow, type ListSource, readList } from '../../../../platform/pagination/list-query';
import { listing, type Listing } from '../../../../platform/pagination/listing';
import type { PageRequest } from '../../../../platform/pagination/page-request';
import type { PlanScope, WorkPlan } from '../../domain/work-plan/work-plan';

const SOURCE: ListSource = {
  name: 'organisation.listWorkPlans',
  from: 'work_plan w',
  alias: 'w',
  columns: `w.id, w.office_id AS "officeId", w.kind, w.scope, w.title, w.from_on AS "fromOn", w.until_on AS "untilOn",
    w.created_on AS "createdOn", (SELECT coalesce(json_agg(json_build_object('objective', i.objective, 'text', i.text, 'reference', i.reference)
      ORDER BY i.place), '[]') FROM work_plan_item i WHERE i.plan_id = w.id) AS items`,
  order: { column: 'w.from_on', type: 'date', direction: 'DESC' },
};

/** Which plans a list holds; what is absent does not narrow it. */
export interface WorkPlanFilter {
  readonly scope?: PlanScope | null;
  readonly ids?: readonly string[];
}

/** [7.2.1] What is for the whole system is for everybody who serves in it; other plans for who sees into their office. */
function conditionsOf(viewer: Viewer, { scope, ids }: WorkPlanFilter): Conditions {
  const conditions = new Conditions();
  const serves = conditions.parameter(isServing(viewer));
  const seesAll = conditions.parameter(viewer.seesAllOffices);
  const offices = conditions.parameter(viewer.visibleOfficeIds);
  return conditions
    .add(`${serves}::boolean`)
    .add(`(w.scope = 'SYSTEM_WIDE' OR ${seesAll}::boolean OR w.office_id = ANY (${offices}::uuid[]))`)
    .anyOf('w.scope', 'text', scope ? [scope] : null)
    .anyOf('w.id', 'uuid', ids);
}

/** A page of the plans, the latest first. One statement, and one more if the count is asked for. */
export async function listWorkPlans(
  db: Database,
  viewer: Viewer,
  asked: { readonly filter: WorkPlanFilter; readonly page: PageRequest },
): Promise<Listing<WorkPlan>> {
  const rows = await readList<WorkPlan & ListRow>(db, SOURCE, conditionsOf(viewer, asked.filter), asked.page);
  const count = (): Promise<number> => countList(db, SOURCE, conditionsOf(viewer, asked.filter));
  return listing(rows, asked.page, (row) => row, count);
}

/** Keeps a plan with its items. Two statements. */
export async function insertWorkPlan(manager: EntityManager, plan: WorkPlan): Promise<void> {
  const { id, officeId, kind, scope, title, fromOn, untilOn, createdOn, items } = plan;
  await manager.query(
    `INSERT INTO work_plan (id, office_id, kind, scope, title, from_on, until_on, created_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, officeId, kind, scope, title, fromOn, untilOn, createdOn],
  );
  await manager.query(
    `INSERT INTO work_plan_item (plan_id, place, objective, text, reference)
     SELECT $1, place, item->>'objective', item->>'text', nullif(item->'reference', 'null')
     FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS given (item, place)`,
    [id, JSON.stringify(items)],
  );
}
