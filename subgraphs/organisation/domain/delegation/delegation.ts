import type { Audience } from '../../../../platform/access/audience';
import { isDelegable, type Power } from '../../../../platform/access/powers';
import type { Viewer } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { refuse } from '../../../../platform/errors/refuse';
import type { Subject } from '../../../../platform/lifecycle/step';
import { isProsecutor, type ProsecutorFacts } from '../personnel';
import type { DelegationState } from './delegation-lifecycle';

/** [9.11.a] A power of the Prosecutor General in other hands: whose, over which offices, from when until when, by which act. */
export interface Delegation extends Audience {
  readonly id: string;
  readonly version: number;
  readonly state: DelegationState;
  readonly power: Power;
  readonly delegateId: string;
  readonly delegatorId: string;
  /** The office over whose records and those below it is given; null for the whole system. */
  readonly scopeOfficeId: string | null;
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate;
  readonly actReference: string;
  readonly actOn: LocalDate;
  readonly revokedOn: LocalDate | null;
  readonly revocationAct: string | null;
  readonly createdAt: Date;
}

/** When a delegation takes effect and when its act was given. */
export type DelegationDays = Pick<Delegation, 'fromOn' | 'untilOn' | 'actOn'>;

/** A delegation's place in the life cycle; the power to delegate is held in the General Office (`rootOfficeId`). */
export function subjectOfDelegation(state: DelegationState | null, rootOfficeId: string): Subject<DelegationState> {
  return { state, ownerOfficeId: rootOfficeId, viewerParties: [] };
}

/**
 * [9.11.a] [9.11.b] Refuses what cannot be delegated: a power given to the Prosecutor General by name, and the passing on of a power by
 * whoever has received it.
 */
export function requireDelegable(viewer: Viewer, power: Power): void {
  if (!isDelegable(power)) refuse('POWER_NOT_DELEGABLE', '9.11.b', { power });
  if (viewer.delegations.some((given) => given.power === power)) refuse('POWER_NOT_DELEGABLE', '9.11.a', { power });
}

/** [9.11.a] [10.1.a] Refuses a delegate who is the delegator, or no prosecutor in service. */
export function requireDelegate(delegatorId: string | null, delegate: ProsecutorFacts & { readonly id: string }): void {
  if (delegate.id === delegatorId) refuse('POWER_NOT_DELEGABLE', '9.11.a', { delegateId: delegate.id });
  if (!isProsecutor(delegate)) refuse('SIGNER_NOT_PROSECUTOR', '10.1.a', { delegateId: delegate.id });
}

/** [9.11.a] Refuses days out of order: an act of the future, an effect before the act, an end before the beginning or already past. */
export function requireDelegationDays({ fromOn, untilOn, actOn }: DelegationDays, today: LocalDate): void {
  if (actOn > today) invalidInput('actOn', 'lies in the future');
  if (fromOn < actOn) invalidInput('fromOn', 'lies before the act');
  if (untilOn < fromOn) invalidInput('untilOn', 'lies before the first day');
  if (untilOn < today) invalidInput('untilOn', 'is past');
}

/** [9.11.a] Whether the delegation gives its power on a day, as long as delegate and delegator serve. */
export function isInEffect({ state, fromOn, untilOn }: Delegation, on: LocalDate): boolean {
  return state === 'GRANTED' && fromOn <= on && on <= untilOn;
}
