import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { packageRoot } from '../../platform/config/package-root';

type Packages = Readonly<Record<string, object>>;
type MissingEntries = (packages: Packages) => readonly (readonly [path: string, entry: object])[];

const native = { optionalDependencies: { '@native/linux-x64-musl': '1.2.3', '@native/darwin-arm64': '1.2.3' } };
const linux = { version: '1.2.3', cpu: ['x64'], libc: ['musl'], optional: true, os: ['linux'] };

describe('the lock file', () => {
  let missingEntries: MissingEntries;
  beforeAll(async () => {
    const path = join(packageRoot(), 'scripts/lock/missing-entries.mjs');
    ({ missingEntries } = (await import(path)) as { missingEntries: MissingEntries });
  });

  const pathsMissing = (packages: Packages): readonly string[] => missingEntries(packages).map(([path]) => path);

  it('has an entry for every platform, so that npm ci takes it (node scripts/complete-lock.mjs)', () => {
    const lock = readFileSync(join(packageRoot(), 'package-lock.json'), 'utf8');
    expect(pathsMissing((JSON.parse(lock) as { packages: Packages }).packages)).toEqual([]);
  });

  it('is seen to lack the packages of other platforms', () => {
    expect(missingEntries({ 'node_modules/native': native })).toEqual([
      ['node_modules/@native/linux-x64-musl', expect.objectContaining(linux)],
      ['node_modules/@native/darwin-arm64', expect.objectContaining({ cpu: ['arm64'], os: ['darwin'] })],
    ]);
  });

  it('is complete when a package finds what it wants beside itself or further up', () => {
    const packages = {
      'node_modules/outer/node_modules/native': native,
      'node_modules/outer/node_modules/@native/linux-x64-musl': linux,
      'node_modules/@native/darwin-arm64': {},
    };
    expect(missingEntries(packages)).toEqual([]);
  });

  it('lacks nothing where a name tells no platform', () => {
    expect(missingEntries({ 'node_modules/some': { optionalDependencies: { colours: '1.0.0' } } })).toEqual([]);
  });
});
