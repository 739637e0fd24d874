import { officeIdOf } from '../../../platform/directory/reference-directory';
import type { TestPlatform } from '../../support/open-test-platform';
import { openToldPlatform } from '../told-platform';
import { objectOf, type Values } from './arguments';
import { allOperations } from './operations';
import { giveUpDelivery, openConflict } from './planted';
import {
  ACADEMY,
  capitalised,
  COMMON,
  DAYS,
  ESIL,
  MATERIAL,
  PARAMETERS,
  PROSECUTOR,
  type Records,
  SCHEDULE,
} from './values';

class Maker {
  readonly records: Record<string, string> = {};
  private readonly operations = new Map(allOperations().map((operation) => [operation.name, operation]));

  constructor(private readonly platform: TestPlatform) {}

  /** Asks as somebody and keeps what comes back at a path as a record. */
  async ask(noun: string, login: string, query: string, path: string, variables: Values = {}): Promise<void> {
    const answer = await this.platform.client.ask(login, query, variables);
    if (answer.errors) throw new Error(`${noun}: ${JSON.stringify(answer.errors)}`);
    const found = path
      .split('.')
      .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], answer.data);
    if (typeof found !== 'string') throw new Error(`${noun}: nothing at ${path} of ${JSON.stringify(answer.data)}`);
    this.records[noun] = found;
  }

  /** Makes a record by a mutation, with values as the matrix itself would give. */
  async make(
    noun: string,
    login: string,
    name: string,
    own: Values = {},
    selection = 'id',
    path = 'id',
  ): Promise<void> {
    const operation = this.operations.get(name);
    if (!operation) throw new Error(`no mutation ${name}`);
    const known = { ...COMMON, ...this.records, ...own };
    const query = operation.document.replace('{ __typename }', `{ ${selection} }`);
    await this.ask(noun, login, query, `answer.${path}`, objectOf(operation.args, known));
  }
}

const SELECT_FIRST_CHECK = '{ checks(first: 1) { nodes { id number } } }';

async function makeRecords(maker: Maker): Promise<void> {
  const general = 'prosecutor-general';
  await maker.ask('Check', general, SELECT_FIRST_CHECK, 'checks.nodes.0.id');
  await maker.ask('checkNumber', general, SELECT_FIRST_CHECK, 'checks.nodes.0.number');
  const council = `query ($id: ID!) { councilDecision(id: $id) { session { id council { id } } measures { id } } }`;
  const id = maker.records['CouncilDecision'] ?? '';
  await maker.ask('CouncilSession', general, council, 'councilDecision.session.id', { id });
  await maker.ask('CoordinatingCouncil', general, council, 'councilDecision.session.council.id', { id });
  await maker.ask('CouncilMeasure', general, council, 'councilDecision.measures.0.id', { id });
  const complaint = {
    requestId: '0197f3a0-4444-7000-8000-000000000001',
    contested: { kind: 'ACTION', description: 'Text' },
    respondent: { officeId: ESIL, officerId: PROSECUTOR },
  };
  await maker.make('Complaint', 'resident-1', 'fileComplaint', complaint);
  const suspension = { id: maker.records['Complaint'], courtRuling: 'Text', reasons: 'Text' };
  const suspend = 'suspendExecutionOnComplaint';
  await maker.make('complaintNoticeId', 'head-kz-71', suspend, suspension, 'notices { id }', 'notices.0.id');
  await maker.make('complaintNumber', 'resident-1', 'fileComplaint', complaint, 'number', 'number');
  await maker.make('complaintCode', 'resident-1', 'fileComplaint', complaint, 'accessCode', 'accessCode');
  const group = { appealIds: [maker.records['Appeal']] };
  await maker.make('AppealGroup', 'head-kz-71-esil', 'createAppealGroup', group, 'group { id }', 'group.id');
  for (const noun of ['Check', 'Appeal']) {
    const own = { ...MATERIAL, recordId: maker.records[noun] };
    await maker.make(`${noun}Material`, 'prosecutor-kz-71-esil', `add${noun}Material`, own);
  }
  for (const noun of ['Appeal', 'Complaint'])
    await maker.make(`${noun}Filter`, 'prosecutor-kz-71-esil', `save${noun}Filter`, { name: 'Text' });
  await maker.make('Officer', 'head-kz-71-esil', 'registerOfficer', { personnelClass: 'PROSECUTOR' });
  await maker.make('CalendarChange', general, 'draftCalendarChange', { days: DAYS });
  await maker.make('Delegation', general, 'grantDelegation', { power: 'ISSUE_ORDERS', untilOn: '2027-01-01' });
  await maker.make('InternalAct', 'head-kz-71', 'issueInternalAct', {
    officeId: officeIdOf('region-kz-71'),
    kind: 'ORDER',
  });
  await maker.make('InternalDirective', 'head-kz-71', 'issueInternalDirective');
  await maker.make('AssignedCompetence', general, 'assignCompetence', { competence: 'RULE_MAKING' });
  await maker.make('OfficeDocument', 'head-kz-71-esil', 'draftOfficeDocument');
  await maker.make(
    'Award',
    general,
    'nominateForAward',
    { name: 'Award', officerId: PROSECUTOR },
    'awards { id }',
    'awards.0.id',
  );
  await maker.make('InfluenceReport', 'prosecutor-kz-71-esil', 'fileInfluenceReport', { occurredOn: '2026-03-01' });
  await maker.make('PresidentReport', general, 'draftPresidentReport', { fromOn: '2025-01-01', untilOn: '2025-12-31' });
  await maker.make(
    'certificateNumber',
    'head-kz-71',
    'issueServiceCertificate',
    { officerId: PROSECUTOR, hasWeaponRight: false },
    'number',
    'number',
  );
  await maker.make('documentId', general, 'draftOfficeDocument', { officeId: ACADEMY, kind: 'ADMISSION_PROCEDURE' });
  await maker.make('documentId', general, 'approveOfficeDocument');
  await maker.make('TrainingIntake', general, 'openTrainingIntake', { officeId: ACADEMY, opensOn: '2026-09-01' });
  const agency = { code: 'new-agency', regionCode: 'KZ-71' };
  await maker.make('newAgency', general, 'registerAgency', agency);
  await maker.make('officialId', general, 'admitAgencyOfficial', {
    agencyId: maker.records['newAgency'],
    subject: 'someone',
  });
  const policy = { dataset: 'records', effectiveFrom: '2026-07-01', actOn: '2026-03-01', retentionYears: 3 };
  await maker.make('DataPolicy', general, 'setDataPolicy', policy);
  await maker.make('AppealParameterAct', general, 'setAppealParameters', PARAMETERS);
  await maker.make('StaffLimit', general, 'recordStaffLimit', { fromOn: '2026-04-20' }, '__typename', '__typename');
  await maker.make('SubordinationForm', general, 'addSubordinationForm');
  await maker.make('Schedule', general, 'setPresidentReportSchedule', SCHEDULE, '__typename', '__typename');
  await maker.make('WorkPlan', 'head-kz-71-esil', 'createWorkPlan', { scope: 'OFFICE' });
  const notices = 'query ($id: ID!) { appeal(id: $id) { notices { id } } }';
  await maker.ask('noticeId', 'head-kz-71-esil', notices, 'appeal.notices.0.id', { id: maker.records['Appeal'] });
}

/** Opens a platform on which every type of record exists for the Esil office. */
export async function openRecords(): Promise<{ readonly platform: TestPlatform; readonly records: Records }> {
  const { platform, told } = await openToldPlatform(true);
  const maker = new Maker(platform);
  const { records } = maker;
  Object.assign(records, {
    Appeal: told.appeal.id,
    appealNumber: told.appeal.number,
    accessCode: told.appeal.accessCode,
    Submission: told.submission.id,
    submissionNumber: told.submission.number,
    CouncilDecision: told.decision.id,
    decisionNumber: told.decision.number,
  });
  await makeRecords(maker).catch(async (failure: unknown) => {
    await platform.close();
    throw failure;
  });
  records['AppealConflict'] = await openConflict(platform, 'appeals', 'CHECK_ON_CLOSED_APPEAL', records['Appeal']);
  records['SupervisionConflict'] = await openConflict(
    platform,
    'supervision',
    'SUBMISSION_ON_TERMINATED_APPEAL',
    records['Submission'],
  );
  records['CouncilConflict'] = await openConflict(
    platform,
    'councils',
    'SESSION_ON_FALLEN_SUBMISSION',
    records['CouncilSession'],
  );
  for (const database of platform.databases)
    records[`${capitalised(database.definition.name)}EventDelivery`] = await giveUpDelivery(database);
  for (const noun of ['CouncilRegulation', 'CouncilChair', 'CouncilMember'])
    records[noun] = records['CoordinatingCouncil'] ?? '';
  records['MeasureImplementation'] = records['CouncilMeasure'] ?? '';
  await platform.settled();
  return { platform, records };
}
