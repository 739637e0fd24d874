import type { Authority } from '../access/authority';
import type { Viewer } from '../access/viewer';
import type { LocalDate } from '../calendar/local-date';
import type { RuleId } from '../law/rule-id';

/** What tells one entry from another, for programs: changed fields, numbers, reasons. Never personal data. */
export type AuditDetails = Readonly<Record<string, unknown>>;

/** [27.1] A decision or change, attributed to one person, post and power. */
export interface AuditEntry {
  /** The noun of the record, such as `Appeal`; with the id it names the chain that the entry joins. */
  readonly recordType: string;
  readonly recordId: string;
  /** The action of the life cycle or the command, such as `DECIDE`. */
  readonly action: string;
  /** On whose authority. */
  readonly authority: Authority;
  /** [5.2.3] Why a superior exercised a lower prosecutor's power; kept where the authority's basis is SUPERIOR. */
  readonly necessityReason?: string | null;
  readonly rules: readonly RuleId[];
  /** Day of the legal clock. The machine's time is added by the database. */
  readonly legalOn: LocalDate;
  readonly details: AuditDetails;
  readonly requestId: string | null;
  readonly traceId: string | null;
}

/** How restricted data left the platform: to the reader's screen, into a file, to another body. */
export type AccessAction = 'READ' | 'EXPORT' | 'SHARE';

/** [10.1.11] [26.3.d] One access to a restricted record: who, what, and for which purpose. */
export interface AccessEntry {
  readonly recordType: string;
  readonly recordId: string;
  readonly action: AccessAction;
  readonly viewer: Viewer;
  /** The proceeding or task the data are for; null where the reader's part in the record is itself the purpose. */
  readonly purpose: string | null;
  readonly rules: readonly RuleId[];
  readonly details?: AuditDetails;
  readonly traceId: string | null;
}

/** [3.2] An attempt of an outsider to steer a proceeding. */
export interface InterferenceAttempt {
  /** The mutation that was called. */
  readonly command: string;
  readonly viewer: Viewer;
  /** The record aimed at; without it the entry joins one chain of all attempts that named none. */
  readonly target?: { readonly recordType: string; readonly recordId: string } | undefined;
  readonly details: AuditDetails;
  readonly requestId?: string | null;
  readonly traceId: string | null;
}
