import type { Viewer } from '../../../platform/access/viewer';
import { isUuid } from '../../../platform/database/is-uuid';
import { Conditions } from '../../../platform/pagination/conditions';
import type { ListRow } from '../../../platform/pagination/list-query';
import type { PageRequest } from '../../../platform/pagination/page-request';
import type { CoordinatingCouncil } from '../domain/council';
import type { CouncilLevel } from '../domain/council-level';
import type { CouncilState } from '../domain/council-lifecycle';
import type { CouncilDecision } from '../domain/decision';
import type { CouncilSession } from '../domain/session';
import {
  COUNCIL_COLUMNS,
  COUNCIL_FROM,
  DECISION_COLUMNS,
  DECISION_FROM,
  SESSION_COLUMNS,
  SESSION_FROM,
} from './record-columns';
import type { AskedList } from './record-list.repository';

/** Which councils a list holds; what is absent or null does not narrow it. */
export interface CouncilFilter {
  readonly states?: readonly CouncilState[] | null;
  readonly levels?: readonly CouncilLevel[] | null;
  readonly officeIds?: readonly string[] | null;
  /** Councils in which one of these bodies takes part today. */
  readonly participantIds?: readonly string[] | null;
}

export type CouncilRow = CoordinatingCouncil & ListRow;
export type SessionRow = CouncilSession & ListRow;
export type DecisionRow = CouncilDecision & ListRow;

/** What a list of sessions or decisions of a council needs to know. */
export interface AskedRecords {
  readonly viewer: Viewer;
  readonly page: PageRequest;
}

function addParticipants(conditions: Conditions, ids: readonly string[]): void {
  conditions.add(`EXISTS (SELECT FROM council_member b WHERE b.council_id = c.id AND b.left_on IS NULL
    AND b.role = 'PARTICIPANT' AND b.agency_id = ANY (${conditions.parameter(ids.filter(isUuid))}::uuid[]))`);
}

function councilConditions(viewer: Viewer, filter: CouncilFilter): Conditions {
  const conditions = new Conditions()
    .visibleTo(viewer, 'c')
    .anyOf('c.state', 'text', filter.states)
    .anyOf('c.level', 'text', filter.levels)
    .anyOf('c.owner_office_id', 'uuid', filter.officeIds?.filter(isUuid));
  if (filter.participantIds) addParticipants(conditions, filter.participantIds);
  return conditions;
}

/** The list of councils, in the order of their creation. */
export function councilList({ viewer, page }: AskedRecords, filter: CouncilFilter): AskedList {
  return {
    source: {
      name: 'councils.findCouncils',
      from: COUNCIL_FROM,
      alias: 'c',
      columns: COUNCIL_COLUMNS,
      order: { column: 'c.created_at', type: 'timestamptz', direction: 'ASC' },
    },
    conditions: () => councilConditions(viewer, filter),
    page,
    parent: 'c.owner_office_id = parent.id',
  };
}

/** The sessions of councils, the latest day first. */
export function sessionList({ viewer, page }: AskedRecords): AskedList {
  return {
    source: {
      name: 'councils.findSessionsByCouncils',
      from: SESSION_FROM,
      alias: 's',
      columns: SESSION_COLUMNS,
      order: { column: 's.planned_for', type: 'date', direction: 'DESC' },
    },
    conditions: () => new Conditions().visibleTo(viewer, 's'),
    page,
    parent: 's.council_id = parent.id',
  };
}

/** The decisions of councils, the latest day first. */
export function decisionList({ viewer, page }: AskedRecords): AskedList {
  return {
    source: {
      name: 'councils.findDecisionsByCouncils',
      from: DECISION_FROM,
      alias: 'd',
      columns: DECISION_COLUMNS,
      order: { column: 'd.adopted_on', type: 'date', direction: 'DESC' },
    },
    conditions: () => new Conditions().visibleTo(viewer, 'd'),
    page,
    parent: 'd.council_id = parent.id',
  };
}
