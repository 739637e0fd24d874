import { type Audience, maySee, rankOf } from '../../../../platform/access/audience';
import type { Viewer } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { Party } from '../../../../platform/lifecycle/lifecycle';
import { allowedActions, type Subject } from '../../../../platform/lifecycle/step';
import { presentSuspension } from '../execution-suspension';
import type { CheckContent } from './check-content';
import type { CheckGround, CheckWarning, GroundFacts } from './check-grounds';
import { type CheckAction, checkLifecycle, type CheckState } from './check-lifecycle';
import type { DeliveryRecord } from './delivery-record';
import { isIssuerOrSuperior, isSuperiorToIssuer, type Issuance } from './issuer';
import type { CheckExtension, CheckSuspension } from './term-decisions';

/** [18.2.b] The agreement to check a private business. */
export interface CheckAgreement {
  readonly by: 'PRESIDENT' | 'PROSECUTOR_GENERAL';
  readonly number: string;
  readonly on: LocalDate;
}

/** [19.2.3.b] The certificate of results («анықтама») that ends a check. */
export interface ResultsCertificate {
  readonly id: string;
  readonly on: LocalDate;
  readonly conclusion: string;
  readonly hasViolations: boolean;
  readonly signedById: string | null;
  readonly delivery: DeliveryRecord;
}

/** A check of compliance with legality («тексеру») as the platform keeps it, with its audience. */
export interface Check extends Audience, CheckContent, Issuance {
  readonly id: string;
  readonly version: number;
  /** Of the resolution; null while it is a draft. */
  readonly number: string | null;
  readonly state: CheckState;
  readonly authorId: string | null;
  readonly ground: CheckGround;
  readonly facts: GroundFacts;
  /** The appeal on which it is appointed. */
  readonly appealId: string | null;
  readonly agreement: CheckAgreement | null;
  readonly issuedOn: LocalDate | null;
  /** The statistics body that registers it; null for a draft and under an exempt regime. */
  readonly registrarOfficeId: string | null;
  readonly registrationNumber: string | null;
  readonly registeredOn: LocalDate | null;
  readonly handover: DeliveryRecord | null;
  readonly startedOn: LocalDate | null;
  /** Last day of the check; null for a draft, under an exempt regime and while it is suspended. */
  readonly dueOn: LocalDate | null;
  readonly extensions: readonly CheckExtension[];
  readonly suspensions: readonly CheckSuspension[];
  readonly completedOn: LocalDate | null;
  readonly certificate: ResultsCertificate | null;
  readonly cancelledOn: LocalDate | null;
  readonly cancellationReasons: string | null;
  readonly warnings: readonly CheckWarning[];
  readonly createdAt: Date;
}

/** [18.4.a] Whether the viewer may know of a check: as its audience has it, or as the body that registers it. */
export function maySeeCheck(viewer: Viewer, check: Check): boolean {
  const { registrarOfficeId, classification } = check;
  if (maySee(viewer, check)) return true;
  if (registrarOfficeId === null) return false;
  const asRegistrar = { ownerOfficeId: registrarOfficeId, handlerIds: [], agencyIds: [], applicantId: null };
  return maySee(viewer, { ...asRegistrar, classification, isPublished: false });
}

/** Whether the viewer reads personal data: the name of a private subject, and of persons turned away. */
export function mayReadPersons({ clearance }: Viewer): boolean {
  return rankOf(clearance) >= rankOf('PERSONAL');
}

function isSubject({ subject }: Check, viewer: Viewer): boolean {
  const mayAct = viewer.agencyRole === 'EXECUTOR' || viewer.agencyRole === 'HEAD';
  return viewer.kind === 'AGENCY_OFFICIAL' && mayAct && viewer.agencyId === (subject?.agencyId ?? '');
}

/** The check's place in the life cycle, for this viewer. */
export function subjectOf(check: Check, viewer: Viewer): Subject<CheckState> {
  const { state, ownerOfficeId } = check;
  const viewerParties: Party[] = isSubject(check, viewer) ? ['ADDRESSEE'] : [];
  // A prosecutor whom the resolution names acts by the resolution, from whichever office (19.1.b).
  if (viewer.kind === 'PROSECUTOR' && isInspector(check, viewer)) viewerParties.push('INSPECTOR');
  return { state, ownerOfficeId, viewerParties };
}

/** [11.1.1] The check's place for the step of registration, which is one of the registering office. */
export function registrationOf(check: Check): Subject<CheckState> {
  return { state: check.state, ownerOfficeId: check.registrarOfficeId ?? check.ownerOfficeId, viewerParties: [] };
}

/** [11.1.1] Whether the viewer serves in a statistics body. */
export function isRegistrar({ posts }: Viewer): boolean {
  return posts.some(({ officeSphere }) => officeSphere === 'STATISTICS');
}

/** [19.1.1.d] Whether the viewer is one of the persons named in the resolution. */
export function isInspector({ inspectors }: CheckContent, { personId }: Viewer): boolean {
  return personId !== null && inspectors.some(({ officerId }) => officerId === personId);
}

const isSuspendedOnComplaint = (check: Check): boolean => Boolean(presentSuspension(check)?.complaintId);

type Narrowing = (check: Check, viewer: Viewer) => boolean;

/** Who among the holders of the power may take a step. */
const NARROWINGS: Readonly<Partial<Record<CheckAction, Narrowing>>> = {
  // [43.2.b] What a complaint suspends may not begin.
  START: (check, viewer) => isInspector(check, viewer) && !isSuspendedOnComplaint(check),
  COMPLETE: isInspector,
  EXTEND: (check, viewer) => check.regime === null && isIssuerOrSuperior(check, viewer),
  SUSPEND: isIssuerOrSuperior,
  // [43.2.c] What a complaint suspended is resumed by its decision.
  RESUME: (check, viewer) => isIssuerOrSuperior(check, viewer) && !isSuspendedOnComplaint(check),
  CANCEL: isSuperiorToIssuer,
  REGISTER: () => false,
};

/** The steps that the viewer may take now. */
export function checkActions(check: Check, viewer: Viewer): CheckAction[] {
  const own = allowedActions(checkLifecycle, viewer, subjectOf(check, viewer));
  const registering = isRegistrar(viewer) ? allowedActions(checkLifecycle, viewer, registrationOf(check)) : [];
  return [
    ...own.filter((action) => NARROWINGS[action]?.(check, viewer) ?? true),
    ...registering.filter((action) => action === 'REGISTER'),
  ];
}
