import { type Holder, holderOf } from '../../../platform/access/holders';
import { rowOf } from '../../../platform/access/powers';
import { type OfficeKind, type OfficeSphere, POST_KINDS, type PostKind } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { refuse } from '../../../platform/errors/refuse';

/** A post of an officer with its days, as this subgraph knows it. */
export interface KnownPost {
  readonly officeId: string;
  readonly kind: PostKind;
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate | null;
}

/** What must be known of an office to tell which of its posts consider appeals. */
export interface OfficeOfPosts {
  readonly id: string;
  readonly kind: OfficeKind;
  readonly sphere: OfficeSphere;
}

/** [10.1.a] The posts of an office whose holders consider appeals: those of its prosecutors. */
export function considering({ kind, sphere }: Omit<OfficeOfPosts, 'id'>): readonly PostKind[] {
  const holders: readonly Holder[] = rowOf('CONSIDER_APPEALS').holders;
  return POST_KINDS.filter((post) =>
    holders.includes(holderOf({ kind: post, officeKind: kind, officeSphere: sphere })),
  );
}

const isHeldOn = ({ fromOn, untilOn }: KnownPost, day: LocalDate): boolean =>
  fromOn <= day && (untilOn === null || untilOn >= day);

/** [10.1.a] Refuses `SIGNER_NOT_PROSECUTOR` unless the person serves in the office as a prosecutor on the day. */
export function requireHandler(
  handler: { readonly id: string; readonly posts: readonly KnownPost[] },
  office: OfficeOfPosts,
  today: LocalDate,
): void {
  const kinds = considering(office);
  const serves = handler.posts.some(
    (post) => post.officeId === office.id && kinds.includes(post.kind) && isHeldOn(post, today),
  );
  if (!serves) refuse('SIGNER_NOT_PROSECUTOR', '10.1.a', { handlerId: handler.id, officeId: office.id });
}
