import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseDockerfile, type Stage } from './parse-dockerfile';

/** A service of docker-compose.yml, as far as it is looked at. */
export interface Service {
  image?: string;
  build?: string;
  command?: string[];
  restart?: string;
  read_only?: boolean;
  stop_grace_period?: string;
  ports?: string[];
  volumes?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test?: string[]; disable?: boolean };
}

/** What the checks look at; a test changes a copy to prove that a check can fail. */
export interface DeploymentFiles {
  compose: { services: Record<string, Service>; volumes: Record<string, unknown> };
  dockerfile: Stage[];
  dockerignore: string[];
  scripts: Record<string, string>;
  /** Versions of the packages that package.json names, also the optional ones. */
  packages: Record<string, string>;
  document: string;
}

const ROOT = join(__dirname, '..', '..', '..');
const read = (...path: string[]): string => readFileSync(join(ROOT, ...path), 'utf8');

interface Manifest {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
}

/** Reads them afresh. */
export function readDeploymentFiles(): DeploymentFiles {
  const manifest = JSON.parse(read('package.json')) as Manifest;
  return {
    compose: parse(read('docker-compose.yml'), { merge: true }) as DeploymentFiles['compose'],
    dockerfile: parseDockerfile(read('Dockerfile')),
    dockerignore: read('.dockerignore').split('\n').filter(Boolean),
    scripts: manifest.scripts,
    packages: { ...manifest.optionalDependencies, ...manifest.dependencies },
    document: read('docs', 'deployment.md'),
  };
}
