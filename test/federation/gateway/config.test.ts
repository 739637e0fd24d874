import { describe, expect, it } from '@jest/globals';
import { parseConfig } from '../../../platform/config/config';
import { ConfigFailure } from '../../../platform/config/config-failure';
import { databaseUrls } from '../../../platform/config/database-urls';
import { describeConfig } from '../../../platform/config/describe-config';

const url = (role: string) => `postgres://${role}@db.example/appeals`;

describe('configuration', () => {
  it('runs without any setting', () => {
    const config = parseConfig({});
    expect(config.process).toMatchObject({ port: 4_000, dataFolder: '.kenes/', clock: 'real', logLevel: 'info' });
    expect(config.demonstration.isOn).toBe(true);
    expect(databaseUrls(config, 'appeals')).toBeNull();
  });

  it('takes an empty value for none', () => {
    expect(parseConfig({ PORT: '', KENES_OIDC_ISSUER: ' ' })).toEqual(parseConfig({}));
  });

  it('reads what is set', () => {
    const config = parseConfig({
      PORT: '0',
      KENES_CLOCK: 'operator',
      KENES_DEMONSTRATION: 'off',
      KENES_MAX_DEPTH: '12',
      KENES_OIDC_ISSUER: 'https://issuer.example',
      KENES_APPEALS_MIGRATOR_DATABASE_URL: url('migrator'),
      KENES_APPEALS_SERVER_DATABASE_URL: url('server'),
      KENES_APPEALS_WORKER_DATABASE_URL: url('worker'),
    });
    expect(config.process).toMatchObject({ port: 0, clock: 'operator' });
    expect([config.demonstration.isOn, config.limits.depth]).toEqual([false, 12]);
    expect(config.identity.issuer).toBe('https://issuer.example');
    expect(databaseUrls(config, 'appeals')).toEqual({
      migrator: url('migrator'),
      server: url('server'),
      worker: url('worker'),
    });
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '4e3'],
    ['KENES_CLOCK', 'fast'],
    ['KENES_LOG_LEVEL', 'loud'],
    ['KENES_DEMONSTRATION', 'true'],
    ['KENES_OIDC_ISSUER', 'issuer'],
    ['KENES_OIDC_AUDIENCE', 'kenes'],
    ['KENES_VIEWER_TTL_MS', '2001'],
    ['KENES_LAW_IN_FORCE_SINCE', '2022-02-30'],
  ])('refuses %s=%s in one line that names both', (variable, value) => {
    const parse = () => parseConfig({ [variable]: value });
    expect(parse).toThrow(ConfigFailure);
    expect(parse).toThrow(new RegExp(`^[^\\n]*${variable} is "${value}" and must be [^\\n]*$`));
  });

  it('names all that is wrong at once, and no secret', () => {
    const parse = () => parseConfig({ PORT: 'x', KENES_APPEALS_SERVER_DATABASE_URL: 'appeals:p4ssword' });
    expect(parse).toThrow(/PORT.*KENES_APPEALS_SERVER_DATABASE_URL must be an address/);
    expect(parse).not.toThrow(/p4ssword/);
  });

  it('refuses a database of which only one role is set', () => {
    const config = parseConfig({ KENES_APPEALS_SERVER_DATABASE_URL: url('server') });
    expect(() => databaseUrls(config, 'appeals')).toThrow(ConfigFailure);
  });

  it('describes each variable in a row of its own', () => {
    const rows = describeConfig().split('\n').slice(2);
    const variables = rows.map((row) => /^\| `([A-Z_]+)` \| [^|]+ \| [^|]+ \|$/.exec(row)?.[1]);
    expect(variables).not.toContain(undefined);
    expect(new Set(variables).size).toBe(rows.length);
    expect(variables).toEqual(expect.arrayContaining(['PORT', 'KENES_DATA', 'KENES_MAX_COST']));
  });
});
