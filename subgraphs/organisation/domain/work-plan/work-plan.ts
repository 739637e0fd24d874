import type { OfficeKind } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { refuse } from '../../../../platform/errors/refuse';
import type { LegalReference } from '../../../../platform/law/legal-reference';

/** [7.2.1] What the work is organised by. */
export const PLAN_KINDS = ['PLAN', 'TASK', 'METHODICAL_MATERIAL'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/** [7.2.1] For the whole system, or for the own office and those below. */
export const PLAN_SCOPES = ['SYSTEM_WIDE', 'OFFICE'] as const;
export type PlanScope = (typeof PLAN_SCOPES)[number];

/** [4.1] The objectives of the office; the last is open, and rests on a law or an act of the President that names another. */
export const OBJECTIVES = {
  RIGHTS_AND_INTERESTS: 'Protection and restoration of rights and lawful interests',
  VIOLATIONS: 'Detection and removal of violations, their causes, conditions and consequences',
  COORDINATION: 'Coordination of law enforcement and other state bodies',
  OTHER: 'Another objective, set by a law or an act of the President',
} as const;
export type Objective = keyof typeof OBJECTIVES;

/** The names of the objectives. */
export const OBJECTIVE_NAMES = Object.keys(OBJECTIVES);

/** [4.1] One piece of work, classified by its objective. */
export interface PlanItem {
  readonly objective: Objective;
  readonly text: string;
  readonly reference: LegalReference | null;
}

/** [7.2.1] A plan, task or methodical material. */
export interface WorkPlan {
  readonly id: string;
  readonly officeId: string;
  readonly kind: PlanKind;
  readonly scope: PlanScope;
  readonly title: string;
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate | null;
  readonly createdOn: LocalDate;
  readonly items: readonly PlanItem[];
}

/** [7.2.1] Refuses OUT_OF_COMPETENCE what is for the whole system and comes from another than the General Office. */
export function requireScope(scope: PlanScope, officeKind: OfficeKind): void {
  if (scope === 'SYSTEM_WIDE' && officeKind !== 'GENERAL') refuse('OUT_OF_COMPETENCE', '7.2.1', { scope });
}

/** [4.1] Refuses LEGAL_PROVISION_REQUIRED an item of another objective without the law or act that sets it. */
export function requireObjectives(items: readonly PlanItem[]): void {
  const open = items.find(({ objective, reference }) => objective === 'OTHER' && reference === null);
  if (open) refuse('LEGAL_PROVISION_REQUIRED', '4.1', { objective: open.objective });
}
