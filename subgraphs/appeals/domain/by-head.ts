import type { Authority } from '../../../platform/access/authority';
import type { PostKind, Viewer } from '../../../platform/access/viewer';

const HEADS: readonly PostKind[] = ['PROSECUTOR_GENERAL', 'HEAD'];

/** [24.1.2] Whether a step is taken by a head, of the office itself or of a superior one. */
export function isByHead(viewer: Viewer, authority: Authority): boolean {
  return viewer.posts.some(({ postId, kind }) => postId === authority.postId && HEADS.includes(kind));
}
