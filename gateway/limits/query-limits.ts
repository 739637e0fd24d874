/**
 * What a request may ask for: bytes of its body, tokens of its document, levels of nested fields, aliases, fields (each use of
 * a fragment counted), and cost in objects that the answer could hold.
 */
export interface QueryLimits {
  readonly bodyBytes: number;
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly breadth: number;
  readonly cost: number;
}

/** What an operation asks for, in the terms of `QueryLimits`. */
export type OperationSize = Pick<QueryLimits, 'depth' | 'aliases' | 'breadth' | 'cost'>;
