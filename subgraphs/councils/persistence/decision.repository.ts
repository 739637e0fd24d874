import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../../platform/access/viewer';
import { isUuid } from '../../../platform/database/is-uuid';
import { notFound } from '../../../platform/errors/plain-errors';
import type { CouncilDecision } from '../domain/decision';
import type { CouncilMeasure, Implementation } from '../domain/measure';
import type { MeasureState } from '../domain/measure-lifecycle';
import { DecisionEntity } from './decision.entity';
import { getRecord } from './get-record';
import { ImplementationEntity } from './implementation.entity';
import { MeasureEntity } from './measure.entity';
import { DECISION_COLUMNS, DECISION_FROM, MEASURE_COLUMNS, MEASURE_FROM } from './record-columns';

const MEASURE = { noun: 'CouncilMeasure', from: MEASURE_FROM, alias: 'm', columns: MEASURE_COLUMNS } as const;

/** A decision as it is first kept, with the edition of the regulation under which it was adopted. */
export type NewDecision = Omit<CouncilDecision, 'chairPersonId' | 'createdAt'> & { readonly regulationId: string };
/** A measure as it is first kept. */
export type NewMeasure = Omit<CouncilMeasure, 'chairPersonId' | 'createdAt'>;

/** Keeps a new decision. One statement. */
export async function insertDecision(manager: EntityManager, decision: NewDecision): Promise<void> {
  await manager.insert(DecisionEntity, decision);
}

/** Keeps the measures of a new decision. One statement. */
export async function insertMeasures(manager: EntityManager, measures: readonly NewMeasure[]): Promise<void> {
  await manager.insert(MeasureEntity, [...measures]);
}

/** What a step may change of a measure. */
export type MeasureChanges = Partial<Pick<CouncilMeasure, 'state' | 'implementedOn'>>;

/** A measure with the decision that it implements. */
export interface MeasureOfDecision {
  readonly measure: CouncilMeasure;
  readonly decision: CouncilDecision;
}

/**
 * The measure of an id with its decision, inside a command; NOT_FOUND if there is none for this viewer. The decision is locked before the
 * measure, so that of two steps in measures of one decision the later sees what the earlier has done. Two statements.
 */
export async function getMeasure(manager: EntityManager, viewer: Viewer, id: string): Promise<MeasureOfDecision> {
  if (!isUuid(id)) return notFound('CouncilMeasure');
  const decisions: CouncilDecision[] = await manager.query(
    `SELECT ${DECISION_COLUMNS} FROM ${DECISION_FROM}
     WHERE d.id = (SELECT decision_id FROM council_measure WHERE id = $1) FOR NO KEY UPDATE OF d`,
    [id],
  );
  const [decision] = decisions;
  if (!decision) return notFound('CouncilMeasure');
  return { decision, measure: await getRecord(manager, viewer, MEASURE, id) };
}

/** The states of the other measures of a measure's decision, inside a command. One statement. */
export async function otherMeasureStates(
  manager: EntityManager,
  measure: CouncilMeasure,
): Promise<readonly MeasureState[]> {
  const rows: { state: MeasureState }[] = await manager.query(
    'SELECT state FROM council_measure WHERE decision_id = $1 AND id <> $2',
    [measure.decisionId, measure.id],
  );
  return rows.map(({ state }) => state);
}

/** Keeps a step's changes of a measure under the next version. One statement. */
export async function updateMeasure(
  manager: EntityManager,
  measure: CouncilMeasure,
  changes: MeasureChanges,
): Promise<void> {
  await manager.update(MeasureEntity, { id: measure.id }, { ...changes, version: measure.version + 1 });
}

/** Keeps the changes of a decision that follow from its measures, under the next version. One statement. */
export async function updateDecision(
  manager: EntityManager,
  decision: CouncilDecision,
  changes: Partial<Pick<CouncilDecision, 'state' | 'implementedOn'>>,
): Promise<void> {
  await manager.update(DecisionEntity, { id: decision.id }, { ...changes, version: decision.version + 1 });
}

/** Keeps a reported implementation. One statement. */
export async function insertImplementation(manager: EntityManager, implementation: Implementation): Promise<void> {
  await manager.insert(ImplementationEntity, implementation);
}

/** How many implementations are reported for a measure, inside a command. One statement. */
export async function countImplementations(manager: EntityManager, measureId: string): Promise<number> {
  return manager.countBy(ImplementationEntity, { measureId });
}
