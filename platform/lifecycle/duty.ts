import type { LocalDate } from '../calendar/local-date';
import type { RuleId } from '../law/rule-id';

/** How a duty stands: its day is near, its day has passed, or it is open without a term. */
export const ALERT_STAGES = {
  DUE_SOON: 'What is due is due soon',
  OVERDUE: 'The due day has passed, and what was due is not done',
  STANDING: 'The law sets no term, and the duty is open or the matter stands still',
} as const;

export type AlertStage = keyof typeof ALERT_STAGES;

/** How long before its due day a duty is announced. */
export interface Foresight {
  readonly unit: 'WORKING_DAY' | 'MONTH';
  readonly length: number;
}

/**
 * Three working days, as the law itself warns elsewhere: the shortest lead that it gives anyone for a step of an office or a body
 * (24.5, 26.3.a, 36.2.e).
 */
export const THREE_WORKING_DAYS: Foresight = { unit: 'WORKING_DAY', length: 3 };

/** Something that has to be done, or known of, whether or not anyone looks: one kind of alert. */
export interface Duty {
  readonly meaning: string;
  readonly rule: RuleId;
  /** The noun of the record that bears it. */
  readonly record: string;
  /** Whose it is: the office's own, or also that of the body to which the record is addressed. */
  readonly of: 'OFFICE' | 'ADDRESSEE';
  /** Whether the direct superior of the office has to know once it is late. */
  readonly isEscalated: boolean;
  /** Null for a duty without a term. */
  readonly foresight: Foresight | null;
}

/** The duties of a subgraph's records, by the kind of the alert. */
export type DutyTable<Kind extends string = string> = Readonly<Record<Kind, Duty>>;

/** A duty of a record that the clock has found: near, late or standing. */
export interface DueDuty<Kind extends string = string> {
  readonly kind: Kind;
  readonly stage: AlertStage;
  readonly recordId: string;
  /** What bears the term: the record itself, or a part of it, such as a notice. */
  readonly subjectId: string;
  readonly dueOn: LocalDate | null;
  readonly sinceOn: LocalDate;
  /** The day that tells the fact from others of its kind: the due day, or the first day of a standing duty. */
  readonly keyOn: LocalDate;
}
