import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accessCodeHash, accessCodeOf, isAccessCode } from '../../../subgraphs/appeals/access-code';

const key = Buffer.alloc(32, 'key');
const ids = fc.uuid();

describe('an access code', () => {
  it('is ten signs that cannot be misread, always the same for an appeal and a key', () => {
    fc.assert(
      fc.property(ids, (id) => {
        const code = accessCodeOf(id, key);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
        expect(accessCodeOf(id, key)).toBe(code);
        expect(accessCodeOf(id, Buffer.alloc(32, 'other'))).not.toBe(code);
      }),
    );
  });

  it('opens its own appeal, however it is written', () => {
    fc.assert(
      fc.property(ids, (id) => {
        const code = accessCodeOf(id, key);
        const hash = accessCodeHash(id, code);
        const written = [code, code.toLowerCase(), `${code.slice(0, 5)}-${code.slice(5)}`, ` ${code} `];
        const misread = [code.replace(/0/g, 'O'), code.replace(/1/g, 'I'), code.replace(/1/g, 'l')];
        for (const each of [...written, ...misread]) expect(isAccessCode(id, each, hash)).toBe(true);
      }),
    );
  });

  it('opens no other appeal, and no other text opens it', () => {
    fc.assert(
      fc.property(ids, ids, fc.string(), (id, other, text) => {
        const hash = accessCodeHash(id, accessCodeOf(id, key));
        fc.pre(id !== other);
        expect(isAccessCode(id, accessCodeOf(other, key), hash)).toBe(false);
        expect(isAccessCode(other, accessCodeOf(id, key), hash)).toBe(false);
        expect(isAccessCode(id, text, hash)).toBe(false);
      }),
    );
  });

  it('is spread evenly over the signs', () => {
    const signs = new Set<string>();
    for (let index = 0; index < 200; index += 1) for (const sign of accessCodeOf(String(index), key)) signs.add(sign);
    expect(signs.size).toBe(32);
  });
});
