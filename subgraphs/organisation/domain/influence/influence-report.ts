import { isAboveAll, isAboveOffice, isSoleHead } from '../../../../platform/access/reach';
import type { Viewer } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { refuse } from '../../../../platform/errors/refuse';

/** [26.1] A prosecutor's report of influence. It is neither changed nor removed; what superiors do about it stands beside it. */
export interface InfluenceReport {
  readonly id: string;
  readonly number: string;
  readonly authorId: string;
  readonly ownerOfficeId: string;
  /** Whether the author heads the office, so that only those above it are superiors. */
  readonly isOfHead: boolean;
  readonly text: string;
  readonly occurredOn: LocalDate;
  /** Members of the system who are said to have exerted it; they are not told. */
  readonly namedOfficerIds: readonly string[];
  readonly filedOn: LocalDate;
}

/** [26.1] What a superior has done about a report. */
export interface InfluenceMeasure {
  readonly id: string;
  readonly reportId: string;
  readonly authorId: string;
  readonly text: string;
  readonly takenOn: LocalDate;
}

/** [26.1] [5.2.2] Which reports are for a viewer: the own ones, and those of whom the viewer is superior to and that do not name the viewer. */
export interface InfluenceReach {
  readonly personId: string | null;
  /** Offices whose reports are for the viewer, whoever the author; null for all but those that the viewer heads. */
  readonly above: readonly string[] | null;
  /** Offices that the viewer heads, whose other prosecutors' reports are for the viewer. */
  readonly headed: readonly string[];
}

/** The viewer's reach over reports of influence. */
export function influenceReach({ personId, posts }: Viewer): InfluenceReach {
  return {
    personId,
    above: posts.some(isAboveAll)
      ? null
      : posts.flatMap((post) => (post.kind === 'HEAD' ? post.subordinateOfficeIds : [])),
    headed: posts.filter(isSoleHead).map(({ officeId }) => officeId),
  };
}

/** [26.1] Whether the viewer is superior to the author of a report, and not named in it. */
export function isSuperiorToAuthor({ personId, posts }: Viewer, report: InfluenceReport): boolean {
  const { ownerOfficeId, isOfHead, authorId, namedOfficerIds } = report;
  if (personId === null || personId === authorId || namedOfficerIds.includes(personId)) return false;
  return posts.some(
    (post) => isAboveOffice(post, ownerOfficeId) || (post.officeId === ownerOfficeId && isSoleHead(post) && !isOfHead),
  );
}

/** [26.1] Refuses NOT_SUPERIOR whoever may know of a report and is not superior to its author: the author. */
export function requireSuperiorToAuthor(viewer: Viewer, report: InfluenceReport): void {
  if (!isSuperiorToAuthor(viewer, report)) refuse('NOT_SUPERIOR', '26.1', { number: report.number });
}
