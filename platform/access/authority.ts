import { refuse } from '../errors/refuse';
import { holderOf } from './holders';
import { type Power, POWERS } from './powers';
import type { Viewer, ViewerPost } from './viewer';

/** On what a step rests: the caller's own post, a superior's right (Art. 5 §2(3)), a delegation, a party's right, or the platform. */
export type PowerBasis = 'OWN' | 'SUPERIOR' | 'DELEGATED' | 'PARTY' | 'SYSTEM';

/** [27.1] Every step is attributable to one person, post and power; this is what the audit entry carries. */
export interface Authority {
  readonly personId: string | null;
  readonly viewerKind: Viewer['kind'];
  readonly postId: string | null;
  readonly officeId: string | null;
  readonly power: string | null;
  readonly basis: PowerBasis;
  /** [9.11.a] The number of the delegating act, where the basis is DELEGATED. */
  readonly delegation?: string;
}

/** The authority of a party to a record (addressee, applicant, responsible body) or of the public. */
export function partyAuthority(viewer: Viewer, party: string): Authority {
  const basis = viewer.kind === 'SYSTEM' ? 'SYSTEM' : 'PARTY';
  return { personId: viewer.personId, viewerKind: viewer.kind, postId: null, officeId: null, power: party, basis };
}

function authorityOf(viewer: Viewer, post: ViewerPost, power: Power, officeId: string): Authority {
  return {
    personId: viewer.personId,
    viewerKind: viewer.kind,
    postId: post.postId,
    officeId: post.officeId,
    power,
    basis: post.officeId === officeId ? 'OWN' : 'SUPERIOR',
  };
}

function reaches(viewer: Viewer, officeId: string): boolean {
  return viewer.seesAllOffices || viewer.visibleOfficeIds.includes(officeId);
}

/** The authority by which the viewer holds a power over an office's records today, or null. Own posts come before superior ones. */
export function findAuthority(viewer: Viewer, power: Power, officeId: string): Authority | null {
  const holders: readonly string[] = POWERS[power].holders;
  const fitting = viewer.posts.filter((post) => holders.includes(holderOf(post)) && reaches(viewer, officeId));
  const post = fitting.find((candidate) => candidate.officeId === officeId) ?? fitting[0];
  if (post) return authorityOf(viewer, post, power, officeId);
  const delegation = viewer.delegations.find((given) => given.power === power && given.officeId === officeId);
  if (!delegation || !POWERS[power].isDelegable) return null;
  const postId = viewer.posts[0]?.postId ?? null;
  return { ...partyAuthority(viewer, power), postId, officeId, basis: 'DELEGATED', delegation: delegation.act };
}

/**
 * Refuses unless the viewer holds the power over the office's records. Outsiders interfere (3.2), other employees do not sign (10.1.a),
 * prosecutors without the post lack the power (the power's own rule).
 */
export function requirePower(viewer: Viewer, power: Power, officeId: string): Authority {
  const authority = findAuthority(viewer, power, officeId);
  if (authority) return authority;
  const { rule, holders } = POWERS[power];
  if (viewer.kind !== 'PROSECUTOR' && viewer.kind !== 'EMPLOYEE')
    return refuse('INTERFERENCE_FORBIDDEN', '3.2', { power });
  if (viewer.kind === 'EMPLOYEE' && (holders as readonly string[]).includes('OTHER_PROSECUTOR')) {
    const signingRule = rule === '32.2.i' ? rule : '10.1.a';
    return refuse('SIGNER_NOT_PROSECUTOR', signingRule, { power, holders });
  }
  return refuse('POWER_NOT_HELD', rule, { power, holders });
}
