import type { OfficeKind, OfficeSphere, PostKind, ViewerPost } from './viewer';

/**
 * Who may hold a power: the columns of the authority matrix (Arts. 9, 10, 15, 16). Deputies of heads of departments and of military or
 * transport bodies have no column of their own there: they are prosecutors who may also extend the term of an appeal (24.4.b).
 */
export const HOLDERS = [
  'PROSECUTOR_GENERAL',
  'DEPUTY_PROSECUTOR_GENERAL',
  'HEAD_OF_STATISTICS_BODY',
  'HEAD_OF_ASSET_RECOVERY_DEPARTMENT',
  'HEAD_OF_MILITARY_BODY',
  'HEAD_OF_TRANSPORT_BODY',
  'REGIONAL_PROSECUTOR',
  'DEPUTY_REGIONAL_PROSECUTOR',
  'DISTRICT_PROSECUTOR',
  'DEPUTY_DISTRICT_PROSECUTOR',
  'DEPUTY_HEAD_OF_OTHER_BODY',
  'OTHER_PROSECUTOR',
  'OTHER_EMPLOYEE',
] as const;
export type Holder = (typeof HOLDERS)[number];

const HEADS_BY_SPHERE: Readonly<Partial<Record<OfficeSphere, Holder>>> = {
  STATISTICS: 'HEAD_OF_STATISTICS_BODY',
  ASSET_RECOVERY: 'HEAD_OF_ASSET_RECOVERY_DEPARTMENT',
  MILITARY: 'HEAD_OF_MILITARY_BODY',
  TRANSPORT: 'HEAD_OF_TRANSPORT_BODY',
};

const TERRITORIAL_HEADS: Readonly<Partial<Record<OfficeKind, readonly [head: Holder, deputy: Holder]>>> = {
  REGIONAL: ['REGIONAL_PROSECUTOR', 'DEPUTY_REGIONAL_PROSECUTOR'],
  DISTRICT: ['DISTRICT_PROSECUTOR', 'DEPUTY_DISTRICT_PROSECUTOR'],
  CITY: ['DISTRICT_PROSECUTOR', 'DEPUTY_DISTRICT_PROSECUTOR'],
  INTERDISTRICT: ['DISTRICT_PROSECUTOR', 'DEPUTY_DISTRICT_PROSECUTOR'],
  SPECIALISED: ['DISTRICT_PROSECUTOR', 'DEPUTY_DISTRICT_PROSECUTOR'],
};

function headHolder(post: Pick<ViewerPost, 'officeKind' | 'officeSphere'>, isHead: boolean): Holder {
  const bySphere = HEADS_BY_SPHERE[post.officeSphere];
  if (bySphere) return isHead ? bySphere : 'DEPUTY_HEAD_OF_OTHER_BODY';
  const territorial = TERRITORIAL_HEADS[post.officeKind];
  if (territorial) return territorial[isHead ? 0 : 1];
  return isHead ? 'OTHER_PROSECUTOR' : 'DEPUTY_HEAD_OF_OTHER_BODY';
}

const HOLDER_BY_POST: Readonly<Record<PostKind, Holder | 'BY_OFFICE'>> = {
  PROSECUTOR_GENERAL: 'PROSECUTOR_GENERAL',
  FIRST_DEPUTY_PROSECUTOR_GENERAL: 'DEPUTY_PROSECUTOR_GENERAL',
  DEPUTY_PROSECUTOR_GENERAL: 'DEPUTY_PROSECUTOR_GENERAL',
  HEAD: 'BY_OFFICE',
  DEPUTY_HEAD: 'BY_OFFICE',
  PROSECUTOR: 'OTHER_PROSECUTOR',
  EMPLOYEE: 'OTHER_EMPLOYEE',
};

/** The matrix column of a post, from the post's kind and its office's kind and sphere. */
export function holderOf(post: Pick<ViewerPost, 'kind' | 'officeKind' | 'officeSphere'>): Holder {
  const holder = HOLDER_BY_POST[post.kind];
  return holder === 'BY_OFFICE' ? headHolder(post, post.kind === 'HEAD') : holder;
}
