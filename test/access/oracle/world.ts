import fc from 'fast-check';
import { agencyIdOf, officeIdOf } from '../../../platform/directory/reference-directory';
import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';

/** The classes of secrecy from open to closed, written down anew. */
export const CLASSES = ['PUBLIC', 'OFFICIAL', 'PERSONAL', 'PROTECTED_SECRET', 'RESTRICTED', 'STATE_SECRET'] as const;
export type Class = (typeof CLASSES)[number];

/** The people of the world: who they are in the real tree until something happens to them. */
export const PEOPLE = [
  { login: 'head-kz-71-esil', is: 'prosecutor', office: 'district-kz-71-esil', isHead: true },
  { login: 'prosecutor-kz-71-esil', is: 'prosecutor', office: 'district-kz-71-esil', isHead: false },
  { login: 'employee-kz-71-esil', is: 'employee', office: 'district-kz-71-esil', isHead: false },
  { login: 'head-kz-71-nura', is: 'prosecutor', office: 'district-kz-71-nura', isHead: true },
  { login: 'head-kz-71', is: 'prosecutor', office: 'region-kz-71', isHead: true },
  { login: 'deputy-kz-71', is: 'prosecutor', office: 'region-kz-71', isHead: false },
  { login: 'employee-kz-71', is: 'employee', office: 'region-kz-71', isHead: false },
  { login: 'head-kz-75', is: 'prosecutor', office: 'region-kz-75', isHead: true },
  { login: 'prosecutor-kz-75-medeu', is: 'prosecutor', office: 'district-kz-75-medeu', isHead: false },
  { login: 'prosecutor-general', is: 'prosecutor', office: 'gpo', isHead: true },
  { login: 'employee-gpo', is: 'employee', office: 'gpo', isHead: false },
  { login: 'executor-akimat-kz-71', is: 'official', agency: 'akimat-kz-71' },
  { login: 'head-akimat-kz-71', is: 'official', agency: 'akimat-kz-71' },
  { login: 'executor-police-kz-75', is: 'official', agency: 'police-kz-75' },
  { login: 'analyst-1', is: 'analyst' },
  { login: 'operator', is: 'operator' },
] as const;
export type Login = (typeof PEOPLE)[number]['login'];

export const OFFICES = [
  'gpo',
  'region-kz-71',
  'district-kz-71-esil',
  'district-kz-71-nura',
  'region-kz-75',
  'district-kz-75-medeu',
] as const;
export type OfficeCode = (typeof OFFICES)[number];
const AGENCIES = ['akimat-kz-71', 'police-kz-75'] as const;

/** Which office stands directly under which; the General Office under none. */
export type Tree = Readonly<Record<OfficeCode, OfficeCode | null>>;

/** The real tree, written down anew. */
const REAL: Tree = {
  gpo: null,
  'region-kz-71': 'gpo',
  'district-kz-71-esil': 'region-kz-71',
  'district-kz-71-nura': 'region-kz-71',
  'region-kz-75': 'gpo',
  'district-kz-75-medeu': 'region-kz-75',
};

/** Whether an office is another or stands below it. */
export function isWithin(tree: Tree, code: OfficeCode, top: OfficeCode): boolean {
  for (let at: OfficeCode | null = code; at !== null; at = tree[at]) if (at === top) return true;
  return false;
}

/** What has happened to a person. */
export type Fate = 'NOTHING' | 'CITIZENSHIP_LOST' | 'RANK_LOST' | 'DISMISSED' | 'POST_ENDED';

export interface World {
  readonly tree: Tree;
  readonly clearances: Readonly<Record<Login, Class>>;
  readonly fates: Readonly<Record<Login, Fate>>;
  /** Delegations of one power from the Prosecutor General; a null scope is the whole system. */
  readonly delegations: readonly {
    readonly to: Login;
    readonly scope: OfficeCode | null;
    readonly isRevoked: boolean;
  }[];
  readonly forms: readonly { readonly superior: OfficeCode; readonly subordinate: OfficeCode }[];
  readonly records: readonly ModelRecord[];
}

/** A record, by the names of the world. */
export interface ModelRecord {
  readonly office: OfficeCode;
  readonly handlers: readonly Login[];
  readonly agencies: readonly (typeof AGENCIES)[number][];
  readonly applicant: Login | 'resident' | null;
  readonly secrecy: Class;
  readonly isPublished: boolean;
  /** Of a check: the body that registers it. */
  readonly registrar: OfficeCode | null;
}

const logins = PEOPLE.map(({ login }) => login);
const prosecutors = PEOPLE.filter(({ is, login }) => is === 'prosecutor' && login !== 'prosecutor-general').map(
  ({ login }) => login,
);
const office = fc.constantFrom(...OFFICES);
const login = fc.constantFrom(...logins);
const secrecy = fc.constantFrom(...CLASSES);
const forEach = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Record<Login, Value>> =>
  fc.record(Object.fromEntries(logins.map((each) => [each, value])) as Record<Login, fc.Arbitrary<Value>>);

const fate = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Fate>('NOTHING') },
  { weight: 1, arbitrary: fc.constantFrom<Fate>('CITIZENSHIP_LOST', 'RANK_LOST', 'DISMISSED', 'POST_ENDED') },
);

const records: fc.Arbitrary<ModelRecord> = fc.record({
  office,
  handlers: fc.uniqueArray(login, { maxLength: 2 }),
  agencies: fc.subarray([...AGENCIES]),
  applicant: fc.oneof(fc.constant(null), fc.constant('resident' as const), login),
  secrecy,
  isPublished: fc.boolean(),
  registrar: fc.option(office),
});

const MOVABLE = OFFICES.filter((code) => code !== 'gpo');

/** The real tree, or any other over the same offices: each in turn is put under one that already has a place. */
const trees: fc.Arbitrary<Tree> = fc.oneof(
  fc.constant(REAL),
  fc
    .tuple(
      fc.shuffledSubarray(MOVABLE, { minLength: MOVABLE.length }),
      fc.array(fc.nat(), { minLength: MOVABLE.length, maxLength: MOVABLE.length }),
    )
    .map(([order, picks]) => {
      const placed: OfficeCode[] = ['gpo'];
      const rows = order.map((code, n): [OfficeCode, OfficeCode] => {
        const parent = placed[(picks[n] ?? 0) % placed.length] ?? 'gpo';
        placed.push(code);
        return [code, parent];
      });
      return { ...REAL, ...Object.fromEntries(rows), gpo: null };
    }),
);

const anyWorlds: fc.Arbitrary<World> = fc.record({
  tree: trees,
  clearances: forEach(secrecy),
  fates: forEach(fate),
  delegations: fc.uniqueArray(
    fc.record({ to: fc.constantFrom(...prosecutors), scope: fc.option(office), isRevoked: fc.boolean() }),
    { maxLength: 3, selector: ({ to }) => to },
  ),
  forms: fc.uniqueArray(fc.record({ superior: office, subordinate: office }), {
    maxLength: 3,
    selector: ({ superior, subordinate }) => `${superior} ${subordinate}`,
  }),
  records: fc.array(records, { minLength: 8, maxLength: 24 }),
});

/** Any world. A further form never joins offices of which one is above the other. */
export const worlds: fc.Arbitrary<World> = anyWorlds.map((world) => ({
  ...world,
  forms: world.forms.filter(
    ({ superior, subordinate }) =>
      !isWithin(world.tree, subordinate, superior) && !isWithin(world.tree, superior, subordinate),
  ),
}));

/** The id of a person; residents sign in without an account. */
export const idOf = (who: Login | 'resident', residentId: string): string =>
  who === 'resident' ? residentId : personIdOf(who);
export const officeId = (code: OfficeCode): string => officeIdOf(code);
export const agencyId = (code: string): string => agencyIdOf(code);
