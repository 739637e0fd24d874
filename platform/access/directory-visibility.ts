import { rankOf } from './audience';
import type { Viewer } from './viewer';

/**
 * [26.6.a] Whether the viewer may know which officer handles a record: members of the prosecution system, officials of participating
 * bodies and analysts may; applicants and the public deal with the office, not with a person.
 */
export function maySeeOfficers(viewer: Viewer): boolean {
  return rankOf(viewer.clearance) >= rankOf('OFFICIAL');
}
