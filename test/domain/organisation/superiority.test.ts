import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PostKind } from '../../../platform/access/viewer';
import { officeIdOf, referenceOffices } from '../../../platform/directory/reference-directory';
import { isSuperior, isSuperiorThroughout, type Standing } from '../../../subgraphs/organisation/domain/superiority';

const KINDS: readonly PostKind[] = ['HEAD', 'DEPUTY_HEAD', 'PROSECUTOR', 'EMPLOYEE'];
const ROOT_KINDS: readonly PostKind[] = ['PROSECUTOR_GENERAL', 'DEPUTY_PROSECUTOR_GENERAL', 'PROSECUTOR', 'EMPLOYEE'];

const real = new Map(referenceOffices().map((office) => [office.code, office]));

/** Whoever holds a post of a kind in an office of the real tree. */
function person(code: string, kind: PostKind, name = 'one'): Standing {
  const superiorIds = real.get(code)?.superiorIds ?? [];
  return { personId: `${code} ${kind} ${name}`, posts: [{ officeId: officeIdOf(code), kind, superiorIds }] };
}

/** A random tree: office n hangs on an office before it; office 0 is the root. Everyone of each office, heads only where not vacant. */
interface Sample {
  readonly parents: readonly number[];
  readonly people: readonly (Standing & { readonly office: number; readonly kind: PostKind })[];
}

const sample: fc.Arbitrary<Sample> = fc
  .array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 14 })
  .map((cells): Sample => {
    const parents = [-1, ...cells.map(([seed], index) => seed % (index + 1))];
    const above = (office: number): number[] => {
      const parent = parents[office] ?? -1;
      return parent < 0 ? [] : [parent, ...above(parent)];
    };
    const people = parents.flatMap((_, office) => {
      const isVacant = office > 0 && cells[office - 1]?.[1] === true;
      const kinds = office === 0 ? ROOT_KINDS : KINDS.filter((kind) => kind !== 'HEAD' || !isVacant);
      return kinds.map((kind) => ({
        personId: `${office} ${kind}`,
        office,
        kind,
        posts: [{ officeId: String(office), kind, superiorIds: above(office).map(String) }],
      }));
    });
    return { parents, people };
  });

/** The offices below an office, by going down the tree. */
function subtree(parents: readonly number[], office: number): number[] {
  const children = parents.flatMap((parent, child) => (parent === office ? [child] : []));
  return children.flatMap((child) => [child, ...subtree(parents, child)]);
}

/** The oracle: everyone a person commands, written out downwards from the words of the law. */
function commanded({ parents, people }: Sample, boss: Sample['people'][number]): Set<string> {
  const inOffices = (offices: readonly number[]) => people.filter(({ office }) => offices.includes(office));
  const ids = (found: readonly { personId: string }[]) => new Set(found.map(({ personId }) => personId));
  const others = people.filter(({ personId }) => personId !== boss.personId);
  if (boss.kind === 'PROSECUTOR_GENERAL') return ids(others);
  if (boss.kind === 'DEPUTY_PROSECUTOR_GENERAL') return ids(inOffices(subtree(parents, boss.office)));
  if (boss.kind !== 'HEAD') return new Set();
  const staff = others.filter(({ office }) => office === boss.office);
  return ids([...staff, ...inOffices(subtree(parents, boss.office))]);
}

describe('who is superior to whom', () => {
  it('[5.2.a] agrees with an independent oracle on random trees', () => {
    fc.assert(
      fc.property(sample, (drawn) => {
        for (const boss of drawn.people) {
          const expected = commanded(drawn, boss);
          for (const other of drawn.people)
            expect([boss.personId, other.personId, isSuperior(boss, other)]).toEqual([
              boss.personId,
              other.personId,
              expected.has(other.personId),
            ]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('[5.2.a] is never mutual and is handed on upwards', () => {
    fc.assert(
      fc.property(sample, ({ people }) => {
        for (const a of people) {
          expect(isSuperior(a, a)).toBe(false);
          for (const b of people.filter((each) => isSuperior(a, each))) {
            expect(isSuperior(b, a)).toBe(false);
            for (const c of people.filter((each) => isSuperior(b, each))) expect(isSuperior(a, c)).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('[9.1] the Prosecutor General is superior to the head of any office and inferior to none', () => {
    const general = person('gpo', 'PROSECUTOR_GENERAL');
    const heads = [...real.keys()].filter((code) => code !== 'gpo').map((code) => person(code, 'HEAD'));
    expect(heads.every((head) => isSuperior(general, head))).toBe(true);
    expect(heads.some((head) => isSuperior(head, general))).toBe(false);
    expect(isSuperior(person('gpo', 'DEPUTY_PROSECUTOR_GENERAL'), general)).toBe(false);
  });

  it.each([
    ['the head of the own office', ['district-kz-71-esil', 'HEAD'], ['district-kz-71-esil', 'PROSECUTOR'], true],
    ['the head to a deputy', ['district-kz-71-esil', 'HEAD'], ['district-kz-71-esil', 'DEPUTY_HEAD'], true],
    ['the head of the region to a district head', ['region-kz-71', 'HEAD'], ['district-kz-71-esil', 'HEAD'], true],
    ['a deputy of the region', ['region-kz-71', 'DEPUTY_HEAD'], ['district-kz-71-esil', 'PROSECUTOR'], false],
    ['the head of another region', ['region-kz-75', 'HEAD'], ['district-kz-71-esil', 'PROSECUTOR'], false],
    ['a deputy Prosecutor General', ['gpo', 'DEPUTY_PROSECUTOR_GENERAL'], ['region-kz-71', 'HEAD'], true],
    ['the Chief Military Prosecutor to a regional one', ['military', 'HEAD'], ['region-kz-71', 'HEAD'], false],
    ['the Chief Military Prosecutor to a garrison', ['military', 'HEAD'], ['military-garrison-astana', 'HEAD'], true],
    [
      'the Chief Transport Prosecutor to a garrison',
      ['transport', 'HEAD'],
      ['military-garrison-astana', 'HEAD'],
      false,
    ],
    ['a prosecutor of the General Office', ['gpo', 'PROSECUTOR'], ['district-kz-71-esil', 'PROSECUTOR'], false],
    ['two prosecutors of one office', ['region-kz-71', 'PROSECUTOR'], ['region-kz-71', 'PROSECUTOR'], false],
  ] as const)('[43.3.c] %s', (_, [higherCode, higherKind], [lowerCode, lowerKind], expected) => {
    expect(isSuperior(person(higherCode, higherKind), person(lowerCode, lowerKind, 'two'))).toBe(expected);
  });

  it('[5.2.a] whoever holds posts in two regions is throughout subordinate only to those above both', () => {
    const [first, second] = [person('district-kz-71-esil', 'PROSECUTOR'), person('district-kz-75-medeu', 'PROSECUTOR')];
    const both: Standing = { personId: 'both', posts: [...first.posts, ...second.posts] };
    expect(isSuperior(person('region-kz-71', 'HEAD'), both)).toBe(true);
    expect(isSuperiorThroughout(person('region-kz-71', 'HEAD'), both)).toBe(false);
    expect(isSuperiorThroughout(person('gpo', 'PROSECUTOR_GENERAL'), both)).toBe(true);
  });
});
