import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OFFICE_KINDS } from '../../../platform/access/viewer';
import { referenceOffices } from '../../../platform/directory/reference-directory';
import {
  chainAbove,
  type OfficeNode,
  PARENT_KINDS,
  requireSoundTree,
} from '../../../subgraphs/organisation/domain/office-tree';
import { refusal } from './refusal';

const offices: readonly OfficeNode[] = referenceOffices();
const root = offices.find(({ kind }) => kind === 'GENERAL');
const anOffice = fc.constantFrom(...offices);

/** The real tree with one office changed. */
const withChange = (id: string, change: Partial<OfficeNode>): OfficeNode[] =>
  offices.map((office) => (office.id === id ? { ...office, ...change } : office));

function refusalOf(nodes: readonly OfficeNode[]): { reason: unknown; rule: unknown } {
  const [reason, rule] = refusal(() => requireSoundTree(nodes)) ?? [null, null];
  return { reason, rule };
}

/** Everything below an office, found by going down, while the code under test goes up. */
function below(id: string): Set<string> {
  const found = new Set<string>();
  const visit = (at: string): void => {
    for (const child of offices.filter(({ parentId }) => parentId === at)) {
      found.add(child.id);
      visit(child.id);
    }
  };
  visit(id);
  return found;
}

const anOfficeAndOneWithin = fc
  .constantFrom(...offices.filter(({ id }) => below(id).size > 0), ...offices.slice(0, 20))
  .chain((office) => fc.tuple(fc.constant(office), fc.constantFrom(office.id, ...below(office.id))));

describe('the real office tree', () => {
  it('[5.1.a] holds the kinds of the law: one General Office, two departments, one Academy, twenty regional offices', () => {
    const count = (kind: string): number => offices.filter((office) => office.kind === kind).length;
    expect(offices).toHaveLength(329);
    expect(['GENERAL', 'DEPARTMENT', 'EDUCATION', 'CHIEF_MILITARY', 'CHIEF_TRANSPORT', 'REGIONAL'].map(count)).toEqual([
      1, 2, 1, 1, 1, 20,
    ]);
    expect(offices.every(({ kind }) => OFFICE_KINDS.includes(kind))).toBe(true);
  });

  it('[5.1.b] is one tree under the General Office, without orphans and cycles', () => {
    expect(() => requireSoundTree(offices)).not.toThrow();
    expect(below(root?.id ?? '').size).toBe(offices.length - 1);
  });

  it('[5.1.b] gives every office a chain of superiors that ends in the root', () => {
    const tree = new Map(offices.map((office) => [office.id, office]));
    fc.assert(
      fc.property(anOffice, (office) => {
        const chain = chainAbove(tree, office);
        const steps = [office, ...chain];
        expect(steps.at(-1)?.id).toBe(root?.id);
        expect(chain.every((above) => below(above.id).has(office.id))).toBe(true);
      }),
    );
  });
});

describe('a tree that is not sound is refused', () => {
  it('[5.1.b] an office moved under itself or an office below it: SUBORDINATION_CYCLE', () => {
    fc.assert(
      fc.property(anOfficeAndOneWithin, ([office, within]) => {
        expect(refusalOf(withChange(office.id, { parentId: within }))).toEqual({
          reason: 'SUBORDINATION_CYCLE',
          rule: '5.1.b',
        });
      }),
    );
  });

  it('[5.1.b] an office other than the root without a superior: ORPHAN_OFFICE', () => {
    fc.assert(
      fc.property(anOffice, (office) => {
        fc.pre(office.id !== root?.id);
        expect(refusalOf(withChange(office.id, { parentId: null }))).toEqual({
          reason: 'ORPHAN_OFFICE',
          rule: '5.1.b',
        });
      }),
    );
  });

  it('[5.1.b] no root at all, or two: ORPHAN_OFFICE', () => {
    const second: OfficeNode = { id: 'second', kind: 'GENERAL', parentId: null };
    expect(refusalOf([...offices, second])).toEqual({ reason: 'ORPHAN_OFFICE', rule: '5.1.b' });
    expect(refusalOf([])).toEqual({ reason: 'ORPHAN_OFFICE', rule: '5.1.b' });
  });

  it('[5.1.d] an office moved under another kind than the table allows: PARENT_NOT_ALLOWED', () => {
    fc.assert(
      fc.property(anOffice, anOffice, (office, target) => {
        fc.pre(office.kind !== 'GENERAL' && target.id !== office.id && !below(office.id).has(target.id));
        fc.pre(!PARENT_KINDS[office.kind].includes(target.kind));
        expect(refusalOf(withChange(office.id, { parentId: target.id }))).toEqual({
          reason: 'PARENT_NOT_ALLOWED',
          rule: '5.1.d',
        });
      }),
      { numRuns: 300 },
    );
  });

  it('[5.1.d] the statistics department under a regional office; its territorial body under the department is accepted', () => {
    const department = offices.find(({ kind }) => kind === 'DEPARTMENT');
    const region = offices.find(({ kind }) => kind === 'REGIONAL');
    expect(refusalOf(withChange(department?.id ?? '', { parentId: region?.id ?? '' }))).toMatchObject({
      rule: '5.1.d',
    });
    expect(
      refusalOf([...offices, { id: 'new', kind: 'TERRITORIAL_DEPARTMENT', parentId: department?.id ?? '' }]).reason,
    ).toBeNull();
    expect(refusalOf([...offices, { id: 'new', kind: 'INTERDISTRICT', parentId: region?.id ?? '' }]).reason).toBeNull();
  });

  it('[3.1] an outside body as a superior: PARENT_NOT_ALLOWED', () => {
    const region = offices.find(({ kind }) => kind === 'REGIONAL');
    const ministry = 'e5eb0ad7-24c9-574e-9b87-5271d7b04de9';
    expect(refusalOf(withChange(region?.id ?? '', { parentId: ministry }))).toEqual({
      reason: 'PARENT_NOT_ALLOWED',
      rule: '3.1',
    });
  });

  it('[12.1.a] a second Academy: ALREADY_EXISTS', () => {
    const second: OfficeNode = { id: 'second', kind: 'EDUCATION', parentId: root?.id ?? '' };
    expect(refusalOf([...offices, second])).toEqual({ reason: 'ALREADY_EXISTS', rule: '12.1.a' });
  });
});
