/** The four subgraphs; each has a database of its own, and roles named after it. */
export const SUBGRAPH_NAMES = ['organisation', 'supervision', 'appeals', 'councils'] as const;
export type SubgraphName = (typeof SUBGRAPH_NAMES)[number];

/** The three roles of a subgraph's database: migrating (owner), serving (no DDL, no delete), worker (owns the outbox). */
export const DATABASE_ROLES = ['migrator', 'server', 'worker'] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];

/** The name of a role in the database cluster, e.g. `appeals_server`. */
export function roleName(subgraph: SubgraphName, role: DatabaseRole): string {
  return `${subgraph}_${role}`;
}

/** How to reach one subgraph's database in each role, as PostgreSQL URLs. */
export type DatabaseUrls = Readonly<Record<DatabaseRole, string>>;
