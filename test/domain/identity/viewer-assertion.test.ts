import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import {
  AGENCY_ROLES,
  CLASSIFICATIONS,
  OFFICE_KINDS,
  OFFICE_SPHERES,
  POST_KINDS,
  PUBLIC_VIEWER,
  SYSTEM_VIEWER,
  type Viewer,
} from '../../../platform/access/viewer';
import { parseSigningKey, publicKeyOf, type SigningKey } from '../../../platform/identity/keys';
import { createAssertionSigner, createAssertionVerifier } from '../../../platform/identity/viewer-assertion';
import { refusalOf } from './refusal-of';

const NOW = Date.UTC(2026, 2, 19, 5, 0, 0);

const newKey = (): Promise<SigningKey> =>
  parseSigningKey(JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })), 'EdDSA');

const head: Viewer = {
  ...PUBLIC_VIEWER,
  kind: 'PROSECUTOR',
  personId: '0190c5f2-0000-7000-8000-000000000001',
  posts: [
    {
      postId: 'post',
      officeId: 'esil',
      officeKind: 'DISTRICT',
      officeSphere: 'TERRITORIAL',
      kind: 'HEAD',
      subordinateOfficeIds: [],
      succeededOfficeIds: [],
    },
  ],
  visibleOfficeIds: ['esil'],
  clearance: 'RESTRICTED',
};

/** A verifier and a forge that share a key; the forged assertion differs from a good one only in what is given. */
async function arrange() {
  const key = await newKey();
  let now = NOW;
  const names = { iss: 'kenes:organisation', aud: 'kenes:subgraphs' };
  const header = { alg: 'EdDSA', typ: 'kenes-viewer+jwt' };
  const good = { ...names, exp: NOW / 1_000 + 60, viewer: head };
  return {
    signer: createAssertionSigner(key, () => now),
    verifier: createAssertionVerifier(publicKeyOf(key), () => now),
    moveTo: (instant: number) => void (now = instant),
    unsigned: () => new UnsecuredJWT(good).encode(),
    endless: () => new SignJWT({ ...names, viewer: head }).setProtectedHeader(header).sign(key),
    forge: (change: JWTPayload = {}, headerChange: { typ?: string } = {}, by: SigningKey = key) =>
      new SignJWT({ ...good, ...change }).setProtectedHeader({ ...header, ...headerChange }).sign(by),
  };
}

describe('viewer assertions', () => {
  it('bring any viewer to the subgraphs unchanged', async () => {
    const { signer, verifier } = await arrange();
    const id = fc.string({ minLength: 1, maxLength: 40 });
    const viewers: fc.Arbitrary<Viewer> = fc.record({
      kind: fc.constantFrom('PROSECUTOR', 'EMPLOYEE', 'AGENCY_OFFICIAL', 'ANALYST', 'APPLICANT', 'PUBLIC'),
      personId: fc.option(id),
      posts: fc.array(
        fc.record({
          postId: id,
          officeId: id,
          officeKind: fc.constantFrom(...OFFICE_KINDS),
          officeSphere: fc.constantFrom(...OFFICE_SPHERES),
          kind: fc.constantFrom(...POST_KINDS),
          subordinateOfficeIds: fc.array(id, { maxLength: 5 }),
          succeededOfficeIds: fc.array(id, { maxLength: 3 }),
        }),
        { maxLength: 3 },
      ),
      visibleOfficeIds: fc.array(id, { maxLength: 20 }),
      seesAllOffices: fc.boolean(),
      delegatedOfficeIds: fc.array(id, { maxLength: 5 }),
      agencyId: fc.option(id),
      agencyRole: fc.option(fc.constantFrom(...AGENCY_ROLES)),
      clearance: fc.constantFrom(...CLASSIFICATIONS),
      delegations: fc.array(
        fc.record({
          id,
          power: id,
          officeIds: fc.option(fc.array(id, { maxLength: 3 })),
          act: id,
          untilOn: fc.option(id),
        }),
        { maxLength: 3 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(viewers, async (viewer) => {
        expect(await verifier.verify(await signer.sign(viewer))).toEqual(viewer);
      }),
    );
  });

  it('are verified once and remembered, so repeated requests get the very same viewer', async () => {
    const { signer, verifier } = await arrange();
    const assertion = await signer.sign(head);
    expect(await verifier.verify(assertion)).toBe(await verifier.verify(assertion));
  });

  it('end after sixty seconds and a tolerance of five, also when remembered', async () => {
    const { signer, verifier, moveTo } = await arrange();
    const assertion = await signer.sign(head);
    await expect(verifier.verify(assertion)).resolves.toEqual(head);
    moveTo(NOW + 64_000);
    await expect(verifier.verify(assertion)).resolves.toEqual(head);
    moveTo(NOW + 65_000);
    await expect(refusalOf(verifier.verify(assertion))).resolves.toMatchObject({ check: 'EXPIRED' });
  });

  it('are refused when missing, unsigned, endless, of a foreign signer, type, issuer or audience, or too long', async () => {
    const { verifier, forge, unsigned, endless } = await arrange();
    const checkOf = async (assertion: string | undefined) => (await refusalOf(verifier.verify(assertion))).check;
    expect(await checkOf(undefined)).toBe('MISSING');
    expect(await checkOf('')).toBe('FORMAT');
    expect(await checkOf(unsigned())).toBe('ALGORITHM');
    expect(await checkOf(await forge({}, {}, await newKey()))).toBe('SIGNATURE');
    expect(await checkOf(await forge({}, { typ: 'at+jwt' }))).toBe('TYPE');
    expect(await checkOf(await forge({ iss: 'kenes:appeals' }))).toBe('ISSUER');
    expect(await checkOf(await forge({ aud: 'kenes:gateway' }))).toBe('AUDIENCE');
    expect(await checkOf(await endless())).toBe('CLAIM');
    expect(await checkOf('a'.repeat(40_000))).toBe('SIZE');
    await expect(verifier.verify(await forge())).resolves.toEqual(head);
  });

  it('are refused when one character of the payload has changed', async () => {
    const { signer, verifier } = await arrange();
    const [header = '', payload = '', signature = ''] = (await signer.sign(head)).split('.');
    const altered = Buffer.from(payload, 'base64url').toString().replace('"RESTRICTED"', '"STATE_SECRET"');
    const tampered = [header, Buffer.from(altered).toString('base64url'), signature].join('.');
    await expect(refusalOf(verifier.verify(tampered))).resolves.toMatchObject({ check: 'SIGNATURE' });
  });

  it.each([
    ['no viewer', undefined],
    ['a kind that does not exist', { ...head, kind: 'KING' }],
    ['the platform itself', SYSTEM_VIEWER],
    ['a clearance that does not exist', { ...head, clearance: 'ALL' }],
    ['offices that are not a list', { ...head, visibleOfficeIds: 'all' }],
    ['no delegations', { ...head, delegations: undefined }],
  ])('are refused although well signed when they carry %s', async (_what, viewer) => {
    const { verifier, forge } = await arrange();
    await expect(refusalOf(verifier.verify(await forge({ viewer })))).resolves.toEqual({
      code: 'UNAUTHENTICATED',
      message: expect.any(String),
      check: 'CLAIM',
    });
  });

  it('are never issued for the platform itself', async () => {
    const { signer } = await arrange();
    await expect(signer.sign(SYSTEM_VIEWER)).rejects.toThrow('kind');
  });

  it('lose members that this release does not know', async () => {
    const { verifier, forge } = await arrange();
    expect(await verifier.verify(await forge({ viewer: { ...head, mayEverything: true } }))).toEqual(head);
  });
});
