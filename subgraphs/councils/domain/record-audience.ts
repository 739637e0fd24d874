import type { Audience } from '../../../platform/access/audience';
import type { CoordinatingCouncil } from './council';
import { type CouncilMember, participantsOf } from './membership';

/**
 * [28.1.d] [3.4] For whom a council's records are: its office, the bodies that take part, and a chair set under the regulation. A record
 * keeps the audience with which it was made, except a session, which follows the membership until it is held: whoever leaves goes on
 * seeing what was done while taking part, and nothing later; whoever joins sees nothing earlier.
 */
export function recordAudience(
  council: Pick<CoordinatingCouncil, 'ownerOfficeId' | 'chairPersonId'>,
  members: readonly CouncilMember[],
): Audience {
  return {
    ownerOfficeId: council.ownerOfficeId,
    handlerIds: council.chairPersonId === null ? [] : [council.chairPersonId],
    agencyIds: participantsOf(members),
    applicantId: null,
    classification: 'OFFICIAL',
    isPublished: false,
  };
}
