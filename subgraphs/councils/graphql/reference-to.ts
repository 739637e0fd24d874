/** A reference to an entity of another subgraph, by its key. */
export interface ReferenceTo {
  readonly id: string;
}
