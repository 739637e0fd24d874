import type { EntityManager } from 'typeorm';
import type { Acting } from '../access/acting';
import type { Viewer } from '../access/viewer';
import type { AuditEntry } from '../audit/record-audit';
import type { LocalDate } from '../calendar/local-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Database } from '../database/open-database';
import type { EmittedEvent } from '../events/emit';
import type { ContentStore } from '../materials/content/content-store';
import type { Language } from '../law/language';
import type { RegisterKind, RegisterOwner, WantedNumbers } from '../register/next-number';

/** What every call of a subgraph knows: its database, who calls, in which language, under which trace. */
export interface CallContext {
  readonly db: Database;
  readonly viewer: Viewer;
  readonly language: Language;
  readonly traceId: string;
  /** Where contents of materials are kept; absent where the process keeps none. */
  readonly contents?: ContentStore | undefined;
  /** The legal day, read from the clock on first use and then the same for the whole call. */
  readonly today: () => Promise<LocalDate>;
}

/** An audit entry as a command states it; the rest (trace, request, legal day) is the transaction's. */
export type StatedAudit = Omit<AuditEntry, 'legalOn' | 'requestId' | 'traceId' | 'necessityReason'>;

/** What a command works with, inside its one transaction. */
export interface CommandTransaction extends Acting {
  readonly manager: EntityManager;
  /** The legal clock, read once per command. */
  readonly legalNow: Date;
  readonly today: LocalDate;
  readonly calendar: WorkingCalendar;
  /** [3.2] Names the record that the command is about to change, for the audit of a refused interference. */
  concerns(recordType: string, recordId: string): void;
  /** Of several entries, one statement for all. */
  audit(...entries: readonly StatedAudit[]): Promise<void>;
  /** Of several events, which are of one type, one statement for each 200. */
  emit(...events: readonly EmittedEvent[]): Promise<void>;
  nextNumber(owner: RegisterOwner, kind: RegisterKind): Promise<string>;
  /** The next numbers of several offices. One statement. */
  nextNumbers(kind: RegisterKind, wanted: readonly WantedNumbers[]): Promise<ReadonlyMap<string, readonly string[]>>;
}

/** What a command is called with: its name, the client's id of the request, and the input as given. */
export interface CommandCall {
  readonly command: string;
  /** Client's UUID of the request; the same id with the same input answers with the first result. */
  readonly requestId?: string | null | undefined;
  readonly input: unknown;
}
