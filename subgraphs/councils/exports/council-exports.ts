import { alertsFile, conflictsFile } from '../../../platform/exports/exported-alerts';
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
  'council-alerts': alertsFile({
    recordType: 'CouncilAlertExport',
    field: 'councilAlerts',
    filter: 'CouncilAlertFilter',
  }),
  'council-conflicts': conflictsFile('CouncilConflictExport', 'councilConflicts', [
    'session',
    'measure',
    'submission',
    'agency',
  ]),
} as const satisfies Readonly<Record<string, ExportedList>>;
