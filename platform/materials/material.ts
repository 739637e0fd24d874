import { isAboveOffice, answersFor, isSoleHead } from '../access/reach';
import type { Viewer, ViewerPost } from '../access/viewer';
import type { LocalDate } from '../calendar/local-date';
import { illegalTransition } from '../errors/plain-errors';
import type { LegalReference } from '../law/legal-reference';

/** [26.3.c] The secrets that legislation protects, by the law that protects them; `NONE` where a material holds none. */
export const MATERIAL_SECRECIES = {
  NONE: 'No protected secret.',
  STATE_SECRET: 'A state secret (мемлекеттік құпия).',
  COMMERCIAL_SECRET: 'A commercial secret (коммерциялық құпия).',
  BANK_SECRET: 'A bank secret (банк құпиясы).',
  TAX_SECRET: 'A tax secret (салық құпиясы).',
  MEDICAL_SECRET: 'A medical secret (медициналық құпия).',
  OTHER_PROTECTED_SECRET: 'Another secret that law protects (заңмен қорғалатын өзге де құпия).',
} as const;
export type MaterialSecrecy = keyof typeof MATERIAL_SECRECIES;

/** What has become of a material. It is never deleted (10.2.4). */
export const MATERIAL_STATES = {
  AWAITING_CONTENT: 'Registered; its content is still to be sent to `contentPath`.',
  KEPT: 'Its content is kept, with its hash.',
  ARCHIVED: 'Out of use, with the reason; its content is kept.',
  DESTROYED: 'Its content was destroyed when the retention of its dataset had passed; what is known of it stays.',
} as const;
export type MaterialState = keyof typeof MATERIAL_STATES;

/** What may be done with a material in which states. */
const STEPS = {
  KEEP: ['AWAITING_CONTENT'],
  ARCHIVE: ['AWAITING_CONTENT', 'KEPT'],
  PERMIT_DISCLOSURE: ['KEPT'],
  SHARE: ['KEPT'],
  DESTROY: ['KEPT', 'ARCHIVED'],
} as const satisfies Readonly<Record<string, readonly MaterialState[]>>;
export type MaterialStep = keyof typeof STEPS;

/** [10.2.4] Refuses `ILLEGAL_TRANSITION` a step that a material's state does not have, with those that it has. */
export function requireStep(noun: string, { state }: Pick<Material, 'state'>, action: MaterialStep): void {
  const has = (step: MaterialStep): boolean => (STEPS[step] as readonly MaterialState[]).includes(state);
  if (has(action)) return;
  const allowed = (Object.keys(STEPS) as MaterialStep[]).filter(has);
  illegalTransition({ noun, state, action, allowed, rule: '10.2.4' });
}

/** [26.3.c] The permit by which a secret may be handed to the prosecutor. */
export interface DisclosurePermit {
  readonly number: string;
  readonly on: LocalDate;
  readonly basis: LegalReference;
}

/** Whom a disclosure is for. */
export const MATERIAL_READERS = {
  OFFICER: 'A person of the prosecution system.',
  AGENCY: 'The officials of a participating body.',
  PERSON: 'A person without an account here, such as a lawyer, who reads at the office.',
  PUBLIC: 'Everybody: the material is published.',
} as const;
export type MaterialReader = keyof typeof MATERIAL_READERS;

/** [26.6.b] [26.6.c] The permission of the prosecutor in charge for one reader to inspect a material. */
export interface MaterialDisclosure {
  readonly id: string;
  readonly materialId: string;
  readonly reader: MaterialReader;
  /** The officer or body. */
  readonly readerId: string | null;
  /** The person, by name. */
  readonly readerName: string | null;
  /** The legislation that provides for it. */
  readonly basis: LegalReference;
  /** What may be inspected, in words. */
  readonly scope: string;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly permittedById: string;
  readonly permittedOn: LocalDate;
  /** [5.2.3] Why a superior permitted it. */
  readonly necessityReason: string | null;
}

/** A material («материал») of a record: what it is, and what of its content proves that it is whole. */
export interface Material {
  readonly id: string;
  readonly version: number;
  readonly recordId: string;
  readonly state: MaterialState;
  readonly title: string;
  readonly fileName: string;
  readonly secrecy: MaterialSecrecy;
  readonly permit: DisclosurePermit | null;
  /** [26.3.d] Who may read a secret one. */
  readonly readerIds: readonly string[];
  /** [9.22.c] The dataset of the information-exchange system that it was drawn from. */
  readonly dataset: string | null;
  readonly mediaType: string | null;
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly addedById: string | null;
  readonly addedOn: LocalDate;
  readonly closedOn: LocalDate | null;
  readonly closingReason: string | null;
}

/** The record that a material belongs to, as a viewer stands to it. */
export interface MaterialRecord {
  readonly id: string;
  readonly ownerOfficeId: string;
  /** [26.6.c] The prosecutors in whose hands the case is. */
  readonly caseOfficerIds: readonly string[];
  /** Whether the record exists for the viewer at all. */
  readonly isVisible: boolean;
  /** Whether the viewer's own part in the record opens its materials, without any permission. */
  readonly opensMaterials: boolean;
}

/** [5.2.a] The post by which the viewer stands above everyone who has the case: of the one head of its office, or above that office. */
export function postAboveCase(
  viewer: Viewer,
  { ownerOfficeId }: Pick<MaterialRecord, 'ownerOfficeId'>,
): ViewerPost | undefined {
  if (viewer.kind !== 'PROSECUTOR') return undefined;
  return viewer.posts.find(
    (post) => isAboveOffice(post, ownerOfficeId) || (isSoleHead(post) && answersFor(post, ownerOfficeId)),
  );
}

/** [26.6.c] Whether the viewer has the case in hand now. */
export function hasCase(viewer: Viewer, { caseOfficerIds }: Pick<MaterialRecord, 'caseOfficerIds'>): boolean {
  return viewer.kind === 'PROSECUTOR' && viewer.personId !== null && caseOfficerIds.includes(viewer.personId);
}

/** [26.6.b] Whether a permission is for the viewer, and runs on a day. */
export function isFor(disclosure: MaterialDisclosure, viewer: Viewer, today: LocalDate): boolean {
  const { reader, readerId, from, until } = disclosure;
  if (today < from || (until !== null && today > until)) return false;
  if (reader === 'PUBLIC') return true;
  if (reader === 'OFFICER') return readerId === viewer.personId;
  return reader === 'AGENCY' && viewer.kind === 'AGENCY_OFFICIAL' && readerId === viewer.agencyId;
}

/** What the decision on reading rests on. */
export interface ReadingCase {
  readonly viewer: Viewer;
  readonly material: Material;
  readonly record: MaterialRecord;
  readonly disclosures: readonly MaterialDisclosure[];
  readonly today: LocalDate;
}

/** [26.3.d] The circle of a secret: those named when it was handed over, whoever handed it over, and those in whose hands the case is. */
export function isInCircle({ viewer, material, record }: Pick<ReadingCase, 'viewer' | 'material' | 'record'>): boolean {
  if (viewer.personId === null) return false;
  return (
    material.readerIds.includes(viewer.personId) || material.addedById === viewer.personId || hasCase(viewer, record)
  );
}

/**
 * [26.6.b] [26.6.c] [26.3.d] Whether a material exists for the viewer: by an own part in the case, as who handed it over, or by a permission
 * that runs today. A secret exists for its circle alone, whatever the permission; a state secret for those cleared for it.
 */
export function maySeeMaterial(reading: ReadingCase): boolean {
  const { viewer, material, record, disclosures, today } = reading;
  const hasAdded = viewer.personId !== null && material.addedById === viewer.personId;
  const isOpen = record.isVisible && (record.opensMaterials || hasAdded);
  const isPermitted = disclosures.some((each) => isFor(each, viewer, today));
  if (material.secrecy === 'NONE') return isOpen || isPermitted;
  if (material.secrecy === 'STATE_SECRET' && viewer.clearance !== 'STATE_SECRET') return false;
  return isInCircle(reading) && (record.isVisible || isPermitted);
}
