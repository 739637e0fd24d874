import type { Viewer } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { appealLifecycle, type AppealState } from './appeal-lifecycle';

/** Whose work is looked at. */
export const DESK_SCOPES = {
  MINE: 'The appeals that the viewer handles.',
  OFFICE: 'Those of the offices in which the viewer serves, and of those that they have taken over.',
  SUBORDINATES: 'Those of the offices below, as far as the viewer sees them.',
} as const;
export type DeskScope = keyof typeof DESK_SCOPES;

/** What there is to do, in the order of a desk. */
export const DESK_LISTS = {
  OVERDUE: 'The due day has passed.',
  DUE_TODAY: 'Today is the due day.',
  AWAITING_REPLY: 'Accepted and not yet answered, and no check of legality runs on it.',
  OPEN: 'All that is not decided.',
} as const;
export type DeskList = keyof typeof DESK_LISTS;

/** What narrows a list of appeals to a scope. */
export interface ScopeFilter {
  readonly handlerId?: string | null;
  readonly officeIds?: readonly string[];
  readonly belowOfficeId?: string | null;
}

/** What narrows it to one of the desk's lists. */
export interface DeskFilter {
  readonly states?: readonly AppealState[];
  readonly isOverdue?: boolean;
  readonly dueFrom?: LocalDate;
  readonly dueTo?: LocalDate;
}

const isOpen = (state: string): state is AppealState => !appealLifecycle.states[state as AppealState].isFinal;
const OPEN = Object.keys(appealLifecycle.states).filter(isOpen);
const AWAITING: readonly AppealState[] = ['UNDER_CONSIDERATION', 'EXTENDED', 'AWAITING_FINAL_REPLY'];

/** [5.2.a] The filter of a scope: for whoever sees all offices, the branch below the own one; for others the offices seen that are not their own. */
export function scopeFilter(viewer: Viewer, scope: DeskScope): ScopeFilter {
  const { posts, personId, seesAllOffices, visibleOfficeIds, delegatedOfficeIds } = viewer;
  if (scope === 'MINE') return { handlerId: personId };
  const own = posts.flatMap((post) => [post.officeId, ...post.succeededOfficeIds]);
  if (scope === 'OFFICE') return { officeIds: own };
  if (seesAllOffices) return { belowOfficeId: posts.find((post) => post.officeKind === 'GENERAL')?.officeId ?? null };
  return { officeIds: visibleOfficeIds.filter((id) => !own.includes(id) && !delegatedOfficeIds.includes(id)) };
}

/** [24.3.a] The filter of one of the desk's lists, by the legal day. */
export function deskFilter(list: DeskList, today: LocalDate): DeskFilter {
  if (list === 'OVERDUE') return { isOverdue: true };
  if (list === 'AWAITING_REPLY') return { states: AWAITING };
  return list === 'OPEN' ? { states: OPEN } : { states: OPEN, dueFrom: today, dueTo: today };
}
