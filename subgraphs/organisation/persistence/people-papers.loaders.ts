import type DataLoader from 'dataloader';
import type { CallContext } from '../../../platform/command/command-context';
import { type EntityLoader, loadByKey, loadManyByKey } from '../../../platform/graphql/load-by-key';
import type { Award } from '../domain/award/award';
import type { InfluenceMeasure, InfluenceReport } from '../domain/influence/influence-report';
import { findAwards } from './award/award.repository';
import { type CareerEntry, findCareers } from './career/career.repository';
import type { DeadlineBreach, PerformanceAssessment } from '../domain/performance/performance';
import type { Clearance } from '../domain/clearance/clearance';
import { findClearances } from './clearance/clearance.repository';
import { findInfluenceMeasures, findInfluenceReports } from './influence/influence-report.repository';
import { findDeadlineBreaches, findPerformanceAssessments } from './performance/performance.repository';

/** The loaders of what is on paper about people: awards, careers, reports of influence and performance. */
export interface PeoplePapersLoaders {
  readonly awards: DataLoader<string, readonly Award[]>;
  readonly careers: DataLoader<string, readonly CareerEntry[]>;
  readonly influenceReport: EntityLoader<InfluenceReport>;
  readonly influenceMeasures: DataLoader<string, readonly InfluenceMeasure[]>;
  readonly clearance: EntityLoader<Clearance>;
  readonly deadlineBreaches: DataLoader<string, readonly DeadlineBreach[]>;
  readonly performanceAssessments: DataLoader<string, readonly PerformanceAssessment[]>;
}

/** Makes these loaders for a call's viewer. */
export function peoplePapersLoaders({ db, viewer }: CallContext): PeoplePapersLoaders {
  return {
    awards: loadManyByKey(
      (ids) => findAwards(db, viewer, ids),
      ({ personId }) => personId,
    ),
    careers: loadManyByKey(
      (ids) => findCareers(db, viewer, ids),
      ({ personId }) => personId,
    ),
    influenceReport: loadByKey(
      (ids) => findInfluenceReports(db, viewer, ids),
      ({ id }) => id,
    ),
    influenceMeasures: loadManyByKey(
      (ids) => findInfluenceMeasures(db, ids),
      ({ reportId }) => reportId,
    ),
    clearance: loadByKey(
      (ids) => findClearances(db, ids),
      ({ personId }) => personId,
    ),
    deadlineBreaches: loadManyByKey(
      (ids) => findDeadlineBreaches(db, ids),
      ({ personId }) => personId,
    ),
    performanceAssessments: loadManyByKey(
      (ids) => findPerformanceAssessments(db, ids),
      ({ personId }) => personId,
    ),
  };
}
