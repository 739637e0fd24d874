import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { DATABASE_ROLES, roleName, SUBGRAPH_NAMES } from '../database/subgraph-name';

const fresh = (): string => randomBytes(32).toString('base64url');

/**
 * Fresh secrets of an installation, by variable: the superuser's password, the addresses of the four databases in their roles on one server
 * (`host` with its port), the key of viewer assertions, and what processes share.
 */
export function newSecrets(host: string): Readonly<Record<string, string>> {
  const databases = SUBGRAPH_NAMES.flatMap((name) =>
    DATABASE_ROLES.map((role) => roleName(name, role)).map((role) => [
      `KENES_${role.toUpperCase()}_DATABASE_URL`,
      `postgres://${role}:${fresh()}@${host}/${name}`,
    ]),
  );
  return {
    POSTGRES_PASSWORD: fresh(),
    ...(Object.fromEntries(databases) as Record<string, string>),
    KENES_ASSERTION_SIGNING_KEY: JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })),
    KENES_INTERNAL_SECRET: fresh(),
    KENES_ACCESS_CODE_KEY: fresh(),
    KENES_APPLICANT_KEYS: `first:${fresh()}`,
    KENES_APPLICANT_INDEX_KEY: fresh(),
  };
}
