import { isAboveOffice, isSoleHead } from '../../../../platform/access/reach';
import type { Viewer } from '../../../../platform/access/viewer';
import { refuse } from '../../../../platform/errors/refuse';

/** Who appointed a check, in which post of which office; null for a draft. */
export interface Issuance {
  readonly issuedById: string | null;
  readonly issuedInPostId: string | null;
  readonly issuedInOfficeId: string | null;
}

/** [18.4.e] The appointing official, or whoever holds that post now. */
function isIssuer({ issuedById, issuedInPostId }: Issuance, { personId, posts }: Viewer): boolean {
  if (personId !== null && personId === issuedById) return true;
  return posts.some(({ postId }) => postId === issuedInPostId);
}

/** [43.3.a] Whether the viewer stands above the appointing official: a head of an office above, or of the same one. */
export function isSuperiorToIssuer(issuance: Issuance, viewer: Viewer): boolean {
  const { issuedInOfficeId } = issuance;
  if (issuedInOfficeId === null || isIssuer(issuance, viewer)) return false;
  return viewer.posts.some(
    (post) => isAboveOffice(post, issuedInOfficeId) || (post.officeId === issuedInOfficeId && isSoleHead(post)),
  );
}

/** [18.4.e] Whether the viewer appointed the check or stands above who did. */
export function isIssuerOrSuperior(issuance: Issuance, viewer: Viewer): boolean {
  return isIssuer(issuance, viewer) || isSuperiorToIssuer(issuance, viewer);
}

/** [18.4.e] Refuses `NOT_AUTHOR_OR_SUPERIOR`. */
export function requireIssuerOrSuperior(issuance: Issuance, viewer: Viewer): void {
  if (!isIssuerOrSuperior(issuance, viewer)) refuse('NOT_AUTHOR_OR_SUPERIOR', '18.4.e');
}

/** [43.3.a] [43.3.f] Refuses `NOT_SUPERIOR`, also to the appointing official. */
export function requireSuperior(issuance: Issuance, viewer: Viewer): void {
  if (!isSuperiorToIssuer(issuance, viewer)) refuse('NOT_SUPERIOR', '43.3.a');
}
