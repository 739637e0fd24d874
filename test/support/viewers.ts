import type { Acting } from '../../platform/access/acting';
import type { Power } from '../../platform/access/powers';
import {
  PUBLIC_VIEWER,
  type AgencyRole,
  type PostKind,
  type Viewer,
  type ViewerDelegation,
} from '../../platform/access/viewer';
import { agencyIdOf, officeIdOf, referenceOffices } from '../../platform/directory/reference-directory';
import { v5 as uuidv5 } from 'uuid';

const NAMESPACE = '0b5b6f9e-4a53-5d1f-8c55-2f1f3f0a9d11';
const offices = new Map(referenceOffices().map((office) => [office.id, office]));

/** A stable id for a test person. */
export const testPersonId = (name: string): string => uuidv5(name, NAMESPACE);

function ownAndBelow(officeId: string): string[] {
  return [...offices.values()]
    .filter(({ id, superiorIds }) => id === officeId || superiorIds.includes(officeId))
    .map(({ id }) => id);
}

/**
 * A member of the prosecution system holding one post in an office of the reference data, e.g. `officer('district-kz-71-esil', 'HEAD')`.
 * The person id follows from office and kind; `name` tells two of the same kind apart.
 */
export function officer(officeCode: string, kind: PostKind = 'PROSECUTOR', name = 'one'): Viewer {
  const office = offices.get(officeIdOf(officeCode));
  if (!office) throw new Error(`no office ${officeCode}`);
  const isEmployee = kind === 'EMPLOYEE';
  const seesAllOffices = office.kind === 'GENERAL' && !isEmployee;
  const post = {
    postId: testPersonId(`post ${officeCode} ${kind} ${name}`),
    officeId: office.id,
    officeKind: office.kind,
    officeSphere: office.sphere,
    kind,
    subordinateOfficeIds: kind === 'HEAD' ? ownAndBelow(office.id).filter((id) => id !== office.id) : [],
    succeededOfficeIds: [],
  };
  return {
    ...PUBLIC_VIEWER,
    kind: isEmployee ? 'EMPLOYEE' : 'PROSECUTOR',
    personId: testPersonId(`${officeCode} ${kind} ${name}`),
    posts: [post],
    visibleOfficeIds: isEmployee || seesAllOffices ? [office.id] : ownAndBelow(office.id),
    seesAllOffices,
    clearance: isEmployee ? 'PERSONAL' : 'RESTRICTED',
  };
}

/** The same person after the own office has taken another over: who sees into it, and whose own records are those that it left. */
export function successorOf(viewer: Viewer, officeId: string): Viewer {
  const posts = viewer.posts.map((post) => ({ ...post, succeededOfficeIds: [officeId] }));
  return { ...viewer, posts, visibleOfficeIds: [...viewer.visibleOfficeIds, officeId] };
}

/** An official of a participating body of the reference data, e.g. `agencyOfficial('akimat-kz-71')`. */
export function agencyOfficial(agencyCode: string, agencyRole: AgencyRole = 'EXECUTOR'): Viewer {
  return {
    ...PUBLIC_VIEWER,
    kind: 'AGENCY_OFFICIAL',
    personId: testPersonId(`${agencyCode} ${agencyRole}`),
    agencyId: agencyIdOf(agencyCode),
    agencyRole,
    clearance: 'PERSONAL',
  };
}

/** A citizen who has signed in. */
export function applicant(name = 'resident'): Viewer {
  return { ...PUBLIC_VIEWER, kind: 'APPLICANT', personId: testPersonId(name) };
}

/** An analyst of the General Prosecutor's Office. */
export function analyst(): Viewer {
  return {
    ...PUBLIC_VIEWER,
    kind: 'ANALYST',
    personId: testPersonId('analyst'),
    seesAllOffices: true,
    clearance: 'OFFICIAL',
  };
}

/** Whoever acts in a command, stating why a lower prosecutor's power is exercised or not. */
export function acting(viewer: Viewer, necessityReason: string | null = null): Acting {
  return { viewer, necessityReason };
}

/** A power delegated over some offices, or over the whole system. */
export function delegation(power: Power, officeIds: readonly string[] | null): ViewerDelegation {
  return { id: testPersonId(`delegation of ${power}`), power, officeIds, act: '12-a', untilOn: null };
}

/** Nobody in particular. */
export const publicViewer: Viewer = PUBLIC_VIEWER;
