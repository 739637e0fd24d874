import type { Audience } from '../../../../platform/access/audience';
import { findAuthority } from '../../../../platform/access/authority';
import type { Power } from '../../../../platform/access/powers';
import type { Viewer } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { refuse } from '../../../../platform/errors/refuse';

/** [32.1.3.a] Kinds of internal acts. The list is open: OTHER with a designation. */
export const INTERNAL_ACT_KINDS = ['ORDER', 'DISPOSITION', 'STATUTE', 'MANUAL', 'RULES_OF_PROCEDURE', 'OTHER'] as const;
export type InternalActKind = (typeof INTERNAL_ACT_KINDS)[number];

/** [32.1.3.b] [9.15] [15.2.2] [16.2.2] By which power an act of each kind is issued. */
export const POWER_OF_KIND: Readonly<Record<InternalActKind, Power>> = {
  ORDER: 'ISSUE_ORDERS',
  DISPOSITION: 'ISSUE_DISPOSITIONS',
  STATUTE: 'APPROVE_ORGANISATIONAL_ACTS',
  MANUAL: 'APPROVE_ORGANISATIONAL_ACTS',
  RULES_OF_PROCEDURE: 'APPROVE_ORGANISATIONAL_ACTS',
  OTHER: 'APPROVE_ORGANISATIONAL_ACTS',
};

/** States of an internal act. */
export type InternalActState = 'IN_FORCE' | 'REPEALED';

/**
 * [32.1.3.a] An act on organisation and activity of an office and those below it. It rests on no supervisory basis and starts no term
 * (32.1.3.d), and binds only who is subordinate to its issuer (32.1.3.c).
 */
export interface InternalAct extends Audience {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly kind: InternalActKind;
  readonly designation: string | null;
  readonly state: InternalActState;
  readonly title: string;
  readonly text: string;
  readonly issuerId: string;
  readonly issuedOn: LocalDate;
  readonly repealedOn: LocalDate | null;
  /** Offices whose members, and persons whom it addresses; both empty for everyone subordinate to the issuer. */
  readonly addresseeOfficeIds: readonly string[];
  readonly addresseeIds: readonly string[];
  readonly createdAt: Date;
}

/** [32.1.3.a] Refuses OTHER without a designation; the designation to keep, null for the named kinds. */
export function designationOf(kind: InternalActKind, stated: string | null | undefined): string | null {
  if (kind !== 'OTHER') return null;
  return stated?.trim() || refuse('DESCRIPTION_REQUIRED', '32.1.3.a', { kind });
}

/** The kinds that the viewer may issue in an office today. */
export function kindsFor(viewer: Viewer, officeId: string): readonly InternalActKind[] {
  return INTERNAL_ACT_KINDS.filter((kind) => findAuthority(viewer, POWER_OF_KIND[kind], officeId) !== null);
}

/** Where an addressee stands: an office with those above it, or a person's offices with those above them. */
export interface AddresseeStanding {
  readonly kind: 'OFFICE' | 'OFFICER';
  readonly id: string;
  readonly officeIds: readonly string[];
}

/**
 * [32.1.3.c] [15.2.2] Refuses NOT_SUPERIOR for an addressee who is outside the issuing office and those below it: of another branch, of
 * another body, or nobody of the system at all.
 */
export function requireSubordinates(
  officeId: string,
  addresseeIds: readonly string[],
  known: readonly AddresseeStanding[],
): void {
  for (const id of addresseeIds) {
    const addressee = known.find((each) => each.id === id);
    if (!addressee?.officeIds.includes(officeId)) refuse('NOT_SUPERIOR', '32.1.3.c', { addressee: id });
  }
}
