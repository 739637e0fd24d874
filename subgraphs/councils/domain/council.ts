import type { Audience } from '../../../platform/access/audience';
import type { Viewer } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { refuse } from '../../../platform/errors/refuse';
import type { Party } from '../../../platform/lifecycle/lifecycle';
import type { Subject } from '../../../platform/lifecycle/step';
import type { CouncilLevel } from './council-level';
import type { CouncilState } from './council-lifecycle';
import type { CouncilRegulation } from './regulation';

/** A permanent coordinating council («үйлестіру кеңесі») with the regulation in force. It is public: who sits where is no secret. */
export interface CoordinatingCouncil extends Audience {
  readonly id: string;
  readonly version: number;
  readonly state: CouncilState;
  readonly level: CouncilLevel;
  readonly name: { readonly kk: string; readonly ru: string; readonly en: string };
  /** The chair set under the regulation of a military or transport council; null where the chair is the head of the office. */
  readonly chairPersonId: string | null;
  /** The head of the office today, null if the post is vacant. */
  readonly headPersonId: string | null;
  readonly regulation: CouncilRegulation | null;
  readonly createdAt: Date;
}

/** The parties that the viewer is to a council and its records: the chair set under the regulation, or none. */
export function chairParties(record: { readonly chairPersonId: string | null }, viewer: Viewer): readonly Party[] {
  return viewer.personId !== null && viewer.personId === record.chairPersonId ? ['COUNCIL_MEMBER'] : [];
}

/** The council's place in the life cycle, for this viewer. */
export function subjectOfCouncil(council: CoordinatingCouncil, viewer: Viewer): Subject<CouncilState> {
  return {
    state: council.state,
    ownerOfficeId: council.ownerOfficeId,
    viewerParties: chairParties(council, viewer),
  };
}

/** [28.1.f] Refuses `STANDING_BODY` to an end date. */
export function refuseEndDate(endsOn: LocalDate | null | undefined): void {
  if (endsOn) refuse('STANDING_BODY', '28.1.f', { endsOn });
}
