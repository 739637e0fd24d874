import type { PostKind, Viewer, ViewerPost } from './viewer';

/** Posts that stand above the offices below: the Prosecutor General and his deputies above all, other heads above their own branch. */
const ABOVE_ALL: readonly PostKind[] = [
  'PROSECUTOR_GENERAL',
  'FIRST_DEPUTY_PROSECUTOR_GENERAL',
  'DEPUTY_PROSECUTOR_GENERAL',
];

/** [5.2.a] Whether the post stands above every other office. */
export function isAboveAll({ kind }: Pick<ViewerPost, 'kind'>): boolean {
  return ABOVE_ALL.includes(kind);
}

/** [5.2.a] Whether the post makes its holder superior to the prosecutors of another office; deputies of heads stand above nobody. */
export function isAboveOffice(post: ViewerPost, officeId: string): boolean {
  if (isAboveAll(post)) return post.officeId !== officeId;
  return post.kind === 'HEAD' && post.subordinateOfficeIds.includes(officeId);
}

/** [5.5] Whether the records of an office are those of the post's own office: its own, and those of the offices that it has taken over. */
export function answersFor(post: ViewerPost, officeId: string): boolean {
  return post.officeId === officeId || post.succeededOfficeIds.includes(officeId);
}

/** [5.2.a] Whether the post is that of the one head of its office, superior to everyone else in it. */
export function isSoleHead({ kind }: Pick<ViewerPost, 'kind'>): boolean {
  return kind === 'PROSECUTOR_GENERAL' || kind === 'HEAD';
}

/** [5.2.a] Whether the viewer's own place in the system reaches the office: the own offices and those below. */
export function seesOffice(viewer: Viewer, officeId: string): boolean {
  return viewer.seesAllOffices || viewer.visibleOfficeIds.includes(officeId);
}

/** [5.2.a] [9.11.a] Whether the viewer's own posts reach the office; what is seen for a delegated power alone is not reached. */
export function worksIn(viewer: Viewer, officeId: string): boolean {
  if (viewer.seesAllOffices && viewer.posts.some(({ officeKind }) => officeKind === 'GENERAL')) return true;
  return viewer.visibleOfficeIds.includes(officeId) && !viewer.delegatedOfficeIds.includes(officeId);
}

/** [5.6] Organisations that support the office hold no prosecutorial powers; nobody acts on a post in them. */
export function supports({ officeKind }: Pick<ViewerPost, 'officeKind'>): boolean {
  return officeKind === 'SUPPORTING_ORGANISATION';
}

/** Whether the viewer serves in the prosecution system: as a prosecutor or as another employee. */
export function serves({ kind }: Pick<Viewer, 'kind'>): boolean {
  return kind === 'PROSECUTOR' || kind === 'EMPLOYEE';
}
