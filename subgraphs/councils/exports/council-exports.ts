import { type ExportedList, plainColumns } from '../../../platform/exports/exported-list';

/** The lists of the coordinating councils that may leave the graph as files. */
export const councilExports = {
  'coordinating-councils': {
    recordType: 'CoordinatingCouncilExport',
    field: 'coordinatingCouncils',
    filter: 'CoordinatingCouncilFilter',
    nodes: 'id state level name { kk ru en } office { id } chair { id } chairBasis',
    columns: {
      ...plainColumns('id', 'state', 'level'),
      nameKk: 'name.kk',
      nameRu: 'name.ru',
      nameEn: 'name.en',
      officeId: 'office.id',
      chairId: 'chair.id',
      chairBasis: 'chairBasis',
    },
  },
  'council-measures': {
    recordType: 'CouncilMeasureExport',
    field: 'councilMeasures',
    filter: 'CouncilMeasureFilter',
    order: 'CouncilMeasureOrder',
    nodes: 'id state item text responsible { id } decision { id number adoptedOn } dueOn isOverdue implementedOn',
    columns: {
      ...plainColumns('id', 'state', 'item', 'text'),
      responsibleId: 'responsible.id',
      decisionId: 'decision.id',
      decisionNumber: 'decision.number',
      decisionAdoptedOn: 'decision.adoptedOn',
      ...plainColumns('dueOn', 'isOverdue', 'implementedOn'),
    },
  },
  'council-alerts': {
    recordType: 'CouncilAlertExport',
    field: 'councilAlerts',
    filter: 'CouncilAlertFilter',
    nodes: 'id kind stage recordType recordId rule dueOn sinceOn clearedOn escalatedTo { id }',
    columns: {
      ...plainColumns('id', 'kind', 'stage', 'recordType', 'recordId', 'rule', 'dueOn', 'sinceOn', 'clearedOn'),
      escalatedToId: 'escalatedTo.id',
    },
  },
  'council-conflicts': {
    recordType: 'CouncilConflictExport',
    field: 'councilConflicts',
    args: { isOverdue: 'Boolean', officeIds: '[ID!]' },
    nodes:
      'id state explanation rule openedOn dueOn isOverdue resolvedAt session { id } measure { id } submission { id } agency { id } resolvedBy { id }',
    columns: {
      ...plainColumns('id', 'state', 'explanation', 'rule', 'openedOn', 'dueOn', 'isOverdue', 'resolvedAt'),
      sessionId: 'session.id',
      measureId: 'measure.id',
      submissionId: 'submission.id',
      agencyId: 'agency.id',
      resolvedById: 'resolvedBy.id',
    },
  },
} as const satisfies Readonly<Record<string, ExportedList>>;
