import DataLoader from 'dataloader';
import type { CallContext } from '../../../platform/command/command-context';
import { type EntityLoader, loadByKey, loadersByArguments, loadManyByKey } from '../../../platform/graphql/load-by-key';
import type { Listing } from '../../../platform/pagination/listing';
import { findTermsBySubjects, type StoredTerm } from '../../../platform/terms/term-store';
import type { Submission, SubmissionContent } from '../domain/submission';
import { listSubmissionsByParents } from './parent-submissions';
import { findVisibleAppeals } from './projections/known-appeal.repository';
import type { AskedSubmissions, ParentKind } from './submission-list.repository';
import { findSubmissionContents, findSubmissionsByIds } from './submission-lookup.repository';

type ListLoader = DataLoader<string, Listing<Submission>>;

/** What one call reads: asked together, each kind in one statement. */
export interface SupervisionLoaders {
  readonly submission: EntityLoader<Submission>;
  readonly content: EntityLoader<SubmissionContent>;
  readonly terms: DataLoader<string, readonly StoredTerm[]>;
  /** Appeals that the viewer may know of. */
  readonly appeal: EntityLoader<{ readonly id: string }>;
  readonly submissionsOf: (lists: { readonly kind: ParentKind; readonly asked: AskedSubmissions }) => ListLoader;
}

/** Fresh loaders of one call. Those by submission id are asked only for submissions that the viewer is known to see. */
export function createLoaders({ db, viewer }: CallContext): SupervisionLoaders {
  return {
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
    appeal: loadByKey(
      (ids) => findVisibleAppeals(db, viewer, ids),
      (appeal) => appeal.id,
    ),
    submissionsOf: loadersByArguments(
      ({ kind, asked }) => new DataLoader((ids) => listSubmissionsByParents(db, asked, { kind, ids })),
    ),
  };
}
