import { requirePower } from '../../../platform/access/authority';
import type { Acting } from '../../../platform/access/acting';
import type { PowerBasis } from '../../../platform/access/authority';
import type { Power } from '../../../platform/access/powers';
import { DomainError } from '../../../platform/errors/domain-error';

/** Whether someone may exercise a power over an office's records, on what basis, or with which refusal. */
export interface Leave {
  readonly isAllowed: boolean;
  readonly basis: PowerBasis | null;
  readonly delegation: string | null;
  /** The very refusal that a command would end with; null if there is none. */
  readonly refusal: DomainError | null;
}

/** [5.2.3] [9.11.a] Asks what a command would ask, and catches what it would be refused with. */
export function mayExercise(acting: Acting, power: Power, officeId: string): Leave {
  try {
    const { basis, delegation = null } = requirePower(acting, power, officeId);
    return { isAllowed: true, basis, delegation, refusal: null };
  } catch (error) {
    if (error instanceof DomainError) return { isAllowed: false, basis: null, delegation: null, refusal: error };
    throw error;
  }
}
