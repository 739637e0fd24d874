import type { Viewer } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { illegalTransition } from '../../../../platform/errors/plain-errors';
import { refuse } from '../../../../platform/errors/refuse';
import type { Check } from './check';

/** [18.4.a] [18.4.b] Refuses `RESOLUTION_REQUIRED` for a draft, `REGISTRATION_REQUIRED` for an unregistered resolution. */
export function requireRegistered({ state }: Pick<Check, 'state'>): void {
  if (state === 'DRAFT') refuse('RESOLUTION_REQUIRED', '18.4.a');
  if (state === 'ISSUED') refuse('REGISTRATION_REQUIRED', '18.4.b');
}

/** [19.2.3.a] Refuses `MANDATORY_CONTENT_MISSING` without the record that the subject was given the resolution. */
export function requireHandedOver({ handover }: Pick<Check, 'handover'>): void {
  if (handover === null) refuse('MANDATORY_CONTENT_MISSING', '19.2.3.a', { fields: ['handover'] });
}

/** [18.4.c] Throws `ILLEGAL_TRANSITION` before the start day that the resolution names. */
export function requireStartDay({ state, startOn }: Pick<Check, 'state' | 'startOn'>, today: LocalDate): void {
  if (startOn === null || today >= startOn) return;
  illegalTransition({ noun: 'Check', state, action: 'START', allowed: [], rule: '18.4.c' });
}

/** [19.1.1.e] Refuses `MANDATORY_CONTENT_MISSING` to a person without the admission that the object needs. */
export function requireCleared({ isSecretRegime, inspectors }: Check, { personId }: Viewer): void {
  const inspector = inspectors.find(({ officerId }) => officerId !== null && officerId === personId);
  if (!isSecretRegime || inspector?.hasSecrecyClearance) return;
  refuse('MANDATORY_CONTENT_MISSING', '19.1.1.e', { fields: ['hasSecrecyClearance'] });
}
