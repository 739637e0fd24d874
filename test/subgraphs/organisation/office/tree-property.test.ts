import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OfficeKind } from '../../../../platform/access/viewer';
import { officeIdOf, referenceOffices } from '../../../../platform/directory/reference-directory';
import { openOrganisation, type TestOrganisation } from '../open-organisation';
import { change, NAME } from './office-operations';

/** An office as the model keeps it; offices of the reference data have people in their posts. */
interface Modelled {
  readonly kind: OfficeKind;
  readonly isStaffed: boolean;
  parent: string | null;
  isLiquidated: boolean;
}

/** Which kind may stand under which, written down anew from Art. 5 and the real tree. */
const UNDER: Readonly<Record<string, readonly string[]>> = {
  MILITARY: ['CHIEF_MILITARY', 'MILITARY'],
  REGIONAL: ['GENERAL'],
  DISTRICT: ['REGIONAL'],
  CHIEF_MILITARY: ['GENERAL'],
};
const SPHERES: Readonly<Record<string, string>> = { MILITARY: 'military', CHIEF_MILITARY: 'military' };

const model = new Map<string, Modelled>(
  referenceOffices().map(({ id, kind, parentId }) => [
    id,
    { kind, parent: parentId, isStaffed: true, isLiquidated: false },
  ]),
);
/** The offices that the steps are about: a few real ones, and whatever the steps create. */
const known = [
  'gpo',
  'military',
  'military-region-west',
  'military-garrison-aktau',
  'region-kz-71',
  'district-kz-71-esil',
].map(officeIdOf);
const days: string[] = [];
const treeOf = new Map<string, Map<string, string | null>>();

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

function office(id: string): Modelled {
  const found = model.get(id);
  if (!found) throw new Error(`no office ${id} in the model`);
  return found;
}

function isWithin(id: string, top: string): boolean {
  for (let at: string | null = id; at !== null; at = office(at).parent) if (at === top) return true;
  return false;
}

const childrenOf = (id: string): string[] =>
  [...model].filter(([, each]) => each.parent === id && !each.isLiquidated).map(([child]) => child);

const maySit = (kind: string, parent: string): boolean =>
  !office(parent).isLiquidated && (UNDER[kind] ?? []).includes(office(parent).kind);

function mayEnd(id: string, heir: string, takesOver: boolean): boolean {
  const [it, other] = [office(id), office(heir)];
  if (it.isLiquidated || it.isStaffed || isWithin(heir, id) || other.isLiquidated) return false;
  if (SPHERES[it.kind] !== SPHERES[other.kind] && it.parent !== heir) return false;
  return takesOver ? childrenOf(id).every((child) => maySit(office(child).kind, heir)) : childrenOf(id).length === 0;
}

function end(id: string, heir: string): void {
  for (const child of childrenOf(id)) office(child).parent = heir;
  Object.assign(office(id), { parent: heir, isLiquidated: true });
}

interface Step {
  readonly what: 'create' | 'move' | 'merge' | 'liquidate';
  readonly kind: 'MILITARY' | 'REGIONAL' | 'DISTRICT';
  readonly first: number;
  readonly second: number;
}

let created = 0;
const pick = (place: number): string => known[place % known.length] ?? '';
const by = (mutation: Parameters<typeof change>[2], input: object) =>
  change(org, 'prosecutor-general', mutation, input as Readonly<Record<string, unknown>>);

/** Takes a step in the graph and in the model; both must agree on whether it may be taken. */
async function take({ what, kind, first, second }: Step): Promise<void> {
  const [id, other] = [pick(first), pick(second)];
  if (what === 'create') {
    const code = `modelled-${(created += 1)}`;
    const response = await by('createOffice', { code, kind, parentId: other, name: NAME });
    expect([code, response.errors === undefined]).toEqual([code, maySit(kind, other)]);
    if (response.errors) return;
    const made = (response.data?.['createOffice'] as { id: string }).id;
    model.set(made, { kind, parent: other, isStaffed: false, isLiquidated: false });
    known.push(made);
    return;
  }
  if (what === 'move') {
    const isAllowed = !office(id).isLiquidated && !isWithin(other, id) && maySit(office(id).kind, other);
    const response = await by('moveOffice', { officeId: id, parentId: other });
    expect([what, id, other, response.errors === undefined]).toEqual([what, id, other, isAllowed]);
    if (isAllowed) office(id).parent = other;
    return;
  }
  const isAllowed = mayEnd(id, other, what === 'merge');
  const input = what === 'merge' ? { officeId: id, intoId: other } : { officeId: id, successorId: other };
  const response = await by(what === 'merge' ? 'mergeOffice' : 'liquidateOffice', input);
  expect([what, id, other, response.errors === undefined]).toEqual([what, id, other, isAllowed]);
  if (isAllowed) end(id, other);
}

async function compare(): Promise<void> {
  const { offices } = await org.ask<{
    offices: { nodes: { id: string; state: string; parent: { id: string } | null; superiors: { id: string }[] }[] };
  }>('', '{ offices(first: 1000) { nodes { id state parent { id } superiors { id } } } }');
  expect(offices.nodes).toHaveLength(model.size);
  for (const { id, state, parent, superiors } of offices.nodes) {
    const expected = office(id);
    const chain: string[] = [];
    for (let at = expected.parent; at !== null; at = office(at).parent) chain.push(at);
    expect([id, state === 'LIQUIDATED', parent?.id ?? null]).toEqual([id, expected.isLiquidated, expected.parent]);
    expect([id, superiors.map((each) => each.id)]).toEqual([id, chain]);
  }
  const told = await org.db.pool.query<{ id: string; superiors: string[] }>(
    'SELECT id, superior_ids AS superiors FROM platform.known_office',
  );
  const shown = new Map(offices.nodes.map(({ id, superiors }) => [id, superiors.map((each) => each.id)]));
  expect(new Map(told.rows.map(({ id, superiors }) => [id, superiors]))).toEqual(shown);
}

describe('the tree under random changes', () => {
  it('[5.1.b] [5.1.d] [5.5] stays sound and equal to an independent model, and answers for each day as it was', async () => {
    const step = fc.record({
      what: fc.constantFrom('create', 'create', 'move', 'move', 'merge', 'liquidate'),
      kind: fc.constantFrom('MILITARY', 'MILITARY', 'REGIONAL', 'DISTRICT'),
      first: fc.noBias(fc.nat(1000)),
      second: fc.noBias(fc.nat(1000)),
    }) as fc.Arbitrary<Step>;
    // Two bodies and a merger to begin with, so that every run has seen each kind of step.
    const military = known.indexOf(officeIdOf('military'));
    for (const what of ['create', 'create'] as const)
      await take({ what, kind: 'MILITARY', first: 0, second: military });
    await take({ what: 'merge', kind: 'MILITARY', first: known.length - 1, second: known.length - 2 });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 30 }), async (steps) => {
        const day = `2026-04-${String(days.length + 1).padStart(2, '0')}`;
        await org.setClock(day);
        for (const each of steps) await take(each);
        await compare();
        days.push(day);
        treeOf.set(day, new Map([...model].map(([id, { parent }]) => [id, parent])));
      }),
      { numRuns: 5, endOnFailure: true },
    );
    for (const day of days) {
      const query = `query ($day: LocalDate!) { officesOn(day: $day, first: 1000) { nodes { office { id } parent { id } } } }`;
      const { officesOn } = await org.ask<{
        officesOn: { nodes: { office: { id: string }; parent: { id: string } | null }[] };
      }>('', query, { day });
      expect(new Map(officesOn.nodes.map((each) => [each.office.id, each.parent?.id ?? null]))).toEqual(
        treeOf.get(day),
      );
    }
    expect(known.length).toBeGreaterThan(8);
    expect([...model.values()].filter(({ isLiquidated }) => isLiquidated).length).toBeGreaterThan(0);
  }, 300_000);

  it('[5.1.b] [5.2.a] is never seen half moved, neither by who asks for superiors nor by who is exchanged for a viewer', async () => {
    const [aktau, west, chief] = ['military-garrison-aktobe', 'military-region-east', 'military'].map(officeIdOf) as [
      string,
      string,
      string,
    ];
    const below = await by('createOffice', { code: 'half-moved', kind: 'MILITARY', parentId: aktau, name: NAME });
    const id = (below.data?.['createOffice'] as { id: string }).id;
    const chains = [`${aktau},${chief}`, `${aktau},${west},${chief}`].map((chain) => `${chain},${officeIdOf('gpo')}`);
    let isDone = false;
    const seen = new Set<string>();
    const watch = async () => {
      while (!isDone) {
        const { office: it } = await org.ask<{ office: { superiors: { id: string }[] } }>(
          '',
          `{ office(id: "${id}") { superiors { id } } }`,
        );
        seen.add(it.superiors.map((each) => each.id).join());
        const visible = (await org.viewerOf('head-military-region-east')).visibleOfficeIds;
        expect(visible.includes(id)).toBe(visible.includes(aktau));
      }
    };
    const watching = watch();
    for (let times = 0; times < 6; times += 1) {
      const moved = await by('moveOffice', { officeId: aktau, parentId: times % 2 ? chief : west });
      expect(moved.errors).toBeUndefined();
    }
    isDone = true;
    await watching;
    for (const chain of seen) expect(chains).toContain(chain);
    expect(seen.size).toBe(2);
  });
});
