/** Types of records whose very existence is hidden from some viewers. */
export const HIDDEN_TYPES = [
  'Appeal',
  'Complaint',
  'Submission',
  'Check',
  'CouncilSession',
  'CouncilDecision',
  'CouncilMeasure',
  'AgendaItem',
  'Officer',
  'Delegation',
] as const;
export type HiddenType = (typeof HIDDEN_TYPES)[number];

/** Ids that the queries below take as variables. */
export interface Ids {
  readonly appeal: string;
  readonly complaint: string;
  readonly submission: string;
  readonly decision: string;
  readonly number: string;
}

const KEY = '{ __typename id }';
const NODES = `{ nodes ${KEY} }`;
const bySubmission = (fields: string): string =>
  `query ($submission: ID!) { submission(id: $submission) { ${fields} } }`;
const byAppeal = (fields: string): string => `query ($appeal: ID!) { appeal(id: $appeal) { ${fields} } }`;
const byComplaint = (fields: string): string => `query ($complaint: ID!) { complaint(id: $complaint) { ${fields} } }`;
const byDecision = (fields: string): string =>
  `query ($decision: ID!) { councilDecision(id: $decision) { ${fields} } }`;
const byChecks = (fields: string): string => `{ checks { nodes { ${fields} } } }`;
const byEsil = (fields: string): string => `{ officeByCode(code: "district-kz-71-esil") { ${fields} } }`;
const byAstana = (fields: string): string => `{ officeByCode(code: "region-kz-71") { ${fields} } }`;
const byAkimat = (fields: string): string => `{ agencyByCode(code: "akimat-kz-71") { ${fields} } }`;

/**
 * A query for every field through which one record leads to a hidden one, selecting keys only: so the owner of the record is never asked,
 * and what comes back is what the referring subgraph gives away. A test holds the list complete against the schema.
 */
export const REFERENCES: Readonly<Record<string, string>> = {
  'Query.appeal': byAppeal('__typename id'),
  'Query.appeals': `{ appeals ${NODES} }`,
  'Query.appealByNumber': `query ($number: String!) { appealByNumber(number: $number) ${KEY} }`,
  'Query.complaint': byComplaint('__typename id'),
  'Query.complaints': `{ complaints ${NODES} }`,
  'Appeal.complaints': byAppeal(`complaints ${KEY}`),
  'AppealAlert.complaint': `{ appealAlerts { nodes { complaint ${KEY} } } }`,
  'Complaint.handler': byComplaint(`handler ${KEY}`),
  'Complaint.respondent': byComplaint(`respondent ${KEY}`),
  'ComplaintSuspension.by': byComplaint(`suspension { by ${KEY} }`),
  'ComplaintDecision.decidedBy': byComplaint(`decision { decidedBy ${KEY} }`),
  'Query.submission': bySubmission('__typename id'),
  'Query.submissions': `{ submissions ${NODES} }`,
  'Query.submissionByNumber': '{ submissionByNumber(number: "KZ-71-ESIL/S-2026-000001") { __typename id } }',
  'Query.check': byChecks('__typename id'),
  'Query.checks': `{ checks ${NODES} }`,
  'Query.checkByNumber': '{ checkByNumber(number: "KZ-71-ESIL/T-2026-000001") { __typename id } }',
  'Query.councilDecision': byDecision('__typename id'),
  'Query.councilDecisionByNumber': '{ councilDecisionByNumber(number: "KZ-71/D-2026-000001") { __typename id } }',
  'Query.councilMeasures': `{ councilMeasures ${NODES} }`,
  'Query.councilMeasure': `{ councilMeasures { nodes { __typename id } } }`,
  'Query.councilSession': byDecision(`session ${KEY}`),
  'AppealAlert.appeal': `{ appealAlerts { nodes { appeal ${KEY} } } }`,
  'SupervisionAlert.submission': `{ supervisionAlerts { nodes { submission ${KEY} } } }`,
  'SupervisionAlert.check': `{ supervisionAlerts { nodes { check ${KEY} } } }`,
  'CouncilAlert.measure': `{ councilAlerts { nodes { measure ${KEY} } } }`,
  'OrganisationAlert.officer': `{ organisationAlerts { nodes { officer ${KEY} } } }`,
  'Query.delegations': `{ delegations ${NODES} }`,
  'Query.delegation': `{ delegations ${NODES} }`,
  'Delegation.delegate': `{ delegations { nodes { delegate ${KEY} } } }`,
  'Delegation.delegator': `{ delegations { nodes { delegator ${KEY} } } }`,
  'CheckExtension.exercisedPowerOf': byChecks(`extensions { exercisedPowerOf ${KEY} }`),
  'InternalAct.issuer': `{ internalActs { nodes { issuer ${KEY} } } }`,
  'InternalDirective.sender': `{ internalDirectives { nodes { sender ${KEY} } } }`,
  'InfluenceReport.author': `{ influenceReports { nodes { author ${KEY} } } }`,
  'InfluenceReport.named': `{ influenceReports { nodes { named ${KEY} } } }`,
  'InfluenceMeasure.author': `{ influenceReports { nodes { measures { author ${KEY} } } } }`,
  'Query.officer': byEsil(`officers ${NODES}`),
  'Office.appeals': byEsil(`appeals ${NODES}`),
  'Office.submissions': byEsil(`submissions ${NODES}`),
  'Office.checks': byEsil(`checks ${NODES}`),
  'Agency.checks': byAkimat(`checks ${NODES}`),
  'Appeal.checks': byAppeal(`checks ${NODES}`),
  'AppealTermMove.appeal': `{ calendarChanges { nodes { affectedAppealTerms { nodes { appeal ${KEY} } } } } }`,
  'SupervisionTermMove.submission': `{ calendarChanges { nodes { affectedSupervisionTerms { nodes { submission ${KEY} } } } } }`,
  'SupervisionTermMove.check': `{ calendarChanges { nodes { affectedSupervisionTerms { nodes { check ${KEY} } } } } }`,
  'Check.appeal': byChecks(`appeal ${KEY}`),
  'Check.author': byChecks(`author ${KEY}`),
  'Check.submissions': byChecks(`submissions ${NODES}`),
  'CheckInspector.officer': byChecks(`inspectors { officer ${KEY} }`),
  'CheckCertificate.signedBy': byChecks(`certificate { signedBy ${KEY} }`),
  'ActBasis.check': bySubmission(`bases { check ${KEY} }`),
  'Office.head': byEsil(`head ${KEY}`),
  'Office.officers': byEsil(`officers ${NODES}`),
  'Officer.superiors': byEsil(`officers { nodes { superiors ${KEY} } }`),
  'ServiceCertificate.holder': `{ serviceCertificates { nodes { holder ${KEY} } } }`,
  'PersonnelViolation.officer': byEsil(`personnelViolations { officer ${KEY} }`),
  'Viewer.officer': `{ viewer { officer ${KEY} } }`,
  'AuditEntry.officer': `query ($appeal: ID!) { appealsAuditTrail(filter: { recordId: $appeal }) { nodes { officer ${KEY} } } }`,
  'Agency.submissions': byAkimat(`submissions ${NODES}`),
  'Agency.councilMeasures': byAkimat(`councilMeasures ${NODES}`),
  'Appeal.handler': byAppeal(`handler ${KEY}`),
  'Appeal.repeats': byAppeal(`repeats ${KEY}`),
  'SimilarAppeal.appeal': byAppeal(`similarAppeals { appeal ${KEY} }`),
  'Appeal.submissions': byAppeal(`submissions ${NODES}`),
  'AppealExtension.decidedBy': byAppeal(`extensions { decidedBy ${KEY} }`),
  'AppealReply.signedBy': byAppeal(`reply { signedBy ${KEY} }`),
  'Submission.appeal': bySubmission(`appeal ${KEY}`),
  'ActBasis.appeal': bySubmission(`bases { appeal ${KEY} }`),
  'Submission.author': bySubmission(`author ${KEY}`),
  'Submission.agendaItems': bySubmission(`agendaItems ${KEY}`),
  'SubmissionConsideration.attendees': bySubmission(`consideration { attendees ${KEY} }`),
  'CoordinatingCouncil.chair': byAstana(`council { chair ${KEY} }`),
  'CoordinatingCouncil.sessions': byAstana(`council { sessions ${NODES} }`),
  'CoordinatingCouncil.decisions': byAstana(`council { decisions ${NODES} }`),
  'CouncilSession.agenda': byDecision(`session { agenda ${KEY} }`),
  'CouncilSession.decisions': byDecision(`session { decisions ${KEY} }`),
  'CouncilDecision.session': byDecision(`session ${KEY}`),
  'CouncilDecision.measures': byDecision(`measures ${KEY}`),
  'CouncilMeasure.decision': byAkimat(`councilMeasures { nodes { decision ${KEY} } }`),
  'AgendaItem.submission': byDecision(`session { agenda { submission ${KEY} } }`),
  'AgendaItem.session': bySubmission(`agendaItems { session ${KEY} }`),
  'AppealConflict.appeal': byAppeal(`conflicts { appeal ${KEY} }`),
  'AppealConflict.check': byChecks(`appealConflicts { check ${KEY} }`),
  'AppealConflict.resolvedBy': `{ appealConflicts { nodes { resolvedBy ${KEY} } } }`,
  'SupervisionConflict.submission': bySubmission(`conflicts { submission ${KEY} }`),
  'SupervisionConflict.check': byChecks(`conflicts { check ${KEY} }`),
  'SupervisionConflict.appeal': byAppeal(`supervisionConflicts { appeal ${KEY} }`),
  'SupervisionConflict.resolvedBy': bySubmission(`conflicts { resolvedBy ${KEY} }`),
  'CouncilConflict.session': byDecision(`session { conflicts { session ${KEY} } }`),
  'CouncilConflict.measure': byAkimat(`councilConflicts { measure ${KEY} }`),
  'CouncilConflict.submission': bySubmission(`councilConflicts { submission ${KEY} }`),
  'CouncilConflict.resolvedBy': byDecision(`session { conflicts { resolvedBy ${KEY} } }`),
};

/** Fields that the story leaves empty for everyone. */
export const EMPTY_IN_THE_STORY: readonly string[] = [
  'AppealAlert.complaint',
  'ComplaintSuspension.by',
  'Appeal.repeats',
  'SimilarAppeal.appeal',
  'SubmissionConsideration.attendees',
  'AppealTermMove.appeal',
  'SupervisionTermMove.submission',
  'SupervisionTermMove.check',
  'PersonnelViolation.officer',
  'ServiceCertificate.holder',
  'Query.check',
  'Query.checks',
  'Query.checkByNumber',
  'InternalAct.issuer',
  'InternalDirective.sender',
  'InfluenceReport.author',
  'InfluenceReport.named',
  'InfluenceMeasure.author',
  'Query.delegations',
  'Query.delegation',
  'Delegation.delegate',
  'Delegation.delegator',
  'CheckExtension.exercisedPowerOf',
  'Office.checks',
  'Agency.checks',
  'Appeal.checks',
  'Check.appeal',
  'Check.author',
  'Check.submissions',
  'CheckInspector.officer',
  'CheckCertificate.signedBy',
  'ActBasis.check',
  'AppealConflict.appeal',
  'AppealConflict.check',
  'AppealConflict.resolvedBy',
  'SupervisionConflict.submission',
  'SupervisionConflict.check',
  'SupervisionConflict.appeal',
  'SupervisionConflict.resolvedBy',
  'CouncilConflict.session',
  'CouncilConflict.measure',
  'CouncilConflict.submission',
  'CouncilConflict.resolvedBy',
  // At its end nothing is late any more.
  'AppealAlert.appeal',
  'SupervisionAlert.submission',
  'SupervisionAlert.check',
  'CouncilAlert.measure',
  'OrganisationAlert.officer',
];
