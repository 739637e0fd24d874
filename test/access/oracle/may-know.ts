import {
  CLASSES,
  type Class,
  isWithin,
  type Login,
  type ModelRecord,
  type OfficeCode,
  PEOPLE,
  type World,
} from './world';

/**
 * Whether somebody may know that a record exists, written from the law and the decisions alone, without a look at the code: 3.4 and 26.6 (secrecy),
 * 5.2.a and 5.3 (superiors see below), 9.11.a (delegates see what they were given), 10.1.a and 44 (who is a prosecutor), 28.1 (bodies that are
 * addressed). Nothing of the platform is imported.
 */
export function mayKnow(world: World, who: Login | 'resident' | 'public', record: ModelRecord): boolean {
  if (record.isPublished && record.secrecy === 'PUBLIC') return true;
  if (who === 'public') return false;
  if (record.applicant === who && atMost(record.secrecy, 'PERSONAL')) return true;
  if (who === 'resident') return false;
  const role = roleOf(world, who);
  if (role === 'citizen') return false;
  if (!atMost(record.secrecy, clearanceOf(world, who, role))) return false;
  return hasTie(world, who, role, record);
}

/** [18.4.a] A check is known to the body that registers it as well, as if it were of that body. */
export function mayKnowCheck(world: World, who: Login | 'resident' | 'public', check: ModelRecord): boolean {
  if (mayKnow(world, who, check)) return true;
  const { registrar: office } = check;
  const nobodys = { handlers: [], agencies: [], applicant: null, isPublished: false };
  return office !== null && mayKnow(world, who, { ...check, ...nobodys, office });
}

type Role = 'prosecutor' | 'employee' | 'official' | 'analyst' | 'citizen' | 'operator';

const atMost = (one: Class, other: Class): boolean => CLASSES.indexOf(one) <= CLASSES.indexOf(other);

function personOf(who: Login) {
  const person = PEOPLE.find(({ login }) => login === who);
  if (!person) throw new Error(`nobody is called ${who}`);
  return person;
}

/** As whom somebody acts today: whoever has lost what the role needs is a citizen like any other. */
function roleOf({ fates }: World, who: Login): Role {
  const { is } = personOf(who);
  const fate = fates[who];
  if (is === 'prosecutor') return fate === 'NOTHING' ? 'prosecutor' : 'citizen';
  // Employees hold no rank, and no rule makes citizenship a condition of theirs.
  if (is === 'employee') return fate === 'DISMISSED' || fate === 'POST_ENDED' ? 'citizen' : 'employee';
  if (is === 'analyst') return fate === 'DISMISSED' || fate === 'POST_ENDED' ? 'citizen' : 'analyst';
  return is === 'operator' ? 'operator' : is;
}

/** The highest class that a role may be cleared for, whatever stands in the person's file. */
const CEILING: Readonly<Record<Exclude<Role, 'citizen'>, Class>> = {
  prosecutor: 'STATE_SECRET',
  employee: 'PERSONAL',
  official: 'PROTECTED_SECRET',
  analyst: 'OFFICIAL',
  operator: 'PUBLIC',
};

function clearanceOf({ clearances }: World, who: Login, role: Exclude<Role, 'citizen'>): Class {
  const own = clearances[who];
  return atMost(own, CEILING[role]) ? own : CEILING[role];
}

function delegatedTo({ delegations, fates, tree }: World, who: Login, office: OfficeCode): boolean {
  // A delegation of somebody who is no prosecutor general any more has ended.
  if (fates['prosecutor-general'] === 'POST_ENDED' || fates['prosecutor-general'] === 'DISMISSED') return false;
  return delegations.some(
    ({ to, scope, isRevoked }) => to === who && !isRevoked && (scope === null || isWithin(tree, office, scope)),
  );
}

function reachesOffice(world: World, who: Login, role: Role, office: OfficeCode): boolean {
  const person = personOf(who);
  if (!('office' in person)) return false;
  if (role === 'employee') return person.office === office;
  if (person.office === 'gpo' || isWithin(world.tree, office, person.office)) return true;
  if (delegatedTo(world, who, office)) return true;
  return (
    person.isHead &&
    world.forms.some(
      ({ superior, subordinate }) => superior === person.office && isWithin(world.tree, office, subordinate),
    )
  );
}

function hasTie(world: World, who: Login, role: Role, record: ModelRecord): boolean {
  if (role === 'analyst') return true;
  if (role === 'operator') return false;
  if (record.handlers.includes(who)) return true;
  const person = personOf(who);
  if ('agency' in person) return record.agencies.includes(person.agency);
  return reachesOffice(world, who, role, record.office);
}
