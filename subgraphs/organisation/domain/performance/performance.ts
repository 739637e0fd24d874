import { type Authority, partyAuthority } from '../../../../platform/access/authority';
import type { Viewer } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { refuse } from '../../../../platform/errors/refuse';
import { standingOf } from '../officer-lifecycle';
import { isSuperior, type Standing } from '../superiority';

/** [5.2.2] How duty was performed, in a superior's judgement. The law names no scale; three steps keep it to what it says. */
export const DUTY_VERDICTS = {
  DULY_PERFORMED: 'Duty was performed as it should be.',
  PERFORMED_WITH_SHORTCOMINGS: 'Duty was performed, with shortcomings that the text names.',
  NOT_PERFORMED: 'Duty was not performed.',
} as const satisfies Record<string, string>;
export type DutyVerdict = keyof typeof DUTY_VERDICTS;

/** [5.2.2] A superior's assessment of how a lower prosecutor or employee has performed the duty. It is neither changed nor removed. */
export interface PerformanceAssessment {
  readonly id: string;
  readonly personId: string;
  readonly assessorId: string;
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate;
  readonly verdict: DutyVerdict;
  readonly text: string;
  readonly assessedOn: LocalDate;
}

/** [5.2.2] [5.2.1] A direction that the office headed by the person has not carried out in time. */
export interface DeadlineBreach {
  readonly personId: string;
  readonly directiveId: string;
  readonly officeId: string;
  readonly dueOn: LocalDate;
  readonly reportedOn: LocalDate | null;
}

/** [5.2.2] Whether a person's performance record exists for the viewer: for superiors in the chain, and not for the person. */
export function mayReadPerformance(viewer: Viewer, person: Standing): boolean {
  return isSuperior(standingOf(viewer), person);
}

/** [5.2.2] The authority of a superior over a person. Refuses NOT_SUPERIOR others of the system, INTERFERENCE_FORBIDDEN outsiders. */
export function requireSuperior(viewer: Viewer, person: Standing): Authority {
  if (viewer.kind !== 'PROSECUTOR' && viewer.kind !== 'EMPLOYEE') return refuse('INTERFERENCE_FORBIDDEN', '3.2');
  const higher = standingOf(viewer);
  const post = viewer.posts.find(({ officeId, kind }) =>
    isSuperior({ ...higher, posts: [{ officeId, kind, superiorIds: [] }] }, person),
  );
  if (!post) return refuse('NOT_SUPERIOR', '5.2.2', { officerId: person.personId });
  return { ...partyAuthority(viewer, 'SUPERIOR'), postId: post.postId, officeId: post.officeId, basis: 'OWN' };
}

/** [5.2.2] Refuses INVALID_INPUT a period that ends before it begins, or that has not ended. */
export function requirePeriod(
  { fromOn, untilOn }: Pick<PerformanceAssessment, 'fromOn' | 'untilOn'>,
  today: LocalDate,
) {
  if (untilOn < fromOn) invalidInput('untilOn', 'lies before the first day');
  if (untilOn > today) invalidInput('untilOn', 'lies after today');
}
