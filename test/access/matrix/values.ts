import { randomUUID } from 'node:crypto';
import { agencyIdOf, officeIdOf } from '../../../platform/directory/reference-directory';
import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';
import { objectOf, type Values } from './arguments';
import type { Operation } from './operations';

/** The records that the operations of the matrix are about, by the noun that stands in an operation's name. */
export type Records = Readonly<Record<string, string>>;

export const ESIL = officeIdOf('district-kz-71-esil');
export const ACADEMY = officeIdOf('academy');
export const PROSECUTOR = personIdOf('prosecutor-kz-71-esil');
export const SCHEDULE: Values = { firstDueOn: '2026-07-01' };
export const PARAMETERS: Values = {
  values: [{ parameter: 'APPEAL_INTERIM_REPLY', length: 5 }],
  effectiveFrom: '2026-07-01',
  actOn: '2026-03-01',
};
export const DAYS = [{ day: '2026-07-01', effect: 'DAY_OFF', reason: 'Text' }];

export const MATERIAL: Values = { title: 'Text', fileName: 'note.txt', secrecy: 'NONE' };

/** Refuses a step that could be taken only once, after the question who asks. */
const OTHER_VERSION: Values = { expectedVersion: 99 };

/** Values that fit wherever a field has this name. */
export const COMMON: Values = {
  officeId: ESIL,
  agencyId: agencyIdOf('akimat-kz-71'),
  name: { kk: 'Атау', ru: 'Имя', en: 'Name' },
  channel: 'PAPER',
  applicant: { kind: 'PERSON', name: 'Applicant' },
  language: 'ru',
  intoId: officeIdOf('district-kz-71-nura'),
  superiorOfficeId: officeIdOf('region-kz-10'),
  subordinateOfficeId: ESIL,
  addresseeOfficeId: ESIL,
  deciderId: personIdOf('head-kz-71-esil'),
  complainant: { kind: 'PERSON', name: 'Complainant' },
  delegateId: personIdOf('head-kz-71'),
  responsibleAgencyIds: [agencyIdOf('akimat-kz-71')],
  presentAgencyIds: [agencyIdOf('akimat-kz-71')],
  violationId: randomUUID(),
  necessityReason: 'Necessary.',
};

/** Which record an `id` is of: the first noun that the operation's name holds. */
const NOUNS = [
  'AppealFilter',
  'ComplaintFilter',
  'CheckMaterial',
  'AppealMaterial',
  'OrganisationEventDelivery',
  'SupervisionEventDelivery',
  'AppealsEventDelivery',
  'CouncilsEventDelivery',
  'AppealConflict',
  'SupervisionConflict',
  'CouncilConflict',
  'CouncilMeasure',
  'MeasureImplementation',
  'CouncilSession',
  'CouncilDecision',
  'CoordinatingCouncil',
  'CouncilRegulation',
  'CouncilChair',
  'CouncilMember',
  'CalendarChange',
  'AssignedCompetence',
  'SubordinationForm',
  'InternalDirective',
  'InternalAct',
  'Delegation',
  'InfluenceReport',
  'PresidentReport',
  'Award',
  'OfficeDocument',
  'Complaint',
  'Submission',
  'AppealGroup',
  'Appeal',
  'Check',
  'Agency',
  'Officer',
  'Office',
] as const;

/** A name as the name of a type. */
export const capitalised = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

function recordOf(operation: Operation, records: Records): string | undefined {
  const noun = NOUNS.find((each) => capitalised(operation.name).includes(each));
  return noun === undefined ? undefined : records[noun];
}

const OF_OWN_ACCORD: Values = {
  trigger: 'OWN_INITIATIVE',
  complaintId: null,
  reviewOn: '2026-12-01',
  text: 'Another text',
};

/** What single operations are asked with besides: numbers and codes of the records, and values without which they say nothing about access. */
const OWN: Readonly<Record<string, (records: Records) => Values>> = {
  assignAppeal: () => ({ handlerId: personIdOf('prosecutor-kz-71-esil') }),
  assignAppeals: () => ({ handlerId: personIdOf('prosecutor-kz-71-esil') }),
  endSubmission: () => OF_OWN_ACCORD,
  suspendSubmission: () => OF_OWN_ACCORD,
  resumeSubmission: () => OF_OWN_ACCORD,
  amendSubmission: () => OF_OWN_ACCORD,
  appealStatus: ({ appealNumber, accessCode }) => ({ number: appealNumber, accessCode }),
  registerAppeals: () => ({ system: 'E_OTINISH' }),
  complaintStatus: ({ complaintNumber, complaintCode }) => ({ number: complaintNumber, accessCode: complaintCode }),
  appealByNumber: ({ appealNumber }) => ({ number: appealNumber }),
  submissionByNumber: ({ submissionNumber }) => ({ number: submissionNumber }),
  checkByNumber: ({ checkNumber }) => ({ number: checkNumber }),
  mayCheckEnter: ({ checkNumber }) => ({ number: checkNumber }),
  councilDecisionByNumber: ({ decisionNumber }) => ({ number: decisionNumber }),
  officeByCode: () => ({ code: 'district-kz-71-esil' }),
  agencyByCode: () => ({ code: 'akimat-kz-71' }),
  searchDirectory: () => ({ text: 'Esil' }),
  verifyCertificate: ({ certificateNumber }) => ({ number: certificateNumber }),
  councilsAuditTrail: ({ CouncilDecision }) => ({ recordId: CouncilDecision, officeId: undefined }),
  addAppealsToGroup: ({ AppealGroup }) => ({ id: AppealGroup }),
  removeAppealsFromGroup: ({ AppealGroup }) => ({ id: AppealGroup }),
  computeTerm: () => ({ from: '2026-04-06' }),
  addTreasuryAccount: () => ({ number: 'KZ000' }),
  grantOfficerClearance: () => ({ officerId: PROSECUTOR, level: 'RESTRICTED' }),
  revokeOfficerClearance: () => ({ officerId: PROSECUTOR }),
  recordPerformanceAssessment: () => ({ officerId: PROSECUTOR, fromOn: '2026-01-01', untilOn: '2026-01-31' }),
  nominateForAward: () => ({ name: 'Text', officerId: PROSECUTOR }),
  findAppealOutOfScope: () => ({ body: { name: 'Text' } }),
  scheduleSubmissionConsideration: () => ({ time: '10:00' }),
  appointOfficer: () => ({ kind: 'PROSECUTOR' }),
  makePersonnelSubmission: () => ({ kind: 'PROSECUTOR' }),
  registerAgency: () => ({ code: 'another-agency' }),
  changeAgency: ({ newAgency }) => ({ agencyId: newAgency }),
  ceaseAgency: ({ newAgency }) => ({ agencyId: newAgency }),
  admitAgencyOfficial: ({ newAgency }) => ({ agencyId: newAgency }),
  draftCalendarChange: () => ({ days: DAYS }),
  amendCalendarChange: () => ({ days: DAYS }),
  recordStaffLimit: () => ({ fromOn: '2026-07-01' }),
  setPresidentReportSchedule: () => SCHEDULE,
  createWorkPlan: () => ({ scope: 'OFFICE' }),
  openTrainingIntake: () => ({ officeId: ACADEMY }),
  issueServiceCertificate: () => ({ officerId: PROSECUTOR }),
  planCouncilSession: () => ({ plannedFor: '2026-07-01' }),
  addCheckMaterial: ({ Check }) => ({ ...MATERIAL, recordId: Check }),
  addAppealMaterial: ({ Appeal }) => ({ ...MATERIAL, recordId: Appeal }),
  permitCheckMaterialDisclosure: () => ({ reader: 'PUBLIC' }),
  permitAppealMaterialDisclosure: () => ({ reader: 'PUBLIC' }),
  setAppealParameters: () => PARAMETERS,
  setDataPolicy: () => ({ dataset: 'vehicles', retentionYears: 3, effectiveFrom: '2026-07-01', actOn: '2026-03-01' }),
  saveAppealFilter: () => ({ name: 'Text' }),
  sendComplaintNotice: ({ complaintNoticeId }) => ({ noticeId: complaintNoticeId }),
  saveComplaintFilter: () => ({ name: 'Text' }),
  deleteSavedAppealFilter: () => OTHER_VERSION,
  deleteSavedComplaintFilter: () => OTHER_VERSION,
  agency: () => ({ id: agencyIdOf('akimat-kz-71') }),
  office: () => ({ id: ESIL }),
};

/** What an operation is asked with, by the names of its fields. */
export function valuesFor(operation: Operation, records: Records): Values {
  const id = recordOf(operation, records);
  const targets = {
    officerId: records['Officer'],
    officialId: records['officialId'],
    documentId: records['OfficeDocument'],
    noticeId: records['noticeId'],
    intakeId: records['TrainingIntake'],
    earlierAppealId: records['Appeal'],
    appealIds: [records['Appeal']],
    councilId: records['CoordinatingCouncil'],
    sessionId: records['CouncilSession'],
  };
  const known: Values = {
    ...COMMON,
    ...targets,
    ...(id === undefined ? {} : { id }),
    ...OWN[operation.name]?.(records),
  };
  return objectOf(operation.args, known);
}

/** The id of an entity that a representation names. */
export function entityId({ name }: Operation, records: Records): string | undefined {
  return name === 'Office' ? ESIL : name === 'Agency' ? agencyIdOf('akimat-kz-71') : records[name];
}
