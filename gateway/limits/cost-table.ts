import { type ConstDirectiveNode, type DocumentNode, type GraphQLNamedType, Kind, parse } from 'graphql';

/** Rows assumed of a list of which nothing is stated. */
const UNPAGED_LIST = 10;

/** What the schema says of a field's cost. */
export interface FieldCost {
  /** Objects' worth of work that the field itself takes, once for each parent (`@cost`). */
  readonly weight: number;
  /** Rows to assume of a list without a page size (`@listSize`). */
  readonly assumedSize: number;
}

const UNSTATED: FieldCost = { weight: 0, assumedSize: UNPAGED_LIST };

/** The costs of fields by `Type.field`. */
export type CostTable = ReadonlyMap<string, FieldCost>;

/** Reads `@cost` and `@listSize` from a supergraph; the schema that the gateway serves no longer has them. */
export function costTable(supergraphSdl: string): CostTable {
  return costsIn(parse(supergraphSdl, { noLocation: true }));
}

/** What the table says of a field, or what is assumed of it. */
export function fieldCost(costs: CostTable, type: GraphQLNamedType | undefined, field: string): FieldCost {
  return (type && costs.get(`${type.name}.${field}`)) ?? UNSTATED;
}

function costsIn({ definitions }: DocumentNode): CostTable {
  const types = definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION);
  const costs = types.flatMap(({ name, fields = [] }) =>
    fields.map((field) => [`${name.value}.${field.name.value}`, costOf(field.directives ?? [])] as const),
  );
  return new Map(costs.filter(([, { weight, assumedSize }]) => weight > 0 || assumedSize !== UNPAGED_LIST));
}

function costOf(directives: readonly ConstDirectiveNode[]): FieldCost {
  return {
    weight: numberOf(directives, 'cost', 'weight') ?? UNSTATED.weight,
    assumedSize: numberOf(directives, 'listSize', 'assumedSize') ?? UNSTATED.assumedSize,
  };
}

function numberOf(directives: readonly ConstDirectiveNode[], directive: string, argument: string): number | null {
  const value = directives
    .find(({ name }) => name.value === directive)
    ?.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.INT ? Number(value.value) : null;
}
