import type { Viewer } from '../../../platform/access/viewer';
import { refuse } from '../../../platform/errors/refuse';
import { type Appeal, isInsider } from './appeal';

/**
 * [26.6.a] Guards what the office thinks of an appeal: no explanations on the merits are given to outsiders, only formal replies. Refuses
 * `FIELD_RESTRICTED` (details: `field`), whether or not the field holds anything.
 */
export function requireInsider(appeal: Appeal, viewer: Viewer, field: string): void {
  if (!isInsider(appeal, viewer)) refuse('FIELD_RESTRICTED', '26.6.a', { field });
}
