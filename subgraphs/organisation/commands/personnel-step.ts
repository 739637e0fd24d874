import { claimRecord } from '../../../platform/command/claim-record';
import type { CommandTransaction } from '../../../platform/command/command-context';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { invalidInput } from '../../../platform/errors/plain-errors';
import {
  type AppointingAuthority,
  authorityOfPost,
  needsSubmission,
  type PersonnelAct,
} from '../domain/appointment-route';
import type { PersonnelStep, RoutedPost } from '../domain/appointment-route';
import { type OfficerAction, takePersonnelStep } from '../domain/officer-lifecycle';
import { findSubmittedOn } from '../persistence/person/personnel-submission.repository';
import { getPersonnelRecord, type PersonnelRecord } from '../persistence/personnel.repository';

/** What every step on a person's record is called with. */
export interface OfficerStepInput {
  readonly requestId?: string | null;
  readonly expectedVersion?: number | null;
  readonly officerId: string;
}

/** What every step that rests on an act is called with. */
export interface PersonnelStepInput extends OfficerStepInput {
  readonly actReference: string;
  readonly actOn?: LocalDate | null;
  readonly issuedBy?: AppointingAuthority | null;
  readonly consentReference?: string | null;
  readonly consentOn?: LocalDate | null;
}

/** A post on the route of a step. */
export interface RoutedPlace extends RoutedPost {
  readonly postId: string;
}

/** Loads the person, locked. NOT_FOUND for whom the viewer may not know of, CONFLICT if changed since the client has read it. */
export async function loadOfficer(tx: CommandTransaction, input: OfficerStepInput): Promise<PersonnelRecord> {
  const officer = await getPersonnelRecord(tx.manager, tx.viewer, input.officerId);
  claimRecord(tx, 'Officer', officer, input.expectedVersion);
  return officer;
}

/** The office over which a power on the person is asked: that of the present or last post, or the one that opened the record. */
export function officeOf({ placements, registeredOfficeId }: PersonnelRecord): string {
  return placements[0]?.officeId ?? registeredOfficeId ?? invalidInput('officerId', 'the person belongs to no office');
}

/** [5.2.a] [15.2.1] Decides whether the viewer may take a step on a person where the person is. */
export function takeStepOn(
  tx: CommandTransaction,
  officer: PersonnelRecord,
  { action, isByPresident = false }: { readonly action: OfficerAction; readonly isByPresident?: boolean },
) {
  const standing = { personId: officer.id, posts: officer.placements };
  const subject = { state: officer.state, standing, officeId: officeOf(officer), isByPresident };
  return takePersonnelStep(tx, subject, action);
}

/** A day on which something is said to have happened: today unless told, INVALID_INPUT if it lies ahead. */
export function pastDay(tx: CommandTransaction, field: string, day: LocalDate | null | undefined): LocalDate {
  if (day && day > tx.today) return invalidInput(field, 'lies after today');
  return day ?? tx.today;
}

/**
 * The act behind a step on a person in a post: whose it is follows from the caller's post unless the client says. One statement where the
 * law demands a submission (9.5).
 */
export async function actOf(
  tx: CommandTransaction,
  input: PersonnelStepInput,
  { place, step }: { readonly place: RoutedPlace; readonly step: PersonnelStep },
): Promise<PersonnelAct> {
  const kinds = tx.viewer.posts.map(({ kind }) => authorityOfPost(kind));
  const own = kinds.includes('PROSECUTOR_GENERAL') ? 'PROSECUTOR_GENERAL' : 'HEAD_OF_BODY';
  const about = { personId: input.officerId, postId: place.postId, step };
  return {
    issuedBy: input.issuedBy ?? own,
    actOn: pastDay(tx, 'actOn', input.actOn),
    consentReference: input.consentReference ?? null,
    consentOn: input.consentOn ?? null,
    submittedOn: needsSubmission(place) ? await findSubmittedOn(tx.manager, about) : null,
  };
}
