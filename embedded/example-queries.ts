/** A query that GraphiQL offers, with its name in the list. */
export interface ExampleQuery {
  readonly name: string;
  readonly query: string;
}

/** Queries to begin with; a test executes each of them. */
export const EXAMPLE_QUERIES: readonly ExampleQuery[] = [
  {
    name: 'Who am I',
    query: `# Who the graph takes you for, and which powers you hold.
query WhoAmI {
  viewer { kind name { text } powers { power legalBasis } }
}`,
  },
  {
    name: 'My desk',
    query: `# Appeals you may see, the nearest due day first, with every day of the count.
query MyDesk {
  appeals(first: 20, orderBy: { field: DUE_ON, direction: ASC }) {
    totalCount
    nodes {
      number state dueOn isOverdue allowedActions
      office { name { text } }
      terms { kind dueOn legalBasis explanation { day counted kind reason } }
      submissions(first: 5) { nodes { number state addressee { name { text } } } }
    }
  }
}`,
  },
];
