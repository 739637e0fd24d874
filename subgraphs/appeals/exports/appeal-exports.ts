import { alertsFile, conflictsFile } from '../../../platform/exports/exported-alerts';
import { type ExportedList, plainColumns } from '../../../platform/exports/exported-list';
import type { AppealDimension } from '../persistence/statistics/appeal-dimensions.repository';

/** The value by which a group of statistics is parted, by dimension. */
const keyOf = (dimension: AppealDimension): string => `keys[dimension=${dimension}].value`;

/** [10.1.11] The lists of appeals that may leave the graph as files. Of a person they hold kind and name, as the list shows them to this viewer. */
export const appealExports = {
  appeals: {
    recordType: 'AppealExport',
    field: 'appeals',
    filter: 'AppealFilter',
    order: 'AppealOrder',
    saved: 'savedAppealFilters',
    nodes: `id number state office { id } handler { id } channel applicant { kind name } language subject
      subjectCategory { code } receivedOn dueOn closedOn isOverdue priority ground topic regime redirectedTo { name } warnings`,
    columns: {
      ...plainColumns('id', 'number', 'state'),
      officeId: 'office.id',
      handlerId: 'handler.id',
      channel: 'channel',
      applicantKind: 'applicant.kind',
      applicantName: 'applicant.name',
      ...plainColumns('language', 'subject'),
      subjectCategory: 'subjectCategory.code',
      ...plainColumns('receivedOn', 'dueOn', 'closedOn', 'isOverdue', 'priority', 'ground', 'topic', 'regime'),
      redirectedTo: 'redirectedTo.name',
      warnings: 'warnings',
    },
  },
  complaints: {
    recordType: 'ComplaintExport',
    field: 'complaints',
    filter: 'ComplaintFilter',
    order: 'ComplaintOrder',
    saved: 'savedComplaintFilters',
    nodes: `id number state office { id } filedWith { id } respondentOffice { id } respondent { id } handler { id }
      complainant { kind name } language contestedKind contestedType contestedId contestedDescription knownOn receivedOn
      filingDueOn dueOn closedOn isOverdue regime decision { outcome decidedOn effect } suspension { on endedOn } tags warnings`,
    columns: {
      ...plainColumns('id', 'number', 'state'),
      officeId: 'office.id',
      filedWithId: 'filedWith.id',
      respondentOfficeId: 'respondentOffice.id',
      respondentId: 'respondent.id',
      handlerId: 'handler.id',
      complainantKind: 'complainant.kind',
      complainantName: 'complainant.name',
      ...plainColumns('language', 'contestedKind', 'contestedType', 'contestedId', 'contestedDescription'),
      ...plainColumns('knownOn', 'receivedOn', 'filingDueOn', 'dueOn', 'closedOn', 'isOverdue', 'regime'),
      outcome: 'decision.outcome',
      decidedOn: 'decision.decidedOn',
      effect: 'decision.effect',
      suspendedOn: 'suspension.on',
      suspensionEndedOn: 'suspension.endedOn',
      ...plainColumns('tags', 'warnings'),
    },
  },
  'appeal-alerts': alertsFile({ recordType: 'AppealAlertExport', field: 'appealAlerts', filter: 'AppealAlertFilter' }),
  'appeal-groups': {
    recordType: 'AppealGroupExport',
    field: 'appealGroups',
    args: { officeId: 'ID' },
    nodes: 'id subject createdOn office { id } createdBy { id }',
    columns: {
      ...plainColumns('id', 'subject', 'createdOn'),
      officeId: 'office.id',
      createdById: 'createdBy.id',
    },
  },
  'appeal-statistics': {
    recordType: 'AppealStatisticsExport',
    field: 'appealStatistics',
    args: { by: '[AppealStatisticsDimension!]!', filter: 'AppealFilter', rollUp: 'Boolean' },
    rows: 'groups',
    nodes: `keys { dimension value } count answered answeredInTime shareInTime overdue
      workingDays { median percentile90 } calendarDays { median percentile90 }`,
    columns: {
      officeId: keyOf('OFFICE'),
      handlerId: keyOf('HANDLER'),
      region: keyOf('REGION'),
      ground: keyOf('GROUND'),
      subjectCategory: keyOf('SUBJECT'),
      channel: keyOf('CHANNEL'),
      language: keyOf('LANGUAGE'),
      state: keyOf('STATE'),
      period: keyOf('PERIOD'),
      ...plainColumns('count', 'answered', 'answeredInTime', 'shareInTime', 'overdue'),
      workingDaysMedian: 'workingDays.median',
      workingDaysPercentile90: 'workingDays.percentile90',
      calendarDaysMedian: 'calendarDays.median',
      calendarDaysPercentile90: 'calendarDays.percentile90',
    },
  },
  'appeal-conflicts': conflictsFile('AppealConflictExport', 'appealConflicts', ['appeal', 'check', 'office']),
} as const satisfies Readonly<Record<string, ExportedList>>;
