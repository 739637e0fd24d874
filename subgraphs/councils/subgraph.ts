import 'reflect-metadata';
import { directoryProjections, directoryReactions } from '../../platform/directory/directory-reactions';
import { deliveryResolvers } from '../../platform/graphql/delivery-resolvers';
import { defineSubgraph } from '../../platform/graphql/define-subgraph';
import { type CouncilsContext, createContext } from './context';
import { councilExports } from './exports/council-exports';
import { councilsAuditTrail } from './graphql/audit-trail.resolver';
import { AgencyStub } from './graphql/agency.stub';
import { ChangeCouncilResolver } from './graphql/change-council.resolver';
import { ChangeMeasureResolver } from './graphql/change-measure.resolver';
import { ChangeSessionResolver } from './graphql/change-session.resolver';
import {
  AgencyMeasuresResolver,
  OfficeCouncilResolver,
  SubmissionAgendaResolver,
} from './graphql/contributed-fields.resolver';
import { councilConflictResolvers } from './graphql/conflict.resolver';
import { AlertsOfMeasureResolver, CouncilAlertResolver } from './graphql/council-alert.resolver';
import { CouncilFieldsResolver, CouncilMemberResolver } from './graphql/council-fields.resolver';
import { references } from './graphql/council.reference';
import { CouncilResolver } from './graphql/council.resolver';
import { DecisionFieldsResolver } from './graphql/decision-fields.resolver';
import { MeasureFieldsResolver } from './graphql/measure-fields.resolver';
import { OfficeStub } from './graphql/office.stub';
import { AgendaItemResolver, AttendanceResolver, SessionFieldsResolver } from './graphql/session-fields.resolver';
import { SubmissionStub } from './graphql/submission.stub';
import { AgendaItemEntity } from './persistence/agenda-item.entity';
import { AttendanceEntity } from './persistence/attendance.entity';
import { councilDuties } from './persistence/council-duties.repository';
import { CouncilEntity } from './persistence/council.entity';
import { DecisionEntity } from './persistence/decision.entity';
import { examined, measuresExamination } from './persistence/examined-councils';
import { ImplementationEntity } from './persistence/implementation.entity';
import { MeasureEntity } from './persistence/measure.entity';
import { MemberEntity } from './persistence/member.entity';
import { CouncilConflict1790000004301 } from './persistence/migrations/council-conflict.migration';
import { CouncilClock1790000004200 } from './persistence/migrations/council-clock.migration';
import { Councils1790000004001 } from './persistence/migrations/councils.migration';
import { RegulationEntity } from './persistence/regulation.entity';
import { SessionEntity } from './persistence/session.entity';
import { agencyChanged } from './reactions/agency-changed';
import { knownSubmissions, submissionChanged } from './reactions/submission-changed';

/** The councils subgraph: coordinating councils, their sessions and decisions, and what comes of those (Art. 28). */
export const councils = defineSubgraph<CouncilsContext>({
  name: 'councils',
  resolvers: [
    CouncilResolver,
    CouncilFieldsResolver,
    CouncilMemberResolver,
    SessionFieldsResolver,
    AgendaItemResolver,
    AttendanceResolver,
    DecisionFieldsResolver,
    MeasureFieldsResolver,
    ChangeCouncilResolver,
    ChangeSessionResolver,
    ChangeMeasureResolver,
    OfficeCouncilResolver,
    AgencyMeasuresResolver,
    SubmissionAgendaResolver,
    ...councilConflictResolvers,
    ...deliveryResolvers('councils'),
    CouncilAlertResolver,
    AlertsOfMeasureResolver,
    ...councilsAuditTrail,
  ],
  orphanedTypes: [OfficeStub, AgencyStub, SubmissionStub],
  references,
  entities: [
    CouncilEntity,
    RegulationEntity,
    MemberEntity,
    SessionEntity,
    AgendaItemEntity,
    AttendanceEntity,
    DecisionEntity,
    MeasureEntity,
    ImplementationEntity,
  ],
  migrations: [Councils1790000004001, CouncilClock1790000004200, CouncilConflict1790000004301],
  reactions: { ...directoryReactions, 'agency.changed': agencyChanged, 'submission.changed': submissionChanged },
  exports: councilExports,
  examined,
  examinations: [measuresExamination],
  projections: { ...directoryProjections, 'submission.changed': knownSubmissions },
  ticks: [{ duties: councilDuties, steps: {} }],
  createContext,
});
