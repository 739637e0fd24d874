import type { Audience } from '../../../platform/access/audience';
import type { Viewer } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { invalidInput } from '../../../platform/errors/plain-errors';
import type { Subject } from '../../../platform/lifecycle/step';
import { chairParties } from './council';
import type { DecisionState } from './decision-lifecycle';
import type { MeasureState } from './measure-lifecycle';
import type { Votes } from './regulation';

/** [28.2] A decision of a council: it binds those who take part, through acts and measures of their own. No act of Chapter 5. */
export interface CouncilDecision extends Audience {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: DecisionState;
  readonly sessionId: string;
  readonly councilId: string;
  readonly chairPersonId: string | null;
  readonly adoptedOn: LocalDate;
  readonly text: string;
  readonly votes: Votes;
  readonly implementedOn: LocalDate | null;
  readonly createdAt: Date;
}

/** An item of a decision as it is adopted. */
export interface DecisionItem {
  readonly text: string;
  readonly responsibleAgencyIds: readonly string[];
  readonly dueOn: LocalDate;
}

/** What one responsible body has to do, as an item of a decision says. `item` counts from 1. */
export interface Assignment {
  readonly item: number;
  readonly text: string;
  readonly responsibleId: string;
  readonly dueOn: LocalDate;
}

/** How far a decision is implemented; `overdue` measures are open past their day. */
export interface Progress {
  readonly total: number;
  readonly implemented: number;
  readonly overdue: number;
}

/** The decision's place in the life cycle, for this viewer. */
export function subjectOfDecision(decision: CouncilDecision, viewer: Viewer): Subject<DecisionState> {
  return {
    state: decision.state,
    ownerOfficeId: decision.ownerOfficeId,
    viewerParties: chairParties(decision, viewer),
  };
}

/** [28.2.b] One assignment for each body of each item, with a report of its own. The day is the decision's, and not a past one. */
export function assignmentsOf(items: readonly DecisionItem[], today: LocalDate): readonly Assignment[] {
  return items.flatMap(({ text, responsibleAgencyIds, dueOn }, index) => {
    if (dueOn < today) invalidInput(`input.items.${index}.dueOn`, 'lies in the past');
    return [...new Set(responsibleAgencyIds)].map((responsibleId) => ({ item: index + 1, text, responsibleId, dueOn }));
  });
}

/** [28.2] Where a decision stands, given the states of all its measures: it is implemented when every one of them is. */
export function decisionStateOf(measures: readonly MeasureState[]): DecisionState {
  if (measures.length > 0 && measures.every((state) => state === 'IMPLEMENTED')) return 'IMPLEMENTED';
  return measures.some((state) => state !== 'ASSIGNED') ? 'IN_IMPLEMENTATION' : 'ADOPTED';
}
