import type { PostKind } from '../../../platform/access/viewer';

/** A post that a person holds, with the offices above its office, from the direct superior to the root. */
export interface StandingPost {
  readonly officeId: string;
  readonly kind: PostKind;
  readonly superiorIds: readonly string[];
}

/** A person's place in the vertical: the posts held today. */
export interface Standing {
  readonly personId: string;
  readonly posts: readonly StandingPost[];
}

/** Posts that one person holds at a time: they head an office (7.1, 15.1). */
export const SOLE_POSTS: readonly PostKind[] = ['PROSECUTOR_GENERAL', 'HEAD'];

/** Posts of which there is one and which one person fills at a time: those of heads, and the first deputy's (8.2). */
export const SINGLE_POSTS: readonly PostKind[] = [...SOLE_POSTS, 'FIRST_DEPUTY_PROSECUTOR_GENERAL'];

const ABOVE: Readonly<Record<PostKind, (higher: StandingPost, lower: StandingPost) => boolean>> = {
  PROSECUTOR_GENERAL: (_, lower) => lower.kind !== 'PROSECUTOR_GENERAL',
  FIRST_DEPUTY_PROSECUTOR_GENERAL: isInOfficeBelow,
  DEPUTY_PROSECUTOR_GENERAL: isInOfficeBelow,
  HEAD: (higher, lower) =>
    isInOfficeBelow(higher, lower) || (lower.officeId === higher.officeId && !SOLE_POSTS.includes(lower.kind)),
  DEPUTY_HEAD: () => false,
  PROSECUTOR: () => false,
  EMPLOYEE: () => false,
};

function isInOfficeBelow(higher: StandingPost, lower: StandingPost): boolean {
  return lower.superiorIds.includes(higher.officeId);
}

/**
 * [5.2.a] [43.3.c] Whether one person is superior to another: a head to own deputies and staff and to everyone in the offices below, never
 * to another branch; the Prosecutor General to all and inferior to none (9.1). Deputies of the Prosecutor General stand above every office
 * below the General Office; deputies of other heads above nobody. A person is never superior to themselves.
 */
export function isSuperior(higher: Standing, lower: Standing): boolean {
  if (higher.personId === lower.personId) return false;
  return higher.posts.some((post) => lower.posts.some((other) => ABOVE[post.kind](post, other)));
}

/** [5.2.a] Whether one person is superior to another in each of the other's posts, so that the other may be taken out of all of them. */
export function isSuperiorThroughout(higher: Standing, lower: Standing): boolean {
  return lower.posts.every((post) => isSuperior(higher, { ...lower, posts: [post] }));
}
