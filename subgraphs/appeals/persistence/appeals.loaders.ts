import DataLoader from 'dataloader';
import { type AlertLoader, alertLoader } from '../../../platform/alerts/alert-list';
import type { CallContext } from '../../../platform/command/command-context';
import { type ConflictLoaders, conflictLoaders } from '../../../platform/graphql/conflict-loaders';
import { type EntityLoader, loadByKey, loadersByArguments, loadManyByKey } from '../../../platform/graphql/load-by-key';
import { materialLoader, type SeenMaterial } from '../../../platform/materials/open-material';
import type { Listing } from '../../../platform/pagination/listing';
import { findTermsBySubjects, type StoredTerm } from '../../../platform/terms/term-store';
import type { AppealsSettings } from '../context';
import type { Appeal } from '../domain/appeal';
import type { AppealDutyKind } from '../domain/appeal-duties';
import { appealLifecycle } from '../domain/appeal-lifecycle';
import type { AppealExtension } from '../domain/extension';
import type { AppealForwarding } from '../domain/forwarding/forwarding';
import type { AppealNotice } from '../domain/notices';
import type { Representative } from '../domain/representative';
import type { SimilarAppeal } from '../domain/repeats/similarity';
import type { AppealReply } from '../domain/reply';
import { appealDuties } from './appeal-duties.repository';
import { type AskedAppeals, OF_OFFICES } from './appeal-list.repository';
import { listAppealsByParents } from './appeals-by-parent';
import { appealMaterials } from './appeal-materials.repository';
import {
  type AppealTexts,
  findAppealsByIds,
  findAppealTexts,
  findStepsByAppeals,
  type TakenStep,
} from './appeal-lookup.repository';
import { type ApplicantIdentity, identitiesOf } from './applicant-identities';
import { type ComplaintLoaders, complaintLoaders } from './complaint/complaint.loaders';
import { applicantDetails, type ReadDetails, representatives } from './applicant-reads.repository';
import { findExtensionsByAppeals } from './extension.repository';
import { type GroupLoaders, groupLoaders } from './groups/group.loaders';
import { findForwardingsByAppeals } from './forwarding/forwarding.repository';
import { findNoticesByAppeals } from './notice.repository';
import { findAppealsWithMeasures } from './projections/known-submission';
import { findRepliesByAppeals } from './reply.repository';
import { findRepeatingAppeals } from './repeats/repeating-appeals.repository';
import { similarAppealsOf } from './repeats/similar-appeals';

type ManyLoader<Row> = DataLoader<string, readonly Row[]>;

/** What one call reads of appeals: asked together, each kind in one statement. */
export interface AppealLoaders extends ConflictLoaders, ComplaintLoaders, GroupLoaders {
  readonly appeal: EntityLoader<Appeal>;
  readonly texts: EntityLoader<AppealTexts>;
  readonly reply: EntityLoader<AppealReply>;
  readonly measure: EntityLoader<{ readonly id: string }>;
  readonly terms: ManyLoader<StoredTerm>;
  readonly notices: ManyLoader<AppealNotice>;
  readonly noticeTerms: ManyLoader<StoredTerm>;
  readonly extensions: ManyLoader<AppealExtension>;
  readonly forwardings: ManyLoader<AppealForwarding>;
  readonly steps: ManyLoader<TakenStep>;
  readonly alerts: AlertLoader<AppealDutyKind>;
  readonly identity: DataLoader<Appeal, ApplicantIdentity, string>;
  readonly applicantDetails: DataLoader<Appeal, ReadDetails, string>;
  readonly representative: DataLoader<Appeal, Representative | null, string>;
  readonly repeating: ManyLoader<Appeal>;
  readonly materials: ManyLoader<SeenMaterial>;
  readonly similarAppeals: (first: number) => DataLoader<Appeal, readonly SimilarAppeal[] | null, string>;
  readonly appealsOfOffice: (asked: AskedAppeals) => DataLoader<string, Listing<Appeal>>;
}

const STEPS = appealLifecycle.transitions.map(({ action }) => action);

const authored = (appeal: Appeal) => ({
  audience: appeal,
  name: appeal.applicantName,
  contact: appeal.applicantContact,
});

/** Fresh loaders of one call. Those by appeal id are asked only for appeals that the viewer is known to see. */
export function createLoaders(call: CallContext, { applicantKeys }: AppealsSettings): AppealLoaders {
  const { db, viewer } = call;
  return {
    ...conflictLoaders(call),
    ...complaintLoaders(call),
    ...groupLoaders(call),
    appeal: loadByKey(
      (ids) => findAppealsByIds(db, viewer, ids),
      (appeal) => appeal.id,
    ),
    texts: loadByKey(
      (ids) => findAppealTexts(db, ids),
      (texts) => texts.id,
    ),
    reply: loadByKey(
      (ids) => findRepliesByAppeals(db, ids),
      (reply) => reply.appealId,
    ),
    measure: loadByKey(
      (ids) => findAppealsWithMeasures(db, ids),
      (appeal) => appeal.id,
    ),
    terms: loadManyByKey(
      (ids) => findTermsBySubjects(db, 'Appeal', ids),
      (term) => term.subjectId,
    ),
    notices: loadManyByKey(
      (ids) => findNoticesByAppeals(db, ids),
      (notice) => notice.appealId,
    ),
    noticeTerms: loadManyByKey(
      (ids) => findTermsBySubjects(db, 'AppealNotice', ids),
      (term) => term.subjectId,
    ),
    extensions: loadManyByKey(
      (ids) => findExtensionsByAppeals(db, ids),
      (extension) => extension.appealId,
    ),
    forwardings: loadManyByKey(
      (ids) => findForwardingsByAppeals(db, ids),
      (forwarding) => forwarding.appealId,
    ),
    steps: loadManyByKey(
      (ids) => findStepsByAppeals(db, ids, STEPS),
      (step) => step.appealId,
    ),
    alerts: alertLoader(call, appealDuties, 'Appeal'),
    identity: new DataLoader((appeals) => identitiesOf(call, 'Appeal', appeals.map(authored)), {
      cacheKeyFn: ({ id }) => id,
    }),
    applicantDetails: new DataLoader((appeals) => applicantDetails(call, applicantKeys, appeals), {
      cacheKeyFn: ({ id }) => id,
    }),
    representative: new DataLoader((appeals) => representatives(call, applicantKeys, appeals), {
      cacheKeyFn: ({ id }) => id,
    }),
    materials: materialLoader(call, appealMaterials),
    repeating: loadManyByKey(
      (ids) => findRepeatingAppeals(db, viewer, ids),
      (appeal) => appeal.repeatedId,
    ),
    similarAppeals: loadersByArguments(
      (first) => new DataLoader((appeals) => similarAppealsOf(call, first, appeals), { cacheKeyFn: ({ id }) => id }),
    ),
    appealsOfOffice: loadersByArguments(
      (asked) => new DataLoader((ids) => listAppealsByParents(call, asked, OF_OFFICES, ids)),
    ),
  };
}
