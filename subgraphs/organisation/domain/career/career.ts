import type { Viewer } from '../../../../platform/access/viewer';
import { mayReadPersonnelFile } from '../personnel-file';
import type { Standing } from '../superiority';

/** What a career consists of, in the order in which steps of one day are told. */
export const CAREER_STEPS = {
  DELEGATION_REVOKED: 'A power that was delegated has been taken back.',
  POST_LEFT: 'The last day in a post, by a move, a dismissal or the end of acting.',
  SERVICE_ENDED: 'The last day of service (44.2.b).',
  APPOINTED: 'The first day in a post, on appointment or by a move.',
  ACTING_BEGUN: 'The first day of acting in a post (міндетін атқару).',
  RANK_CONFERRED: 'A class rank or military rank has been conferred.',
  RANK_WITHDRAWN: 'The rank has been withdrawn.',
  AWARD_CONFERRED: 'An award has been conferred (9.7).',
  DELEGATION_GIVEN: 'The first day of a power delegated by the Prosecutor General (9.11).',
} as const satisfies Record<string, string>;

export type CareerStep = keyof typeof CAREER_STEPS;

/** [44.8.b] [5.2.a] Whether the viewer may read a person's career: the person, the superiors, and whoever administers the personnel of the office. */
export function mayReadCareer(viewer: Viewer, person: Standing, officeId: string | null): boolean {
  return viewer.personId === person.personId || mayReadPersonnelFile(viewer, person, officeId);
}
