import type { LocalDate } from '../../platform/calendar/local-date';
import type { Term } from '../../platform/calendar/term';
import type { Chance } from './chance';
import type { Days } from './days';
import { addRow, type LoadedRows } from './copy-rows';
import type { GiveNumber } from './numbers';

/** What the rows of a batch are made with. */
export interface Making {
  readonly chance: Chance;
  readonly days: Days;
  readonly rows: LoadedRows;
  readonly give: GiveNumber;
  readonly seed: number;
}

/** A record that has terms and entries in the audit. */
export interface Recorded {
  readonly type: string;
  readonly id: string;
  readonly at: number;
}

const written = new WeakMap<Term, string>();

function textOf(term: Term): string {
  const text = written.get(term) ?? JSON.stringify(term);
  written.set(term, text);
  return text;
}

/** A term of a record, met on a day or not yet. */
export function addTerm(
  { chance, rows }: Making,
  { type, id, at }: Recorded,
  term: Term,
  metOn: LocalDate | null,
): void {
  addRow(rows, 'platform.term', {
    id: chance.id(at, 0),
    subject_type: type,
    subject_id: id,
    kind: term.kind,
    due_on: term.dueOn,
    term: textOf(term),
    met_on: metOn,
  });
}

/**
 * The one entry of a loaded record in the audit: it says that the record was loaded in the state that it has, on no person's authority. What the
 * loader makes up has no history, so that every record begins with version 1.
 */
export function addEntry({ days, rows, seed }: Making, { type, id }: Recorded, on: LocalDate): void {
  addRow(rows, 'platform.audit', {
    record_type: type,
    record_id: id,
    action: 'LOAD',
    viewer_kind: 'SYSTEM',
    power_basis: 'SYSTEM',
    rules: [],
    legal_on: days.today,
    details: JSON.stringify({ seed, dated: on }),
  });
}

/** The columns of who may see a record. */
export interface LoadedAudience {
  readonly officeId: string;
  readonly handlerIds: readonly string[];
  readonly agencyIds: readonly string[];
  readonly classification: 'OFFICIAL' | 'PERSONAL';
}

/** The audience's columns. No applicant of a load signs in, and nothing is published. */
export function audienceColumns({ officeId, handlerIds, agencyIds, classification }: LoadedAudience) {
  return {
    owner_office_id: officeId,
    handler_ids: handlerIds,
    agency_ids: agencyIds,
    applicant_id: null,
    classification,
    is_published: false,
  };
}

/** An instant as the database takes it. */
export const instant = (at: number): string => new Date(at).toISOString();
