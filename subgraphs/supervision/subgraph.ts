import 'reflect-metadata';
import { directoryProjections, directoryReactions } from '../../platform/directory/directory-reactions';
import { dataPolicyProjections, dataPolicyReactions } from '../../platform/materials/known-data-policy';
import { deliveryResolvers } from '../../platform/graphql/delivery-resolvers';
import { defineSubgraph } from '../../platform/graphql/define-subgraph';
import { exceedCheckTerm } from './commands/check/exceed-check-term';
import { leaveSubmissionWithoutConsideration } from './commands/leave-submission-without-consideration';
import { termOwners } from './commands/term-owners';
import { createContext, type SupervisionContext } from './context';
import { supervisionExports } from './exports/supervision-exports';
import { supervisionAuditTrail } from './graphql/audit-trail.resolver';
import { AgencyStub } from './graphql/agency.stub';
import { AppealStub } from './graphql/appeal.stub';
import { AppointCheckResolver } from './graphql/check/appoint-check.resolver';
import { SupervisionCalendarChangeResolver, SupervisionTermMoveResolver } from './graphql/calendar-change.resolver';
import { CalendarChangeStub } from './graphql/calendar-change.stub';
import { CheckEntryResolver } from './graphql/check/check-entry.resolver';
import { CheckExtensionResolver } from './graphql/check/check-extension.resolver';
import { CheckFieldsResolver } from './graphql/check/check-fields.resolver';
import { checkMaterialResolvers } from './graphql/check/check-material.resolver';
import { CheckResolver } from './graphql/check/check.resolver';
import { ConductCheckResolver } from './graphql/check/conduct-check.resolver';
import {
  AgencyChecksResolver,
  AppealChecksResolver,
  OfficeChecksResolver,
} from './graphql/check/listed-checks.resolver';
import { supervisionConflictResolvers } from './graphql/conflict.resolver';
import { ConsiderSubmissionResolver } from './graphql/consider-submission.resolver';
import {
  AgencySubmissionsResolver,
  AppealSubmissionsResolver,
  OfficeSubmissionsResolver,
} from './graphql/listed-submissions.resolver';
import { MakeSubmissionResolver } from './graphql/make-submission.resolver';
import { OfficeStub } from './graphql/office.stub';
import {
  InterventionOfSubmissionResolver,
  SubmissionInterventionResolver,
} from './graphql/submission-intervention.type';
import { interventionResolvers } from './graphql/intervene/intervention-resolvers';
import { SubmissionContentResolver } from './graphql/submission-content.resolver';
import { SubmissionFieldsResolver } from './graphql/submission-fields.resolver';
import { AlertsOfCheckResolver, AlertsOfSubmissionResolver } from './graphql/record-alerts.resolver';
import { SupervisionAlertResolver } from './graphql/supervision-alert.resolver';
import { references } from './graphql/submission.reference';
import { SubmissionResolver } from './graphql/submission.resolver';
import { checkMaterials } from './persistence/check/check-materials.repository';
import { CheckEntity } from './persistence/check/check.entity';
import { EntryRefusalEntity } from './persistence/check/entry-refusal.entity';
import { examined } from './persistence/examined-acts';
import { Check1790000003101 } from './persistence/migrations/check.migration';
import { SubmissionLegalReferences1790000003501 } from './persistence/migrations/legal-references.migration';
import { SupervisionConflict1790000003301 } from './persistence/migrations/supervision-conflict.migration';
import { KnownComplaintOfCheck1790000003552 } from './persistence/migrations/known-complaint-of-check.migration';
import { CheckListIndexes1790000003551 } from './persistence/migrations/check-list-indexes.migration';
import { SubmissionListIndexes1790000003550 } from './persistence/migrations/list-indexes.migration';
import { Submission1790000003001 } from './persistence/migrations/submission.migration';
import { SuperiorIntervention1790000003520 } from './persistence/migrations/superior-intervention.migration';
import { SubmissionIntervention1790000003511 } from './persistence/migrations/intervention.migration';
import { ExecutionSuspension1790000003510 } from './persistence/migrations/execution-suspension.migration';
import { SupervisionClock1790000003200 } from './persistence/migrations/supervision-clock.migration';
import { supervisionDuties } from './persistence/supervision-duties.repository';
import { SubmissionEntity } from './persistence/submission.entity';
import { complaintChanged, knownComplaints } from './reactions/complaint-changed';
import { appealChanged, knownAppeals } from './reactions/appeal-changed';
import { reEmitters } from './reactions/projection-requested';

/** The supervision subgraph: acts of the office, of which submissions (Art. 36) are the first, and checks of legality (Arts. 18, 19). */
export const supervision = defineSubgraph<SupervisionContext>({
  name: 'supervision',
  resolvers: [
    SubmissionResolver,
    SubmissionFieldsResolver,
    SubmissionContentResolver,
    ...interventionResolvers,
    SubmissionInterventionResolver,
    InterventionOfSubmissionResolver,
    MakeSubmissionResolver,
    ConsiderSubmissionResolver,
    OfficeSubmissionsResolver,
    AgencySubmissionsResolver,
    AppealSubmissionsResolver,
    CheckResolver,
    CheckFieldsResolver,
    CheckExtensionResolver,
    CheckEntryResolver,
    AppointCheckResolver,
    ConductCheckResolver,
    OfficeChecksResolver,
    AgencyChecksResolver,
    AppealChecksResolver,
    SupervisionCalendarChangeResolver,
    SupervisionTermMoveResolver,
    ...supervisionConflictResolvers,
    ...deliveryResolvers('supervision'),
    SupervisionAlertResolver,
    AlertsOfSubmissionResolver,
    AlertsOfCheckResolver,
    ...supervisionAuditTrail,
    ...checkMaterialResolvers,
  ],
  orphanedTypes: [OfficeStub, AgencyStub, AppealStub, CalendarChangeStub],
  references,
  entities: [SubmissionEntity, CheckEntity, EntryRefusalEntity],
  migrations: [
    Submission1790000003001,
    Check1790000003101,
    SupervisionClock1790000003200,
    SupervisionConflict1790000003301,
    SubmissionLegalReferences1790000003501,
    ExecutionSuspension1790000003510,
    SubmissionIntervention1790000003511,
    SuperiorIntervention1790000003520,
    SubmissionListIndexes1790000003550,
    CheckListIndexes1790000003551,
    KnownComplaintOfCheck1790000003552,
  ],
  termOwners,
  reactions: {
    ...directoryReactions,
    ...dataPolicyReactions,
    'appeal.changed': appealChanged,
    'complaint.changed': complaintChanged,
  },
  projections: {
    ...directoryProjections,
    ...dataPolicyProjections,
    'appeal.changed': knownAppeals,
    'complaint.changed': knownComplaints,
  },
  reEmitters,
  materialOwners: [checkMaterials],
  exports: supervisionExports,
  examined,
  ticks: [
    {
      duties: supervisionDuties,
      steps: { SUBMISSION_CONSIDERATION: leaveSubmissionWithoutConsideration, CHECK_TERM: exceedCheckTerm },
    },
  ],
  createContext,
});
