import { alertsFile, conflictsFile } from '../../../platform/exports/exported-alerts';
import { type ExportedList, plainColumns } from '../../../platform/exports/exported-list';

/** [10.1.11] The lists of supervision that may leave the graph as files: without the texts of the acts. */
export const supervisionExports = {
  submissions: {
    recordType: 'SubmissionExport',
    field: 'submissions',
    filter: 'SubmissionFilter',
    order: 'SubmissionOrder',
    nodes: `id number state classification function grounds office { id } author { id } addressee { id } appeal { id }
      madeOn deliveredOn dueOn isOverdue consideration { outcome consideredOn } warnings`,
    columns: {
      ...plainColumns('id', 'number', 'state', 'classification', 'function', 'grounds'),
      officeId: 'office.id',
      authorId: 'author.id',
      addresseeId: 'addressee.id',
      appealId: 'appeal.id',
      ...plainColumns('madeOn', 'deliveredOn', 'dueOn', 'isOverdue'),
      outcome: 'consideration.outcome',
      consideredOn: 'consideration.consideredOn',
      warnings: 'warnings',
    },
  },
  checks: {
    recordType: 'CheckExport',
    field: 'checks',
    filter: 'CheckFilter',
    order: 'CheckOrder',
    nodes: `id number state classification sphere form ground regime office { id } registrar { id } author { id } appeal { id }
      subject { kind name agency { id } } subjectMatter periodFrom periodTo startOn termDays issuedOn registrationNumber registeredOn
      startedOn dueOn completedOn cancelledOn warnings`,
    columns: {
      ...plainColumns('id', 'number', 'state', 'classification', 'sphere', 'form', 'ground', 'regime'),
      officeId: 'office.id',
      registrarId: 'registrar.id',
      authorId: 'author.id',
      appealId: 'appeal.id',
      subjectKind: 'subject.kind',
      subjectName: 'subject.name',
      subjectAgencyId: 'subject.agency.id',
      ...plainColumns('subjectMatter', 'periodFrom', 'periodTo', 'startOn', 'termDays', 'issuedOn'),
      ...plainColumns(
        'registrationNumber',
        'registeredOn',
        'startedOn',
        'dueOn',
        'completedOn',
        'cancelledOn',
        'warnings',
      ),
    },
  },
  'supervision-alerts': alertsFile({
    recordType: 'SupervisionAlertExport',
    field: 'supervisionAlerts',
    filter: 'SupervisionAlertFilter',
  }),
  'supervision-conflicts': conflictsFile('SupervisionConflictExport', 'supervisionConflicts', [
    'submission',
    'check',
    'appeal',
  ]),
} as const satisfies Readonly<Record<string, ExportedList>>;
