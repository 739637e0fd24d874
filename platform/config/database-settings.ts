import {
  DATABASE_ROLES,
  SUBGRAPH_NAMES,
  roleName,
  type DatabaseRole,
  type SubgraphName,
} from '../database/subgraph-name';
import { optional, secret, type Setting } from './setting';
import { address } from './value-schemas';

/** Names of the settings: those of the roles, such as `appeals_server`. */
export type DatabaseSettingName = `${SubgraphName}_${DatabaseRole}`;

const PURPOSES = {
  migrator: 'migrating role',
  server: 'serving role',
  worker: "outbox worker's role",
} as const satisfies Record<DatabaseRole, string>;

/** One setting for each database and role: `appeals_server` is `KENES_APPEALS_SERVER_DATABASE_URL`. */
export function databaseSettings(): Readonly<Record<DatabaseSettingName, Setting<string | null>>> {
  const entries = SUBGRAPH_NAMES.flatMap((subgraph) =>
    DATABASE_ROLES.map((role) => [roleName(subgraph, role), databaseSetting(subgraph, role)]),
  );
  return Object.fromEntries(entries) as Record<DatabaseSettingName, Setting<string | null>>;
}

function databaseSetting(subgraph: SubgraphName, role: DatabaseRole): Setting<string | null> {
  return secret(
    optional(
      `KENES_${roleName(subgraph, role).toUpperCase()}_DATABASE_URL`,
      address('postgres', 'postgresql'),
      `PostgreSQL of ${subgraph}, in its ${PURPOSES[role]}.`,
      'the embedded PostgreSQL',
    ),
  );
}
