import { CLASSIFICATIONS, type Classification, type Viewer, type ViewerKind } from './viewer';

/**
 * Who a record is for. Every record of every subgraph carries one, and its columns are the same everywhere (`audienceColumns`).
 * Basis: Arts. 3 §4, 5 §2, 28 §1, 42 §2.
 */
export interface Audience {
  readonly ownerOfficeId: string;
  /** Persons who handle the record although it belongs to another office. */
  readonly handlerIds: readonly string[];
  /** Agencies addressed by the record or with whom it is shared. */
  readonly agencyIds: readonly string[];
  /** The applicant whose own record this is. */
  readonly applicantId: string | null;
  readonly classification: Classification;
  /** True once published: then anyone sees it, if it is classified PUBLIC. */
  readonly isPublished: boolean;
}

/** The position of a class in the order from open to closed. */
export function rankOf(classification: Classification): number {
  return CLASSIFICATIONS.indexOf(classification);
}

/** [44.2.b] [26.6.a] Who acts for the office or for a body today; whoever only acts for themselves is tied to a record as its applicant alone. */
const TIED: readonly ViewerKind[] = ['PROSECUTOR', 'EMPLOYEE', 'AGENCY_OFFICIAL', 'ANALYST', 'SYSTEM'];

/** The classes of records that the viewer may see by a tie of the own office, body or hands; none for who once handled a record and serves no more. */
export function clearedFor({ kind, clearance }: Pick<Viewer, 'kind' | 'clearance'>): readonly Classification[] {
  return TIED.includes(kind) ? CLASSIFICATIONS.filter((each) => rankOf(each) <= rankOf(clearance)) : [];
}

function isConcerned(viewer: Viewer, audience: Audience): boolean {
  if (viewer.seesAllOffices || viewer.visibleOfficeIds.includes(audience.ownerOfficeId)) return true;
  if (viewer.agencyId !== null && audience.agencyIds.includes(viewer.agencyId)) return true;
  return viewer.personId !== null && audience.handlerIds.includes(viewer.personId);
}

/**
 * [3.4] Whether a record exists for this viewer. The applicant sees the own record up to personal data; everyone else needs a clearance
 * as high as the record's class, and either a tie to the record or its publication. The SQL twin is `audienceCondition`.
 */
export function maySee(viewer: Viewer, audience: Audience): boolean {
  if (audience.isPublished && audience.classification === 'PUBLIC') return true;
  const isOwn = viewer.personId !== null && audience.applicantId === viewer.personId;
  if (isOwn && rankOf(audience.classification) <= rankOf('PERSONAL')) return true;
  if (!clearedFor(viewer).includes(audience.classification)) return false;
  return isConcerned(viewer, audience);
}
