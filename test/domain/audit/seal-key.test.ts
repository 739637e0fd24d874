import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadOrCreateSealKey, loadSealTrust, sealFolder } from '../../../platform/audit/seal-key';

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'kenes-seals-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('the folder of seals', () => {
  it('gets a private key for its owner only, once', () => {
    const folder = sealFolder(join(scratch, 'once'));
    const { keyId } = loadOrCreateSealKey(folder);
    expect(loadOrCreateSealKey(folder).keyId).toBe(keyId);
    expect(readdirSync(folder).toSorted()).toEqual([`seal-key-${keyId}.pub.pem`, 'seal-key.pem']);
    expect(statSync(join(folder, 'seal-key.pem')).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('trusts its own signatures and no other', () => {
    const [ours, theirs] = ['ours', 'theirs'].map((name) => join(scratch, name));
    const [signer, other] = [loadOrCreateSealKey(ours ?? ''), loadOrCreateSealKey(theirs ?? '')];
    const trust = loadSealTrust(ours ?? '');
    expect(trust.isSigned(signer.keyId, 'text', signer.sign('text'))).toBe(true);
    expect(trust.isSigned(signer.keyId, 'other', signer.sign('text'))).toBe(false);
    expect(trust.isSigned(signer.keyId, 'text', other.sign('text'))).toBe(false);
    expect(trust.isSigned(other.keyId, 'text', other.sign('text'))).toBeNull();
    expect(loadSealTrust(join(scratch, 'none')).isSigned(signer.keyId, 'text', signer.sign('text'))).toBeNull();
  });

  it('remembers the latest seal of each database', () => {
    const signer = loadOrCreateSealKey(join(scratch, 'memory'));
    expect(signer.findLastSeal('appeals')).toBeNull();
    signer.rememberLastSeal('appeals', { number: 2, hash: 'two' });
    signer.rememberLastSeal('appeals', { number: 1, hash: 'one' });
    signer.rememberLastSeal('councils', { number: 1, hash: 'other' });
    expect(signer.findLastSeal('appeals')).toEqual({ number: 2, hash: 'two' });
    expect(loadSealTrust(join(scratch, 'memory')).findLastSeal('councils')).toEqual({ number: 1, hash: 'other' });
  });

  it('does not take a spoilt memory for none', () => {
    const folder = join(scratch, 'spoilt');
    const signer = loadOrCreateSealKey(folder);
    writeFileSync(join(folder, 'last-seal-appeals.json'), '{}');
    expect(() => signer.findLastSeal('appeals')).toThrow('names no seal');
  });
});
