import { findAuthority } from '../../../platform/access/authority';
import type { Viewer } from '../../../platform/access/viewer';
import { standingOf } from './officer-lifecycle';
import { isSuperior, type Standing } from './superiority';

/**
 * [44.8.b] Whether the viewer may read what a personnel file keeps beside the public facts: the superiors of the person, and whoever
 * administers the personnel of the person's office. Colleagues and outsiders may not.
 */
export function mayReadPersonnelFile(viewer: Viewer, person: Standing, officeId: string | null): boolean {
  if (isSuperior(standingOf(viewer), person)) return true;
  return officeId !== null && findAuthority(viewer, 'ADMINISTER_PERSONNEL', officeId) !== null;
}
