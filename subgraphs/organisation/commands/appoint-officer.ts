import type { PostKind } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { computeTerm } from '../../../platform/calendar/term';
import { TERMS } from '../../../platform/calendar/terms';
import type { CallContext, CommandTransaction } from '../../../platform/command/command-context';
import { runCommand } from '../../../platform/command/run-command';
import { invalidInput } from '../../../platform/errors/plain-errors';
import { requireFitness, requireVacancy } from '../domain/appointment-guards';
import { type PersonnelAct, requireRelease, requireRoute } from '../domain/appointment-route';
import { takePersonnelStep } from '../domain/officer-lifecycle';
import { requireRankWithinCeiling } from '../domain/rank-ceiling';
import { classOfPost, requireFreePost } from '../domain/staff/staff-limit';
import { outdateCertificates } from '../persistence/certificate/certificate.repository';
import { startAppointment } from '../persistence/appointment.repository';
import { announceHeads } from '../persistence/head-announcement.repository';
import { announcePosts } from '../persistence/posts-announcement.repository';
import type { PlacementRow } from '../persistence/officer.repository';
import { getPost, type PersonnelRecord, type PostRecord } from '../persistence/personnel.repository';
import { changeRank, getRank } from '../persistence/rank/rank.repository';
import { getFilledPosts } from '../persistence/staff/staff.repository';
import { actOf, loadOfficer, type PersonnelStepInput } from './personnel-step';

/** The input of an appointment. */
export interface AppointOfficer extends PersonnelStepInput {
  readonly officeId: string;
  readonly kind: PostKind;
  readonly fromOn?: LocalDate | null;
  readonly isActing?: boolean | null;
  readonly untilOn?: LocalDate | null;
  readonly rank?: string | null;
  readonly rankProvision?: string | null;
}

/** [8.1.1.b] The last day of the five years, counted from the day of the President's act; null for posts without a term. */
function termEndsOn(tx: CommandTransaction, post: PostRecord, { actOn }: PersonnelAct): LocalDate | null {
  if (post.kind !== 'PROSECUTOR_GENERAL') return null;
  return computeTerm(tx.calendar, TERMS.PROSECUTOR_GENERAL_TENURE, actOn).statutoryDueOn;
}

/** The days of the appointment. What has passed is not appointed anew, and only an acting holder's last day is known beforehand. */
function periodOf(tx: CommandTransaction, input: AppointOfficer, officer: PersonnelRecord) {
  const fromOn = input.fromOn ?? tx.today;
  const untilOn = input.untilOn ?? null;
  if (fromOn < tx.today) invalidInput('fromOn', 'lies before today');
  if (untilOn && !input.isActing) invalidInput('untilOn', 'is set for acting holders only');
  if (untilOn && untilOn < fromOn) invalidInput('untilOn', 'lies before the first day');
  if (officer.hasScheduledPost) invalidInput('officerId', 'the person has an appointment that begins on a later day');
  return { fromOn, untilOn };
}

/** Refuses the post that the person holds, and acting for somebody who holds none. */
function requireOther(current: readonly PlacementRow[], post: PostRecord, isActing: boolean): void {
  if (current.some(({ postId }) => postId === post.id)) invalidInput('kind', 'the person holds this post already');
  if (isActing && current.length === 0) invalidInput('isActing', 'the person holds no post of their own');
  const isTaken = current.some((place) => place.isActing && place.officeId === post.officeId);
  if (isActing && isTaken) invalidInput('isActing', 'the person already acts in another post of the office');
}

/** [9.4] Within the posts that the body has been allotted; one whom a move takes from a post of the same body and class frees that post. */
async function requirePostInStaff({ manager }: CommandTransaction, post: PostRecord, leaving: readonly PlacementRow[]) {
  const personnelClass = classOfPost(post.kind);
  const { allotted, filled } = await getFilledPosts(manager, post.officeId, personnelClass);
  const freed = leaving.filter(
    (place) => !place.isActing && place.officeId === post.officeId && classOfPost(place.kind) === personnelClass,
  );
  requireFreePost(allotted, filled - freed.length);
}

/** [9.5] [9.6] The posts that end by a move are left by the route of a dismissal. */
async function requireReleases(tx: CommandTransaction, input: AppointOfficer, ending: readonly PlacementRow[]) {
  for (const place of ending) requireRelease(place, await actOf(tx, input, { place, step: 'DISMISS' }));
}

/** [44.4.b] The rank given with the appointment, within the ceiling of the new post; null if none is. */
async function rankGiven({ manager }: CommandTransaction, input: AppointOfficer, post: PostRecord) {
  if (!input.rank) return null;
  const rank = await getRank(manager, input.rank);
  requireRankWithinCeiling(rank, post, input.rankProvision ?? null);
  return rank;
}

/**
 * [44.2.a] [44.3] [7.1] [8.2] [15.1] Appoints a person to a post from today or a later day; the posts held until then end, unless the person
 * only acts in the new one. Refuses a person who may not hold the post, a second head or first deputy, and acts of another authority than the
 * law names. The caller needs the power over the post's office and must be superior to the person in the posts held now (5.2.a).
 */
export async function appointOfficer(context: CallContext, input: AppointOfficer): Promise<{ id: string }> {
  return runCommand(context, { command: 'appointOfficer', requestId: input.requestId, input }, async (tx) => {
    const officer = await loadOfficer(tx, input);
    const { id, state, placements } = officer;
    const isActing = input.isActing ?? false;
    const period = periodOf(tx, input, officer);
    const post = await getPost(tx.manager, { ...input, fromOn: period.fromOn });
    const standing = { personId: id, posts: placements };
    const isByPresident = input.issuedBy === 'PRESIDENT';
    const subject = { state, standing, officeId: post.officeId, isByPresident };
    const { row, authority } = takePersonnelStep(tx, subject, 'APPOINT');
    const act = await actOf(tx, input, { place: { ...post, postId: post.id }, step: 'APPOINT' });
    const current = placements.filter(({ isCurrent }) => isCurrent);
    requireOther(current, post, isActing);
    const rank = await rankGiven(tx, input, post);
    requireFitness({ ...officer, rankScale: rank?.scale ?? officer.rankScale }, post);
    requireRoute({ ...post, isActing }, 'APPOINT', act);
    requireVacancy(post);
    if (!isActing) await requirePostInStaff(tx, post, current);
    if (!isActing) await requireReleases(tx, input, current);
    const { actReference } = input;
    const { actOn, consentReference, consentOn } = act;
    const given = { actReference, actOn, consentReference, consentOn, isActing };
    const term = isActing ? null : termEndsOn(tx, post, act);
    await startAppointment(tx.manager, officer, post, { ...period, ...given, termEndsOn: term });
    if (rank) {
      const provision = input.rankProvision ?? null;
      await changeRank(tx.manager, { personId: id, rank: rank.code, changedOn: tx.today, actReference, provision });
    }
    if (!isActing) await outdateCertificates(tx.manager, id, period.fromOn);
    const details = { actReference, office: post.officeId, post: post.kind, ...(isActing ? { isActing } : {}) };
    await tx.audit({ recordType: 'Officer', recordId: id, action: row.action, authority, rules: row.rules, details });
    const offices = [post.officeId, ...current.map(({ officeId }) => officeId)];
    await announceHeads(tx.manager, (event) => tx.emit(event), offices);
    await announcePosts(tx.manager, tx.emit, [id]);
    return { id };
  });
}
