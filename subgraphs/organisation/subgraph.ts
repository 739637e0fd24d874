import 'reflect-metadata';
import { deliveryResolvers } from '../../platform/graphql/delivery-resolvers';
import { defineSubgraph } from '../../platform/graphql/define-subgraph';
import { createContext, type OrganisationContext } from './context';
import { organisationExports } from './exports/organisation-exports';
import { organisationAuditTrail } from './graphql/audit-trail.resolver';
import { AgencyResolver } from './graphql/agency.resolver';
import { CalendarChangeResolver } from './graphql/calendar/calendar-change.resolver';
import { WorkingCalendarResolver } from './graphql/calendar/working-calendar.resolver';
import { AgencyChangeResolver } from './graphql/agency/agency-change.resolver';
import { AgencyFieldsResolver, AgencyOfficialResolver } from './graphql/agency/agency-fields.resolver';
import { OfficeDocumentResolver, OfficePapersResolver } from './graphql/document/office-document.resolver';
import { OfficeMeansResolver } from './graphql/means/office-means.resolver';
import { OfficeStaffingResolver, StaffLimitResolver } from './graphql/staff/staff.resolver';
import { OfficeTrainingResolver, TrainingResolver } from './graphql/training/training.resolver';
import { OfficeChangeResolver } from './graphql/office/office-change.resolver';
import { OfficeHistoryResolver, OfficePeriodResolver } from './graphql/office/office-history.resolver';
import { OfficeResolver } from './graphql/office.resolver';
import { HeldPostResolver, OfficerResolver } from './graphql/officer.resolver';
import { DelegationResolver } from './graphql/delegation/delegation.resolver';
import { InternalActResolver } from './graphql/internal-act/internal-act.resolver';
import { InternalDirectiveResolver } from './graphql/internal-directive/internal-directive.resolver';
import { SubordinationFormResolver } from './graphql/subordination/subordination-form.resolver';
import { references } from './graphql/organisation.reference';
import { AlertsOfOfficerResolver, OrganisationAlertResolver } from './graphql/organisation-alert.resolver';
import { PowersResolver } from './graphql/powers.resolver';
import {
  CertificateResolver,
  CertificateVerificationResolver,
  OfficerCertificatesResolver,
} from './graphql/certificate/certificate.resolver';
import { AwardResolver, OfficerAwardsResolver } from './graphql/award/award.resolver';
import { CareerEntryResolver, CareerResolver } from './graphql/career/career.resolver';
import { InfluenceMeasureResolver, InfluenceReportResolver } from './graphql/influence/influence-report.resolver';
import { ClearanceResolver } from './graphql/clearance/clearance.resolver';
import { competenceResolvers } from './graphql/competence/competence.resolver';
import { performanceResolvers } from './graphql/performance/performance.resolver';
import { PresidentReportResolver } from './graphql/president-report/president-report.resolver';
import { WorkPlanResolver } from './graphql/work-plan/work-plan.resolver';
import { PersonResolver } from './graphql/person/person.resolver';
import { PersonnelFileResolver, PersonnelViolationsResolver } from './graphql/person/personnel-file.resolver';
import { PersonnelResolver } from './graphql/personnel.resolver';
import { RankResolver } from './graphql/rank/rank.resolver';
import { DistrictResolver, RegionResolver } from './graphql/region.resolver';
import { SearchResolver } from './graphql/search.resolver';
import { PowerHeldResolver, ViewerResolver } from './graphql/viewer.resolver';
import { AppointmentEntity } from './persistence/appointment.entity';
import { CalendarChangeEntity } from './persistence/calendar/calendar-change.entity';
import { officeTreeExamination, ownDirectoryExamination } from './persistence/examine-directory';
import { announceHeads } from './persistence/head-announcement.repository';
import { announcePosts } from './persistence/posts-announcement.repository';
import { OrganisationOfficerPosts1790000001780 } from './persistence/migrations/officer-posts.migration';
import { OrganisationCalendarChange1790000001401 } from './persistence/migrations/calendar-change.migration';
import { DelegationEntity } from './persistence/delegation/delegation.entity';
import { OrganisationDelegations1790000001300 } from './persistence/migrations/delegation.migration';
import { OrganisationInternalActs1790000001310 } from './persistence/migrations/internal-act.migration';
import { OrganisationSubordinationForms1790000001320 } from './persistence/migrations/subordination-form.migration';
import { OrganisationDirectory1790000001000 } from './persistence/migrations/directory.migration';
import { OrganisationPeople1790000001200 } from './persistence/migrations/people.migration';
import { OrganisationPersonnel1790000001010 } from './persistence/migrations/personnel.migration';
import { OrganisationCertificates1790000001210 } from './persistence/migrations/service-certificates.migration';
import { OrganisationSubordinationFormEnds1790000001732 } from './persistence/migrations/subordination-form-end.migration';
import { OrganisationClearances1790000001733 } from './persistence/migrations/clearance.migration';
import { OrganisationCompetences1790000001731 } from './persistence/migrations/competence.migration';
import { OrganisationPerformance1790000001730 } from './persistence/migrations/performance.migration';
import { OrganisationQuickSearch1790000001720 } from './persistence/migrations/quick-search.migration';
import { OrganisationSearch1790000001020 } from './persistence/migrations/search.migration';
import { OrganisationOperator1790000001025 } from './persistence/migrations/operator.migration';
import { personnelDuties } from './persistence/personnel-duties.repository';
import { OrganisationAgency1790000001110 } from './persistence/migrations/agency.migration';
import { OrganisationOfficePapers1790000001120 } from './persistence/migrations/office-papers.migration';
import { OrganisationAwards1790000001610 } from './persistence/migrations/awards.migration';
import { OrganisationReportsAndPlans1790000001620 } from './persistence/migrations/president-report.migration';
import { OrganisationStaff1790000001600 } from './persistence/migrations/staff.migration';
import { OrganisationOffice1790000001100 } from './persistence/migrations/office.migration';
import { OrganisationDataPolicy1790000001770 } from './persistence/migrations/data-policy.migration';
import { DataPolicyResolver } from './graphql/data-policy/data-policy.resolver';
import { PersonEntity } from './persistence/person.entity';
import { seed } from './persistence/seed/seed';
import { reEmitters } from './reactions/projection-requested';

/** The organisation subgraph: regions, the office tree, personnel, agencies, and who a caller is. */
export const organisation = defineSubgraph<OrganisationContext>({
  name: 'organisation',
  resolvers: [
    ViewerResolver,
    PowerHeldResolver,
    OfficeResolver,
    AgencyResolver,
    OfficerResolver,
    HeldPostResolver,
    RegionResolver,
    DistrictResolver,
    AgencyChangeResolver,
    AgencyFieldsResolver,
    AgencyOfficialResolver,
    OfficeDocumentResolver,
    OfficePapersResolver,
    OfficeMeansResolver,
    StaffLimitResolver,
    OfficeStaffingResolver,
    TrainingResolver,
    OfficeTrainingResolver,
    OfficeChangeResolver,
    OfficeHistoryResolver,
    OfficePeriodResolver,
    SearchResolver,
    PersonnelResolver,
    CalendarChangeResolver,
    WorkingCalendarResolver,
    DelegationResolver,
    InternalActResolver,
    InternalDirectiveResolver,
    SubordinationFormResolver,
    PowersResolver,
    ...deliveryResolvers('organisation'),
    OrganisationAlertResolver,
    AlertsOfOfficerResolver,
    PersonResolver,
    PersonnelFileResolver,
    PersonnelViolationsResolver,
    RankResolver,
    PresidentReportResolver,
    DataPolicyResolver,
    WorkPlanResolver,
    OfficerAwardsResolver,
    AwardResolver,
    CareerResolver,
    CareerEntryResolver,
    ...performanceResolvers,
    ...competenceResolvers,
    ClearanceResolver,
    InfluenceReportResolver,
    InfluenceMeasureResolver,
    CertificateResolver,
    CertificateVerificationResolver,
    OfficerCertificatesResolver,
    ...organisationAuditTrail,
  ],
  orphanedTypes: [],
  references,
  entities: [PersonEntity, AppointmentEntity, CalendarChangeEntity, DelegationEntity],
  migrations: [
    OrganisationDirectory1790000001000,
    OrganisationPersonnel1790000001010,
    OrganisationSearch1790000001020,
    OrganisationOperator1790000001025,
    OrganisationCalendarChange1790000001401,
    OrganisationDelegations1790000001300,
    OrganisationInternalActs1790000001310,
    OrganisationSubordinationForms1790000001320,
    OrganisationPeople1790000001200,
    OrganisationCertificates1790000001210,
    OrganisationOffice1790000001100,
    OrganisationAgency1790000001110,
    OrganisationOfficePapers1790000001120,
    OrganisationStaff1790000001600,
    OrganisationAwards1790000001610,
    OrganisationReportsAndPlans1790000001620,
    OrganisationQuickSearch1790000001720,
    OrganisationPerformance1790000001730,
    OrganisationCompetences1790000001731,
    OrganisationDataPolicy1790000001770,
    OrganisationSubordinationFormEnds1790000001732,
    OrganisationClearances1790000001733,
    OrganisationOfficerPosts1790000001780,
  ],
  reactions: {},
  reEmitters,
  examinations: [officeTreeExamination, ownDirectoryExamination],
  // A head whose last day has passed is head no more, although nobody does anything on that day.
  exports: organisationExports,
  ticks: [
    { kind: 'heads of offices', run: ({ manager, emit }) => announceHeads(manager, emit) },
    { kind: 'posts of officers', run: ({ manager, emit }) => announcePosts(manager, emit) },
    { duties: personnelDuties, steps: {} },
  ],
  createContext,
  seed,
});
