import 'reflect-metadata';
import { directoryProjections, directoryReactions } from '../../platform/directory/directory-reactions';
import { keep } from '../../platform/events/project';
import { dataPolicyProjections, dataPolicyReactions } from '../../platform/materials/known-data-policy';
import { deliveryResolvers } from '../../platform/graphql/delivery-resolvers';
import { savedFilterResolver } from '../../platform/graphql/saved-filter-resolvers';
import { defineSubgraph, type SubgraphDefinition } from '../../platform/graphql/define-subgraph';
import { noticeMail } from './commands/mail-notices';
import { termOwners } from './commands/reschedule-appeal';
import { appealExports } from './exports/appeal-exports';
import { type AppealsContext, type AppealsSettings, createContext } from './context';
import { appealsAuditTrail } from './graphql/audit-trail.resolver';
import { AlertsOfAppealResolver, AppealAlertResolver } from './graphql/appeal-alert.resolver';
import { AppealBodyResolver } from './graphql/appeal-body.type';
import { AppealExtensionResolver } from './graphql/appeal-extension.type';
import { AppealFactsResolver } from './graphql/appeal-facts.type';
import { AppealFieldsResolver } from './graphql/appeal-fields.resolver';
import { AppealNoticeResolver } from './graphql/appeal-notice.type';
import { DeliveryOfNoticeResolver, NoticeDeliveryResolver } from './graphql/notice-delivery.type';
import { AppealReplyResolver } from './graphql/appeal-reply.type';
import { AppealStatusResolver } from './graphql/appeal-status.resolver';
import { AppealStatusFieldsResolver } from './graphql/appeal-status.type';
import { CheckStub } from './graphql/check.stub';
import { references } from './graphql/appeal.reference';
import { appealConflictResolvers } from './graphql/conflict.resolver';
import { AppealResolver } from './graphql/appeal.resolver';
import { appealLists } from './graphql/appeal-list.args';
import { complaintLists } from './graphql/complaint/complaint-list.args';
import { ApplicantDetailsResolver } from './graphql/applicant-details.resolver';
import { ApplicantResolver } from './graphql/applicant.type';
import { AppealCalendarChangeResolver, AppealTermMoveResolver } from './graphql/calendar-change.resolver';
import { CalendarChangeStub } from './graphql/calendar-change.stub';
import { ConsiderAppealResolver } from './graphql/consider-appeal.resolver';
import { OfficeAppealsResolver } from './graphql/office-appeals.resolver';
import { OfficeStub } from './graphql/office.stub';
import { RegisterAppealResolver } from './graphql/register-appeal.resolver';
import { RepresentativeOfApplicantResolver } from './graphql/representative.type';
import { RegisterAppealsResolver } from './graphql/intake/register-appeals.resolver';
import { SubjectCategoryResolver } from './graphql/subject-category.type';
import { SortAppealResolver } from './graphql/sort-appeal.resolver';
import { ComputeTermResolver } from './graphql/compute-term.resolver';
import { AppealRefusalResolver } from './graphql/appeal-refusal.type';
import { groupResolvers } from './graphql/groups/group-resolvers';
import { ParameterActResolver } from './graphql/parameter/parameter-act.resolver';
import { forwardingResolvers } from './graphql/forwarding/forwarding-resolvers';
import { repeatResolvers } from './graphql/repeats/repeat-resolvers';
import { AssignAppealsResolver } from './graphql/desk/assign-appeals.resolver';
import { AppealWorkloadResolver } from './graphql/desk/appeal-workload.resolver';
import { AppealDeskResolver } from './graphql/desk/appeal-desk.resolver';
import { statisticsResolvers } from './graphql/statistics/statistics-resolvers';
import { complaintResolvers } from './graphql/complaint/complaint-resolvers';
import { appealMaterialResolvers } from './graphql/appeal-material.resolver';
import { appealMaterials } from './persistence/appeal-materials.repository';
import { appealDuties } from './persistence/appeal-duties.repository';
import { AppealGroupEntity } from './persistence/groups/appeal-group.entity';
import { AppealEntity } from './persistence/appeal.entity';
import { ComplaintEntity, ComplaintNoticeEntity } from './persistence/complaint/complaint.entity';
import { followingExamination } from './persistence/examine-following';
import { examined } from './persistence/examined-appeals';
import { ExtensionEntity } from './persistence/extension.entity';
import { ForwardingEntity } from './persistence/forwarding/forwarding.entity';
import { appealMigrations } from './persistence/migrations/appeal-migrations';
import { NoticeEntity } from './persistence/notice.entity';
import { ReplyEntity } from './persistence/reply.entity';
import { checkChanged, knownChecks } from './reactions/check-changed';
import { officeChanged } from './reactions/office-changed';
import { knownOfficers } from './reactions/officer-posts-changed';
import { reEmitters } from './reactions/projection-requested';
import { knownSubmissions, submissionChanged } from './reactions/submission-changed';

const SHORTEST_KEY = 32;

/** Everything of it in the graph. */
const RESOLVERS = [
  AppealResolver,
  AppealFieldsResolver,
  AppealBodyResolver,
  AppealExtensionResolver,
  AppealFactsResolver,
  AppealNoticeResolver,
  NoticeDeliveryResolver,
  DeliveryOfNoticeResolver,
  AppealReplyResolver,
  ApplicantResolver,
  ApplicantDetailsResolver,
  RepresentativeOfApplicantResolver,
  AppealStatusResolver,
  AppealStatusFieldsResolver,
  RegisterAppealResolver,
  RegisterAppealsResolver,
  SortAppealResolver,
  SubjectCategoryResolver,
  ConsiderAppealResolver,
  OfficeAppealsResolver,
  AppealCalendarChangeResolver,
  AppealTermMoveResolver,
  ...appealConflictResolvers,
  ...deliveryResolvers('appeals'),
  AppealAlertResolver,
  AlertsOfAppealResolver,
  ...appealsAuditTrail,
  ...complaintResolvers,
  ...forwardingResolvers,
  ...repeatResolvers,
  ...groupResolvers,
  AppealRefusalResolver,
  AppealDeskResolver,
  AppealWorkloadResolver,
  AssignAppealsResolver,
  ...statisticsResolvers,
  ComputeTermResolver,
  savedFilterResolver(appealLists),
  savedFilterResolver(complaintLists),
  ParameterActResolver,
  ...appealMaterialResolvers,
] as const satisfies SubgraphDefinition['resolvers'];

/** The appeals subgraph: citizens' appeals (Art. 24). Throws on a key of access codes that is too short to keep them secret. */
export function createAppeals(settings: AppealsSettings): SubgraphDefinition {
  if (settings.accessCodeKey.length < SHORTEST_KEY)
    throw new Error(`the key of access codes needs ${SHORTEST_KEY} bytes`);
  const { mail, applicantKeys } = settings;
  return defineSubgraph<AppealsContext>({
    name: 'appeals',
    resolvers: RESOLVERS,
    orphanedTypes: [OfficeStub, CheckStub, CalendarChangeStub],
    references,
    entities: [
      AppealEntity,
      AppealGroupEntity,
      NoticeEntity,
      ExtensionEntity,
      ForwardingEntity,
      ReplyEntity,
      ComplaintEntity,
      ComplaintNoticeEntity,
    ],
    migrations: appealMigrations,
    termOwners,
    reactions: {
      ...directoryReactions,
      ...dataPolicyReactions,
      'office.changed': officeChanged,
      'officer-posts.changed': keep(knownOfficers),
      'submission.changed': submissionChanged,
      'check.changed': checkChanged,
    },
    projections: {
      ...directoryProjections,
      ...dataPolicyProjections,
      'officer-posts.changed': knownOfficers,
      'submission.changed': knownSubmissions,
      'check.changed': knownChecks,
    },
    reEmitters,
    materialOwners: [appealMaterials],
    exports: appealExports,
    examined,
    examinations: [followingExamination],
    ticks: [{ duties: appealDuties, steps: {} }, ...(mail ? [noticeMail({ keys: applicantKeys, sender: mail })] : [])],
    createContext: (call) => createContext(call, settings),
  });
}
