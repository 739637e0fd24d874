import DataLoader from 'dataloader';
import { type AlertLoader, alertLoader } from '../../../platform/alerts/alert-list';
import type { CallContext } from '../../../platform/command/command-context';
import { type ConflictLoaders, conflictLoaders } from '../../../platform/graphql/conflict-loaders';
import { type EntityLoader, loadByKey, loadersByArguments, loadManyByKey } from '../../../platform/graphql/load-by-key';
import type { Listing } from '../../../platform/pagination/listing';
import type { PageRequest } from '../../../platform/pagination/page-request';
import type { CoordinatingCouncil } from '../domain/council';
import type { CouncilDutyKind } from '../domain/council-duties';
import type { CouncilDecision, Progress } from '../domain/decision';
import type { CouncilMeasure, Implementation } from '../domain/measure';
import type { CouncilMember } from '../domain/membership';
import type { AgendaItem, Attendance, CouncilSession } from '../domain/session';
import { councilDuties } from './council-duties.repository';
import { decisionList, type DecisionRow, sessionList, type SessionRow } from './council-list.repository';
import {
  findCouncilsByIds,
  findCouncilsByOffices,
  findDecisionsByIds,
  findDecisionsBySessions,
  findMeasuresByDecisions,
  findMeasuresByIds,
  findProgress,
  findSessionsByIds,
} from './council-lookup.repository';
import { type AskedMeasures, measureList, type MeasureRow } from './measure-list.repository';
import { findVisibleSubmissions } from './projections/known-submission.repository';
import { findListingsByParents } from './record-list.repository';
import {
  findAgendasBySessions,
  findAttendanceBySessions,
  findImplementationsByMeasures,
  findItemsOnSubmissions,
  findMembersByCouncils,
} from './record-parts.repository';

type ManyLoader<Row> = DataLoader<string, readonly Row[]>;

/** What one call reads of councils: asked together, each kind in one statement. */
export interface CouncilLoaders extends ConflictLoaders {
  readonly council: EntityLoader<CoordinatingCouncil>;
  readonly councilOfOffice: EntityLoader<CoordinatingCouncil>;
  readonly session: EntityLoader<CouncilSession>;
  readonly decision: EntityLoader<CouncilDecision>;
  readonly measure: EntityLoader<CouncilMeasure>;
  readonly progress: EntityLoader<Progress & { readonly id: string }>;
  /** A submission that the viewer may see. */
  readonly submission: EntityLoader<{ readonly id: string }>;
  readonly members: ManyLoader<CouncilMember>;
  readonly agenda: ManyLoader<AgendaItem>;
  readonly itemsOnSubmission: ManyLoader<AgendaItem>;
  readonly attendance: ManyLoader<Attendance>;
  readonly decisionsOfSession: ManyLoader<CouncilDecision>;
  readonly measuresOfDecision: ManyLoader<CouncilMeasure>;
  readonly implementations: ManyLoader<Implementation>;
  readonly alerts: AlertLoader<CouncilDutyKind>;
  readonly sessionsOfCouncil: (page: PageRequest) => DataLoader<string, Listing<SessionRow>>;
  readonly decisionsOfCouncil: (page: PageRequest) => DataLoader<string, Listing<DecisionRow>>;
  readonly measuresOfAgency: (asked: AskedMeasures) => DataLoader<string, Listing<MeasureRow>>;
}

const idOf = ({ id }: { readonly id: string }): string => id;

function recordLoaders({ db, viewer, today }: CallContext) {
  return {
    council: loadByKey((ids) => findCouncilsByIds(db, viewer, ids), idOf),
    councilOfOffice: loadByKey(
      (ids) => findCouncilsByOffices(db, viewer, ids),
      (council) => council.ownerOfficeId,
    ),
    session: loadByKey((ids) => findSessionsByIds(db, viewer, ids), idOf),
    decision: loadByKey((ids) => findDecisionsByIds(db, viewer, ids), idOf),
    measure: loadByKey((ids) => findMeasuresByIds(db, viewer, ids), idOf),
    progress: loadByKey(async (ids) => findProgress(db, viewer, ids, await today()), idOf),
    submission: loadByKey((ids) => findVisibleSubmissions(db, viewer, ids), idOf),
  };
}

/** Fresh loaders of one call. Parts of a record are asked only for records that the viewer is known to see. */
export function createLoaders(call: CallContext): CouncilLoaders {
  const { db, viewer } = call;
  return {
    ...conflictLoaders(call),
    ...recordLoaders(call),
    members: loadManyByKey(
      (ids) => findMembersByCouncils(db, ids),
      (member) => member.councilId,
    ),
    agenda: loadManyByKey(
      (ids) => findAgendasBySessions(db, ids),
      (item) => item.sessionId,
    ),
    itemsOnSubmission: loadManyByKey(
      (ids) => findItemsOnSubmissions(db, viewer, ids),
      (item) => item.submissionId,
    ),
    attendance: loadManyByKey(
      (ids) => findAttendanceBySessions(db, ids),
      (attendance) => attendance.sessionId,
    ),
    decisionsOfSession: loadManyByKey(
      (ids) => findDecisionsBySessions(db, viewer, ids),
      ({ sessionId }) => sessionId,
    ),
    measuresOfDecision: loadManyByKey(
      (ids) => findMeasuresByDecisions(db, viewer, ids),
      (each) => each.decisionId,
    ),
    implementations: loadManyByKey(
      (ids) => findImplementationsByMeasures(db, ids),
      ({ measureId }) => measureId,
    ),
    alerts: alertLoader(call, councilDuties, 'CouncilMeasure'),
    sessionsOfCouncil: loadersByArguments(
      (page) => new DataLoader((ids) => findListingsByParents<SessionRow>(db, sessionList({ viewer, page }), ids)),
    ),
    decisionsOfCouncil: loadersByArguments(
      (page) => new DataLoader((ids) => findListingsByParents<DecisionRow>(db, decisionList({ viewer, page }), ids)),
    ),
    measuresOfAgency: loadersByArguments(
      (asked) => new DataLoader((ids) => findListingsByParents<MeasureRow>(db, measureList(asked), ids)),
    ),
  };
}
