import { answersFor, isAboveOffice, isSoleHead } from '../../../../platform/access/reach';
import type { OfficeSphere, Viewer } from '../../../../platform/access/viewer';
import { refuse } from '../../../../platform/errors/refuse';

/** Against whom a complaint is: an office, and the person in it where one is named. */
export interface Respondent {
  readonly respondentOfficeId: string;
  readonly respondentId: string | null;
}

/**
 * [5.2.5] [43.3.c] Whether the viewer stands strictly above the respondent: as head of an office above, or of the same office where the complaint
 * is against one of its people; never the respondent, an equal or an inferior.
 */
export function isAboveRespondent(viewer: Viewer, { respondentOfficeId, respondentId }: Respondent): boolean {
  if (viewer.personId !== null && viewer.personId === respondentId) return false;
  return viewer.posts.some(
    (post) =>
      isAboveOffice(post, respondentOfficeId) ||
      (respondentId !== null && isSoleHead(post) && answersFor(post, respondentOfficeId)),
  );
}

/** [5.2.5] [25.1.c] [43.1.b] Refuses `ASSIGNEE_NOT_SUPERIOR` where the viewer does not stand above the respondent. */
export function requireAboveRespondent(viewer: Viewer, respondent: Respondent): void {
  if (!isAboveRespondent(viewer, respondent))
    refuse('ASSIGNEE_NOT_SUPERIOR', '5.2.5', { respondent: respondent.respondentOfficeId });
}

/** An office that may decide, and who heads it as far as is known. */
export interface DecidingOffice {
  readonly id: string;
  readonly headPersonId: string | null;
}

/**
 * [25.1.c] [43.1.b] The offices whose heads stand above the respondent, the nearest first: the own office of somebody who does not head it,
 * then those above. None for the Prosecutor General (25.1.d). Where it is not known who heads the office, its head may be the respondent.
 */
export function decidingOffices(
  { respondentId }: Respondent,
  own: DecidingOffice,
  above: readonly DecidingOffice[],
): readonly DecidingOffice[] {
  const isOfStaff = respondentId !== null && own.headPersonId !== null && own.headPersonId !== respondentId;
  return isOfStaff ? [own, ...above] : above;
}

/** [43.1.b] The nearest of them that has a head; the nearest at all where none is known to have one. */
export function nearestDeciding(offices: readonly DecidingOffice[]): DecidingOffice | null {
  return offices.find(({ headPersonId }) => headPersonId !== null) ?? offices[0] ?? null;
}

/** [25.4] [43.4.a] Refuses `OTHER_LAW_APPLIES` for complaints against the asset recovery department; asked for those received since it has force. */
export function requireOrdinaryRespondent(sphere: OfficeSphere): void {
  if (sphere === 'ASSET_RECOVERY') refuse('OTHER_LAW_APPLIES', '43.4.a', { law: 'ASSET_RETURN_LAW' });
}
