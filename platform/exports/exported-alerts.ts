import { type ExportedList, plainColumns } from './exported-list';

const selectionOf = (parties: readonly string[]): string => parties.map((party) => `${party} { id }`).join(' ');

const columnsOf = (parties: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(parties.map((party) => [`${party}Id`, `${party}.id`]));

/** The conflicts of a subgraph as a file, with the records and bodies that they may concern, as fields of a node. */
export function conflictsFile(recordType: string, field: string, concerned: readonly string[]): ExportedList {
  const parties = [...concerned, 'resolvedBy'];
  return {
    recordType,
    field,
    args: { isOverdue: 'Boolean', officeIds: '[ID!]' },
    nodes: `id state explanation rule openedOn dueOn isOverdue resolvedAt ${selectionOf(parties)}`,
    columns: {
      ...plainColumns('id', 'state', 'explanation', 'rule', 'openedOn', 'dueOn', 'isOverdue', 'resolvedAt'),
      ...columnsOf(parties),
    },
  };
}

/** The alerts of a subgraph as a file; `told` are the offices to which they are brought, as fields of a node. */
export function alertsFile(
  { recordType, field, filter }: Pick<ExportedList, 'recordType' | 'field' | 'filter'>,
  told: readonly string[] = ['escalatedTo'],
): ExportedList {
  return {
    recordType,
    field,
    ...(filter && { filter }),
    nodes: `id kind stage recordType recordId rule dueOn sinceOn clearedOn ${selectionOf(told)}`,
    columns: {
      ...plainColumns('id', 'kind', 'stage', 'recordType', 'recordId', 'rule', 'dueOn', 'sinceOn', 'clearedOn'),
      ...columnsOf(told),
    },
  };
}
