import type { OfficeKind } from '../../../../platform/access/viewer';
import type { OfficeState } from '../../../../platform/access/body-states';
import { refuse } from '../../../../platform/errors/refuse';
import { PARENT_KINDS } from '../office-tree';

/** What a placement knows of the office that is to stand above. */
export interface SuperiorOffice {
  readonly id: string;
  readonly kind: OfficeKind;
  readonly state: OfficeState;
  /** Whether it is the placed office itself or lies below it. */
  readonly isWithin: boolean;
}

/**
 * [5.1.b] [5.1.d] Whether an office of a kind may be put directly under another: refuses ORPHAN_OFFICE without a superior,
 * SUBORDINATION_CYCLE under itself, PARENT_NOT_ALLOWED under a kind that may not stand above it or a body that is no more.
 */
export function requireSuperior<Superior extends SuperiorOffice>(
  kind: OfficeKind,
  superior: Superior | null,
): Superior {
  if (superior === null) return refuse('ORPHAN_OFFICE', '5.1.b', { kind });
  if (superior.isWithin) return refuse('SUBORDINATION_CYCLE', '5.1.b', { office: superior.id });
  const allowed = PARENT_KINDS[kind];
  if (!allowed.includes(superior.kind)) return refuse('PARENT_NOT_ALLOWED', '5.1.d', { kind, allowed });
  if (superior.state !== 'ACTIVE') return refuse('PARENT_NOT_ALLOWED', '5.1.b', { office: superior.id, allowed });
  return superior;
}
