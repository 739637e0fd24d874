import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadOrCreateKeys, parseSigningKey, publicKeyOf } from '../../../platform/identity/keys';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kenes-keys-'));
});

afterAll(() => rm(folder, { recursive: true }));

describe('the keys of an installation', () => {
  it('are made once, also by calls that start together, and only their owner may read them', async () => {
    const fresh = join(folder, 'state');
    const [first, ...others] = await Promise.all(Array.from({ length: 20 }, () => loadOrCreateKeys(fresh)));
    for (const keys of others) expect(keys).toEqual(first);
    expect(await readdir(fresh)).toEqual(['signing-keys.json']);
    expect((await stat(join(fresh, 'signing-keys.json'))).mode & 0o777).toBe(0o600);
    expect((await stat(fresh)).mode & 0o777).toBe(0o700);
  });

  it('are not replaced when their file is damaged', async () => {
    const damaged = await mkdtemp(join(folder, 'damaged-'));
    await writeFile(join(damaged, 'signing-keys.json'), '{"assertion":');
    await expect(loadOrCreateKeys(damaged)).rejects.toThrow('does not hold signing keys');
  });
});

describe('keys from configuration', () => {
  const edText = () => JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }));

  it('are taken as private JWKs and get an id of their own', async () => {
    const text = edText();
    const key = await parseSigningKey(text, 'EdDSA');
    expect(key).toMatchObject({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig' });
    expect(key.kid).toMatch(/^[\w-]{43}$/);
    const named = await parseSigningKey(JSON.stringify({ ...JSON.parse(text), kid: '2026' }), 'EdDSA');
    expect(named.kid).toBe('2026');
  });

  it.each([
    ['no JSON', 'secret'],
    [
      'a key for another algorithm',
      JSON.stringify(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })),
    ],
    ['a public key only', JSON.stringify(generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }))],
    ['a private part of the wrong length', JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x: 'AA', d: 'AA' })],
  ])('are refused without being repeated in the error: %s', async (_what, text) => {
    const error = await parseSigningKey(text, 'EdDSA').catch((reason: unknown) => reason);
    expect(error).toEqual(new Error('not a private JWK for EdDSA'));
    expect(error).not.toHaveProperty('cause');
  });

  it('show only their public half in a key set', async () => {
    const { assertion, oidc } = await loadOrCreateKeys(join(folder, 'public'));
    for (const key of [assertion, oidc]) {
      const { d, ...expected } = key;
      expect(d).toBeDefined();
      expect(publicKeyOf(key)).toEqual(expected);
    }
  });
});
