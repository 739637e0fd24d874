import { kindsOf, without } from '../../../platform/audit/trail/audited-kind';
import { auditTrailResolvers } from '../../../platform/graphql/audit-trail-resolvers';
import { exportTypes } from '../../../platform/exports/exported-list';
import type { OrganisationContext } from '../context';
import { organisationExports } from '../exports/organisation-exports';
import { OfficeType } from './office.type';
import { OfficerType } from './officer.type';

/** What heads may follow in their office and below. */
const OF_SUPERVISORS = [
  'Agency',
  'AgencyOfficial',
  'AssignedCompetence',
  'CalendarChange',
  'DataPolicy',
  'Office',
  'OfficeDocument',
  'Officer',
  'RankedPosts',
  'ServiceCertificate',
  'StaffLimit',
  'SubordinationForm',
  'TrainingIntake',
  'WorkPlan',
] as const;

/** [5.2.2] [9.7] [26.1] What assessments, nominations and reports are about, not even a head of the office may learn from the trail. */
const OF_THE_PROSECUTOR_GENERAL = [
  'Award',
  'InfluenceReport',
  'PerformanceAssessment',
  'PresidentReport',
  'PresidentReportSchedule',
] as const;

/** The audit trail of organisation (27.1): every type of record that its commands write entries about. */
export const organisationAuditTrail = auditTrailResolvers({
  subgraph: 'organisation',
  kinds: [
    ...kindsOf({
      Delegation: 'delegation',
      InternalAct: 'internal_act',
      InternalDirective: 'internal_directive',
    }),
    ...without('SUPERVISORS', ...OF_SUPERVISORS, ...exportTypes(organisationExports)),
    ...without('PROSECUTOR_GENERAL', ...OF_THE_PROSECUTOR_GENERAL),
  ],
  office: { type: OfficeType, of: ({ loaders }: OrganisationContext, id) => loaders.office.load(id) },
  officer: { type: OfficerType, of: ({ loaders }, id) => loaders.officer.load(id) },
});
