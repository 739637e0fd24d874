import type { LocalDate } from '../../../../platform/calendar/local-date';
import { refuse } from '../../../../platform/errors/refuse';
import type { RuleId } from '../../../../platform/law/rule-id';
import type { Check } from './check';

interface ReasonRow {
  readonly meaning: string;
  readonly rule: RuleId;
  readonly isFounded: (check: Check, occurrence: Occurrence) => boolean;
}

/** Who was turned away, and when. */
export interface Occurrence {
  readonly person: string;
  readonly on: LocalDate;
}

function inspectorOf({ inspectors }: Check, { person }: Occurrence) {
  const wanted = person.trim().toLowerCase();
  return inspectors.find(({ name }) => name.trim().toLowerCase() === wanted);
}

/** [19.1.1.f] The five reasons for which entry may be refused, and what each is compared with. */
export const ENTRY_REFUSAL_REASONS = {
  RESOLUTION_NOT_HANDED: {
    meaning: 'The resolution was not handed to the subject',
    rule: '19.1.1.a',
    isFounded: ({ handover }) => handover === null,
  },
  NOT_REGISTERED: {
    meaning: 'The resolution is not registered although it must be',
    rule: '19.1.1.b',
    isFounded: ({ regime, registeredOn }) => regime === null && registeredOn === null,
  },
  TERM_OVER: {
    meaning: 'The term has run out, or the check is suspended',
    rule: '19.1.1.c',
    isFounded: ({ state, dueOn }, { on }) => state === 'SUSPENDED' || (dueOn !== null && on > dueOn),
  },
  PERSON_NOT_LISTED: {
    meaning: 'The person is not named in the resolution',
    rule: '19.1.1.d',
    isFounded: (check, occurrence) => inspectorOf(check, occurrence) === undefined,
  },
  NO_SECRECY_CLEARANCE: {
    meaning: 'The person has no document on admission to state secrets where one is needed',
    rule: '19.1.1.e',
    isFounded: (check, occurrence) =>
      check.isSecretRegime && inspectorOf(check, occurrence)?.hasSecrecyClearance !== true,
  },
} as const satisfies Record<string, ReasonRow>;

export type EntryRefusalReason = keyof typeof ENTRY_REFUSAL_REASONS;

/** A reason with the platform's mark, which is advice and decides nothing. */
export interface MarkedReason {
  readonly reason: EntryRefusalReason;
  readonly rule: RuleId;
  readonly mark: 'FOUNDED' | 'UNFOUNDED';
}

/** [19.1.1.f] A refusal of entry, as it is kept. */
export interface EntryRefusal {
  readonly id: string;
  readonly checkId: string;
  readonly person: string;
  readonly reasons: readonly MarkedReason[];
  readonly refusedAt: Date;
  readonly refusedOn: LocalDate;
  /** The document on which a representative acts; null for an official of the subject. */
  readonly representation: string | null;
  readonly recordedById: string | null;
}

/** [19.1.1.f] The reasons given, each marked by the platform's own record. Refuses `REASON_NOT_IN_LIST` for none and for any other. */
export function markReasons(check: Check, given: readonly string[], occurrence: Occurrence): readonly MarkedReason[] {
  const allowed = Object.keys(ENTRY_REFUSAL_REASONS) as EntryRefusalReason[];
  const unknown = given.filter((reason) => !(allowed as readonly string[]).includes(reason));
  if (unknown.length > 0 || given.length === 0) refuse('REASON_NOT_IN_LIST', '19.1.1.f', { given, allowed });
  return allowed
    .filter((reason) => given.includes(reason))
    .map((reason) => {
      const { rule, isFounded } = ENTRY_REFUSAL_REASONS[reason];
      return { reason, rule, mark: isFounded(check, occurrence) ? 'FOUNDED' : 'UNFOUNDED' };
    });
}

/** [19.1.a] The authority of a representative, valid on the day. Refuses `AUTHORITY_EXPIRED` (details: `validUntil`). */
export function requireRepresentation(
  stated: { readonly document: string; readonly validUntil: LocalDate } | null | undefined,
  today: LocalDate,
): string | null {
  if (!stated) return null;
  const { document, validUntil } = stated;
  return validUntil < today ? refuse('AUTHORITY_EXPIRED', '19.1.a', { validUntil }) : document.trim();
}
