import { refuse } from '../errors/refuse';
import type { Acting } from './acting';
import { holderOf } from './holders';
import { isDelegable, type Power, rowOf } from './powers';
import { answersFor, isAboveOffice, supports, worksIn } from './reach';
import type { Viewer, ViewerPost } from './viewer';

/**
 * On what a step rests: the caller's own post, a lower prosecutor's power exercised by a superior (Art. 5 §2(3)), a delegation, a
 * party's right, or the platform.
 */
export type PowerBasis = 'OWN' | 'SUPERIOR' | 'DELEGATED' | 'PARTY' | 'SYSTEM';

/** [27.1] Every step is attributable to one person, post and power; this is what the audit entry carries. */
export interface Authority {
  readonly personId: string | null;
  readonly viewerKind: Viewer['kind'];
  readonly postId: string | null;
  readonly officeId: string | null;
  readonly power: string | null;
  readonly basis: PowerBasis;
  /** [9.11.a] The number of the delegating act and the id of the delegation, where the basis is DELEGATED. */
  readonly delegation?: string;
  readonly delegationId?: string;
  /** [5.2.3] The office whose prosecutor's power it is, where the basis is SUPERIOR. */
  readonly exercisedPowerOf?: string;
}

/** How a step asks for a power: `isOfSuperiors` where the article gives the step to superiors themselves (43.3). */
export interface PowerQuestion {
  readonly isOfSuperiors?: boolean;
}

/** The authority of a party to a record (addressee, applicant, responsible body) or of the public. */
export function partyAuthority(viewer: Viewer, party: string): Authority {
  const basis = viewer.kind === 'SYSTEM' ? 'SYSTEM' : 'PARTY';
  return { personId: viewer.personId, viewerKind: viewer.kind, postId: null, officeId: null, power: party, basis };
}

function byPost(viewer: Viewer, post: ViewerPost | undefined, power: Power): Authority | null {
  if (!post) return null;
  const { postId, officeId } = post;
  return { ...partyAuthority(viewer, power), postId, officeId, basis: 'OWN' };
}

/** [9.11.a] Only prosecutors exercise a delegated power; what an employee is given does not make a signatory (10.1.a). */
function byDelegation(viewer: Viewer, power: Power, officeId: string): Authority | null {
  if (viewer.kind !== 'PROSECUTOR') return null;
  const given = viewer.delegations.find(
    (each) => each.power === power && (each.officeIds === null || each.officeIds.includes(officeId)),
  );
  if (!given || !isDelegable(power)) return null;
  const postId = viewer.posts[0]?.postId ?? null;
  const { act: delegation, id: delegationId } = given;
  return { ...partyAuthority(viewer, power), postId, officeId, basis: 'DELEGATED', delegation, delegationId };
}

function holdsBelow(viewer: Viewer, power: Power, post: ViewerPost, officeId: string): boolean {
  return rowOf(power).source === 'STAFF' ? worksIn(viewer, officeId) : isAboveOffice(post, officeId);
}

/**
 * The authority by which the viewer holds a power over an office's records today, or null: first by the own post in the office or in the one
 * that has taken it over, then by right over the lower office, then by delegation, last as a superior who exercises a lower prosecutor's power.
 */
export function findAuthority(
  viewer: Viewer,
  power: Power,
  officeId: string,
  question: PowerQuestion = {},
): Authority | null {
  const { holders, below } = rowOf(power);
  const fitting = viewer.posts.filter((post) => holders.includes(holderOf(post)) && !supports(post));
  const own = fitting.find((post) => post.officeId === officeId) ?? fitting.find((post) => answersFor(post, officeId));
  if (own) return byPost(viewer, own, power);
  const above = below === 'NEVER' ? undefined : fitting.find((post) => holdsBelow(viewer, power, post, officeId));
  if (below === 'BY_RIGHT' || question.isOfSuperiors) {
    const rightful = byPost(viewer, above, power);
    if (rightful) return rightful;
  }
  const delegated = byDelegation(viewer, power, officeId);
  if (delegated) return delegated;
  const superior = byPost(viewer, above, power);
  return superior && { ...superior, basis: 'SUPERIOR', exercisedPowerOf: officeId };
}

/**
 * Why the viewer lacks the power over the office's records. Outsiders interfere (3.2), supporting organisations (5.6) and other employees
 * (10.1.a) do not sign, prosecutors without the post lack the power (the power's own rule).
 */
export function refusePower(viewer: Viewer, power: Power): never {
  const { rule, holders } = rowOf(power);
  if (viewer.kind !== 'PROSECUTOR' && viewer.kind !== 'EMPLOYEE')
    return refuse('INTERFERENCE_FORBIDDEN', '3.2', { power });
  if (viewer.posts.length > 0 && viewer.posts.every(supports))
    return refuse('SIGNER_NOT_PROSECUTOR', '5.6', { power, holders });
  if (viewer.kind === 'EMPLOYEE' && holders.includes('OTHER_PROSECUTOR')) {
    const signingRule = rule === '32.2.i' ? rule : '10.1.a';
    return refuse('SIGNER_NOT_PROSECUTOR', signingRule, { power, holders });
  }
  return refuse('POWER_NOT_HELD', rule, { power, holders });
}

/** [5.2.3] Refuses REASONS_REQUIRED where a superior exercises the power of a lower prosecutor without saying why. */
export function requireNecessity({ necessityReason }: Pick<Acting, 'necessityReason'>, authority: Authority): void {
  const { basis, power, exercisedPowerOf = null } = authority;
  if (basis === 'SUPERIOR' && necessityReason === null)
    refuse('REASONS_REQUIRED', '5.2.3', { power, exercisedPowerOf });
}

/**
 * Refuses unless whoever acts holds the power over the office's records, and REASONS_REQUIRED where it is a lower prosecutor's power and
 * no necessity is stated (5.2.3).
 */
export function requirePower(acting: Acting, power: Power, officeId: string): Authority {
  const authority = findAuthority(acting.viewer, power, officeId) ?? refusePower(acting.viewer, power);
  requireNecessity(acting, authority);
  return authority;
}
