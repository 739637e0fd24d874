import type { WorkingCalendar } from '../calendar/working-calendar';
import type { RowSource } from '../events/re-emit';
import type { SubgraphDefinition } from '../graphql/define-subgraph';

/** What is wrong, as a code in capitals that tests and tools go by. */
export type FindingKind =
  | 'AUDIT_BROKEN'
  | 'TERM_MISSING'
  | 'TERM_WRONG'
  | 'TERM_DIFFERS'
  | 'TERM_OF_NOTHING'
  | 'PROJECTION_MISSING'
  | 'PROJECTION_BEHIND'
  | 'PROJECTION_DIFFERS'
  | 'PROJECTION_AHEAD'
  | 'PROJECTION_SURPLUS'
  | 'APPEAL_OFF_ITS_CHECK'
  | 'REGISTER_WRONG'
  | 'VERSION_WITHOUT_ENTRY'
  | 'REQUEST_WITHOUT_RECORD'
  | 'DEAD_LETTER'
  | 'DELIVERY_LOCKED_BY_NOBODY'
  | 'CONFLICT_OVERDUE'
  | 'MEASURE_WRONG'
  | 'OFFICE_TREE_UNSOUND'
  | 'OWN_DIRECTORY_DIFFERS';

/** One thing that is wrong. It names records and columns, never what these hold. */
export interface Fault {
  readonly kind: FindingKind;
  /** The record or row, such as `Appeal 0198…`. */
  readonly subject: string;
  readonly explanation: string;
}

/** What an examination saw. */
export interface Examined {
  /** How many records, rows or entries it has looked at. */
  readonly count: number;
  readonly faults: readonly Fault[];
  /** Rows that differ because the event is still under way. */
  readonly underWay?: number;
}

/** A database under examination. What is read from `rows` and `queue` is of one instant. */
export interface Ward {
  readonly definition: SubgraphDefinition;
  /** As the serving role. */
  readonly rows: RowSource;
  /** As the worker role, which alone may look into the queue. */
  readonly queue: RowSource;
  /** As the serving role, but as the database is now. */
  readonly present: RowSource;
  /** A version of the working calendar as this database has it; null if it has none. */
  readonly calendar: (version: number) => Promise<WorkingCalendar | null>;
}

/** One way of looking at a database. It changes nothing, and must be able to fail: it never compares a value with itself. */
export interface Examination {
  /** What is examined, as it stands in the report: `terms`, `registers`. */
  readonly name: string;
  readonly examine: (ward: Ward) => Promise<Examined>;
}

/** A register's numbers, where they stand in a record's row. */
export interface NumbersInRows {
  readonly kind: string;
  /** Column of the number, null where none is given yet. */
  readonly column: string;
  /** Column of the office whose register it is, or an expression over the row. */
  readonly office: string;
}

/** What the doctor has to know of one type of records. Tables, columns and statements come from our own code. */
export interface ExaminedRecords {
  /** Name of the type in the graph, as the audit and the terms have it. */
  readonly type: string;
  readonly table: string;
  /**
   * How many versions of a row `r` stand in no audit entry of the record's own, as SQL; `null` where versions and entries do not go together.
   * Usually every version has its entry.
   */
  readonly silentVersions: string | null;
  readonly numbers?: readonly NumbersInRows[];
  /**
   * The terms that these records must have: a statement with `id`, `kind` and `facts`, of which `TermFactsOfRecord` says what they may be.
   */
  readonly terms?: string;
}
