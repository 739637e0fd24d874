import DataLoader from 'dataloader';
import { type AlertLoader, alertLoader } from '../../../platform/alerts/alert-list';
import type { CallContext } from '../../../platform/command/command-context';
import { type ConflictLoaders, conflictLoaders } from '../../../platform/graphql/conflict-loaders';
import { type EntityLoader, loadByKey, loadersByArguments, loadManyByKey } from '../../../platform/graphql/load-by-key';
import { materialLoader, type SeenMaterial } from '../../../platform/materials/open-material';
import type { Listing } from '../../../platform/pagination/listing';
import { findTermsBySubjects, type StoredTerm } from '../../../platform/terms/term-store';
import type { Submission, SubmissionContent } from '../domain/submission';
import type { Check } from '../domain/check/check';
import type { SubmissionNotice } from '../domain/submission-notice';
import type { SupervisionDutyKind } from '../domain/supervision-duties';
import type { EntryRefusal } from '../domain/check/entry-refusal';
import {
  type AskedChecks,
  countChecksByParents,
  findChecksByParents,
  type ParentsOfChecks,
} from './check/check-list.repository';
import { checkMaterials } from './check/check-materials.repository';
import { findChecksByIds } from './check/check-lookup.repository';
import { findEntryRefusalsByChecks } from './check/entry-refusal.repository';
import { listByParents } from './parent-lists';
import { findVisibleAppeals } from './projections/known-appeal.repository';
import {
  type AskedSubmissions,
  countSubmissionsByParents,
  findSubmissionsByParents,
  type ParentKind,
} from './submission-list.repository';
import { findNoticesBySubmissions } from './submission-notice.repository';
import { supervisionDuties } from './supervision-duties.repository';
import { findSubmissionContents, findSubmissionsByIds } from './submission-lookup.repository';

type ListLoader<Node> = DataLoader<string, Listing<Node>>;

/** What one call reads: asked together, each kind in one statement. */
export interface SupervisionLoaders extends ConflictLoaders {
  readonly submission: EntityLoader<Submission>;
  readonly content: EntityLoader<SubmissionContent>;
  readonly terms: DataLoader<string, readonly StoredTerm[]>;
  readonly notices: DataLoader<string, readonly SubmissionNotice[]>;
  /** Appeals that the viewer may know of. */
  readonly appeal: EntityLoader<{ readonly id: string }>;
  readonly submissionsOf: (lists: {
    readonly kind: ParentKind;
    readonly asked: AskedSubmissions;
  }) => ListLoader<Submission>;
  readonly submissionAlerts: AlertLoader<SupervisionDutyKind>;
  readonly check: EntityLoader<Check>;
  readonly checkAlerts: AlertLoader<SupervisionDutyKind>;
  readonly materials: DataLoader<string, readonly SeenMaterial[]>;
  readonly checkTerms: DataLoader<string, readonly StoredTerm[]>;
  readonly entryRefusals: DataLoader<string, readonly EntryRefusal[]>;
  readonly checksOf: (lists: {
    readonly kind: ParentsOfChecks['kind'];
    readonly asked: AskedChecks;
  }) => ListLoader<Check>;
}

/** Fresh loaders of one call. Those by submission id are asked only for submissions that the viewer is known to see. */
export function createLoaders(call: CallContext): SupervisionLoaders {
  const { db, viewer } = call;
  return {
    ...conflictLoaders(call),
    submission: loadByKey(
      (ids) => findSubmissionsByIds(db, viewer, ids),
      (submission) => submission.id,
    ),
    content: loadByKey(
      (ids) => findSubmissionContents(db, ids),
      (content) => content.id,
    ),
    terms: loadManyByKey(
      (ids) => findTermsBySubjects(db, 'Submission', ids),
      (term) => term.subjectId,
    ),
    notices: loadManyByKey(
      (ids) => findNoticesBySubmissions(db, ids),
      (notice) => notice.submissionId,
    ),
    appeal: loadByKey(
      (ids) => findVisibleAppeals(db, viewer, ids),
      (appeal) => appeal.id,
    ),
    submissionsOf: loadersByArguments(
      ({ kind, asked }) =>
        new DataLoader((parents) =>
          listByParents(parents, {
            page: asked.page,
            find: (ids) => findSubmissionsByParents(db, asked, { kind, ids }),
            count: (ids) => countSubmissionsByParents(db, asked, { kind, ids }),
          }),
        ),
    ),
    submissionAlerts: alertLoader(call, supervisionDuties, 'Submission'),
    checkAlerts: alertLoader(call, supervisionDuties, 'Check'),
    check: loadByKey(
      (ids) => findChecksByIds(db, viewer, ids),
      (check) => check.id,
    ),
    materials: materialLoader(call, checkMaterials),
    checkTerms: loadManyByKey(
      (ids) => findTermsBySubjects(db, 'Check', ids),
      (term) => term.subjectId,
    ),
    entryRefusals: loadManyByKey(
      (ids) => findEntryRefusalsByChecks(db, ids),
      (refusal) => refusal.checkId,
    ),
    checksOf: loadersByArguments(
      ({ kind, asked }) =>
        new DataLoader((parents) =>
          listByParents(parents, {
            page: asked.page,
            find: (ids) => findChecksByParents(db, asked, { kind, ids }),
            count: (ids) => countChecksByParents(db, asked, { kind, ids }),
          }),
        ),
    ),
  };
}
