import type { LocalDate } from '../calendar/local-date';
import type { RunningTerm } from '../calendar/term';
import type { TermKind } from '../calendar/term-spec';
import type { CommandTransaction } from '../command/command-context';

/** A term whose due day a version of the calendar moves. */
export interface MovedTerm {
  readonly kind: TermKind;
  readonly fromOn: LocalDate;
  /** The term as counted with the new version. */
  readonly term: RunningTerm;
  /** The decree behind the new version. */
  readonly source: string;
}

/** How the terms of a type of records are read for a viewer. */
export interface TermView {
  /** `subject_type` of its terms. */
  readonly subjectType: string;
  /** SQL that joins the owner to the term `t`, such as `JOIN appeal a ON a.id = t.subject_id`. */
  readonly join: string;
  /** SQL of the id of the record that the graph shows, such as `a.id`. */
  readonly recordId: string;
  /** [3.4] The condition of visibility with the values of `audienceValues` from parameter `first` on. */
  readonly visible: (first: number) => string;
}

/**
 * A type of records that have terms, as a subgraph tells the platform of it: how its terms are read, and what becomes of a record whose due
 * day moves. `Owner` is the record as the subgraph loads it.
 */
export interface TermOwner<Owner = unknown> extends TermView {
  /** Loads the record and locks it until the transaction ends. */
  readonly lock: (tx: CommandTransaction, subjectId: string) => Promise<Owner>;
  /** [24.3.b] Moves the record's own due day, puts it on record and tells who has to know. The term itself is kept already. */
  readonly reschedule: (tx: CommandTransaction, owner: Owner, moved: MovedTerm) => Promise<void>;
}

/** Keeps the owner's type while it is written; the platform itself hands on what `lock` returned. */
export function termOwner<Owner>(owner: TermOwner<Owner>): TermOwner {
  return owner as TermOwner;
}
