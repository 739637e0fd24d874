import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { namedSecrets } from '../../../platform/config/value-schemas';
import { keyedHash } from '../../../platform/sealing/keyed-hash';
import { keyOf, keyRing } from '../../../platform/sealing/key-ring';
import { isSealed, seal, unseal } from '../../../platform/sealing/sealed-text';

const OLD = { id: '2025', secret: 'the secret of 2025' };
const NEW = { id: '2026', secret: 'the secret of 2026' };
const ring = keyRing([OLD]);

describe('a sealed text', () => {
  it('opens to what it was, in any letters, and never looks the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const sealed = seal(ring, text, 'record');
        expect(isSealed(sealed)).toBe(true);
        expect(unseal(ring, sealed, 'record')).toBe(text);
        expect(seal(ring, text, 'record')).not.toBe(sealed);
      }),
    );
  });

  it('is sealed with the first key of the ring, and opened with whichever it names', () => {
    const before = seal(ring, 'Әліби', 'record');
    const both = keyRing([NEW, OLD]);
    expect(seal(both, 'x', 'record')).toMatch(/^sealed:2026:/);
    expect(unseal(both, before, 'record')).toBe('Әліби');
    expect(() => unseal(keyRing([NEW]), before, 'record')).toThrow('needs the key "2025"');
  });

  it('opens under no other key of the same name, for no other record, and not when a bit is changed', () => {
    const sealed = seal(ring, 'secret', 'record');
    expect(() => unseal(keyRing([{ ...OLD, secret: 'another' }]), sealed, 'record')).toThrow();
    expect(() => unseal(ring, sealed, 'another record')).toThrow();
    const bytes = Buffer.from(sealed.split(':')[2] ?? '', 'base64url');
    for (const place of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(() => unseal(ring, `sealed:2025:${changed.toString('base64url')}`, 'record')).toThrow();
    }
  });

  it.each(['', 'sealed:', 'sealed:2025:', 'sealed:2025:AAAA', '+7 700 000 00 00'])('%j does not open', (text) => {
    expect(() => unseal(ring, text, 'record')).toThrow();
  });
});

describe('a keyed hash', () => {
  it('is the same for the same value alone, kind and key included', () => {
    const key = keyOf('index');
    const index = keyedHash(key, 'IIN', '1');
    expect(keyedHash(key, 'IIN', '1')).toEqual(index);
    const others = [keyedHash(key, 'IIN', '2'), keyedHash(key, 'BIN', '1'), keyedHash(keyOf('other'), 'IIN', '1')];
    for (const other of others) expect(other).not.toEqual(index);
  });
});

describe('secrets with names', () => {
  const schema = namedSecrets(8);

  it('are read in their order', () => {
    expect(schema.parse('2026:ab:cdefgh, 2025:12345678')).toEqual([
      { id: '2026', secret: 'ab:cdefgh' },
      { id: '2025', secret: '12345678' },
    ]);
  });

  it.each(['no name', 'a:short', ':12345678', 'A:12345678', 'a:12345678,a:87654321', 'a:12345678,'])(
    'are refused as %j',
    (text) => expect(schema.safeParse(text).success).toBe(false),
  );
});
