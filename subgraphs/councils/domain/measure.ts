import type { Audience } from '../../../platform/access/audience';
import type { Viewer } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { invalidInput } from '../../../platform/errors/plain-errors';
import { refuse } from '../../../platform/errors/refuse';
import type { Party } from '../../../platform/lifecycle/lifecycle';
import { allowedActions, type Subject } from '../../../platform/lifecycle/step';
import { chairParties } from './council';
import type { Assignment } from './decision';
import { type MeasureAction, measureLifecycle, type MeasureState } from './measure-lifecycle';

/** [28.2] How a decision may be implemented. */
export type EvidenceType = 'JOINT_ACT' | 'DEPARTMENTAL_ACT' | 'MEASURE';

/** [28.2.b] One item of a decision as one responsible body has to implement it. */
export interface CouncilMeasure extends Audience, Assignment {
  readonly id: string;
  readonly version: number;
  readonly state: MeasureState;
  readonly decisionId: string;
  readonly councilId: string;
  readonly chairPersonId: string | null;
  readonly implementedOn: LocalDate | null;
  readonly createdAt: Date;
}

/** [28.2] An act or measure by which a responsible body has implemented its item. */
export interface Implementation {
  readonly id: string;
  readonly measureId: string;
  readonly evidenceType: EvidenceType;
  readonly reference: string;
  readonly text: string;
  /** Day of the act or measure. */
  readonly datedOn: LocalDate;
  readonly reportedOn: LocalDate;
}

/** A body acts through officials who may execute; readers only read. */
function isResponsible(measure: CouncilMeasure, viewer: Viewer): boolean {
  const mayAct = viewer.agencyRole === 'EXECUTOR' || viewer.agencyRole === 'HEAD';
  return viewer.kind === 'AGENCY_OFFICIAL' && mayAct && viewer.agencyId === measure.responsibleId;
}

/** The measure's place in the life cycle, for this viewer. */
export function subjectOfMeasure(measure: CouncilMeasure, viewer: Viewer): Subject<MeasureState> {
  const responsible: readonly Party[] = isResponsible(measure, viewer) ? ['RESPONSIBLE_BODY'] : [];
  return {
    state: measure.state,
    ownerOfficeId: measure.ownerOfficeId,
    viewerParties: [...responsible, ...chairParties(measure, viewer)],
  };
}

/** [10.1.a] Employees who are no prosecutors prepare the closing of a measure but do not close it. Refuses `SIGNER_NOT_PROSECUTOR`. */
export function requireProsecutor(viewer: Viewer): void {
  if (viewer.kind === 'EMPLOYEE') refuse('SIGNER_NOT_PROSECUTOR', '10.1.a', { action: 'CLOSE' });
}

/** The actions that the viewer may take on the measure now. */
export function measureActions(measure: CouncilMeasure, viewer: Viewer): MeasureAction[] {
  const actions = allowedActions(measureLifecycle, viewer, subjectOfMeasure(measure, viewer));
  return actions.filter((action) => action !== 'CLOSE' || viewer.kind !== 'EMPLOYEE');
}

/** [28.2] Refuses `IMPLEMENTATION_EVIDENCE_REQUIRED` to a measure without a reported act or measure. */
export function requireEvidence(implementations: number): void {
  if (implementations === 0) refuse('IMPLEMENTATION_EVIDENCE_REQUIRED', '28.2');
}

/** What is reported as done is not dated in the future. */
export function requirePastDay(datedOn: LocalDate, today: LocalDate): void {
  if (datedOn > today) invalidInput('input.datedOn', 'lies in the future');
}

/** Whether the day that the decision set has passed while the measure is open. */
export function isOverdueOn(measure: Pick<CouncilMeasure, 'dueOn' | 'implementedOn'>, today: LocalDate): boolean {
  return measure.implementedOn === null && today > measure.dueOn;
}
