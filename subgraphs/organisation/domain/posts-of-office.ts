import type { OfficeKind, PostKind } from '../../../platform/access/viewer';

const USUAL: readonly PostKind[] = ['HEAD', 'DEPUTY_HEAD', 'PROSECUTOR', 'EMPLOYEE'];

const EXCEPTIONS: Readonly<Partial<Record<OfficeKind, readonly PostKind[]>>> = {
  GENERAL: [
    'PROSECUTOR_GENERAL',
    'FIRST_DEPUTY_PROSECUTOR_GENERAL',
    'DEPUTY_PROSECUTOR_GENERAL',
    'PROSECUTOR',
    'EMPLOYEE',
  ],
  EDUCATION: ['HEAD', 'DEPUTY_HEAD', 'EMPLOYEE'],
  STATE_INSTITUTION: ['EMPLOYEE'],
  SUPPORTING_ORGANISATION: ['EMPLOYEE'],
};

/**
 * [7.1] [5.6] The kinds of posts in an office of a kind. The head post of the root is that of the Prosecutor General and nothing else;
 * institutions and supporting organisations have no prosecutors. The Academy is headed by prosecutors (its head holds a rank and is appointed
 * as in 9.6) and has no line prosecutors.
 */
export function postKindsOf(officeKind: OfficeKind): readonly PostKind[] {
  return EXCEPTIONS[officeKind] ?? USUAL;
}

/** Position of a post in an office's list, 1 for the head. */
export const POST_SENIORITY: Readonly<Record<PostKind, number>> = {
  PROSECUTOR_GENERAL: 1,
  HEAD: 1,
  FIRST_DEPUTY_PROSECUTOR_GENERAL: 2,
  DEPUTY_PROSECUTOR_GENERAL: 3,
  DEPUTY_HEAD: 3,
  PROSECUTOR: 4,
  EMPLOYEE: 5,
};
