import { rankOf } from './audience';
import type { Viewer } from './viewer';

/**
 * [26.6.a] Whether the viewer may know which officer handles a record: members of the prosecution system, officials of participating
 * bodies and analysts may; applicants and the public deal with the office, not with a person.
 */
export function maySeeOfficers(viewer: Viewer): boolean {
  return rankOf(viewer.clearance) >= rankOf('OFFICIAL');
}

/**
 * [26.6.a] Whether the viewer may know who acts for an agency: members of the prosecution system and analysts may, and whoever decides for
 * that agency. Its other officials, and those of other agencies, deal with the agency and not with a person.
 */
export function maySeeAgencyOfficials(viewer: Viewer, agencyId: string): boolean {
  if (viewer.kind !== 'AGENCY_OFFICIAL') return maySeeOfficers(viewer);
  return viewer.agencyRole === 'HEAD' && viewer.agencyId === agencyId;
}
