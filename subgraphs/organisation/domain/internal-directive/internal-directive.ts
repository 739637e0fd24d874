import type { Audience } from '../../../../platform/access/audience';
import type { Acting } from '../../../../platform/access/acting';
import { type Authority, findAuthority, refusePower } from '../../../../platform/access/authority';
import { isAboveOffice } from '../../../../platform/access/reach';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { refuse } from '../../../../platform/errors/refuse';
import type { Lifecycle } from '../../../../platform/lifecycle/lifecycle';

/** States of a direction. */
export type DirectiveState = 'BINDING' | 'REPORTED';

/** What the addressee may do with a direction. */
export type DirectiveAction = 'REPORT';

/**
 * [5.2.1] [35.2.d] A superior's direction to a lower office on the organisation of its work. It belongs to the addressed office, so that
 * the office and those above see it; it is not an act of supervision.
 */
export interface InternalDirective extends Audience {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: DirectiveState;
  readonly senderId: string;
  readonly senderOfficeId: string;
  readonly text: string;
  readonly issuedOn: LocalDate;
  readonly dueOn: LocalDate | null;
  readonly reportedOn: LocalDate | null;
  readonly reportedById: string | null;
  readonly report: string | null;
  readonly createdAt: Date;
}

/** [5.2.1] The life of a direction. It has no step by which the addressee rejects it. */
export const directiveLifecycle: Lifecycle<DirectiveState, DirectiveAction> = {
  noun: 'InternalDirective',
  states: {
    BINDING: { isFinal: false, meaning: 'Binds the addressed office, which owes its execution' },
    REPORTED: { isFinal: true, meaning: 'The addressed office has reported its execution' },
  },
  transitions: [
    {
      action: 'REPORT',
      from: ['BINDING'],
      to: ['REPORTED'],
      actors: [{ power: 'PREPARE_RECORDS' }],
      guard: 'By the addressed office, with what was done',
      rules: ['5.2.1'],
    },
  ],
};

/**
 * [5.2.1] The authority of a head over a lower office. Refuses NOT_SUPERIOR a head who does not stand above the addressed office, and
 * POWER_NOT_HELD whoever heads nothing.
 */
export function requireDirector({ viewer }: Acting, addresseeOfficeId: string): Authority {
  const isAbove = viewer.posts.some((post) => isAboveOffice(post, addresseeOfficeId));
  const authority = findAuthority(viewer, 'ISSUE_DIRECTIVES', addresseeOfficeId);
  if (authority && isAbove) return authority;
  const isDirector = viewer.posts.some(({ officeId }) => findAuthority(viewer, 'ISSUE_DIRECTIVES', officeId) !== null);
  return isDirector ? refuse('NOT_SUPERIOR', '5.2.1', { addresseeOfficeId }) : refusePower(viewer, 'ISSUE_DIRECTIVES');
}
