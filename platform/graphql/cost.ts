import { Directive } from 'type-graphql';

type SchemaDirective = ReturnType<typeof Directive>;

/** States the work that a field takes once for each parent, in objects' worth: a row read is 1. The gateway adds it to the estimate. */
export function Cost(weight: number): SchemaDirective {
  return Directive(`@cost(weight: ${weight})`);
}

/** States how many rows to assume of a list that takes no page size; ten where nothing is stated. */
export function AssumedSize(rows: number): SchemaDirective {
  return Directive(`@listSize(assumedSize: ${rows})`);
}
