import type { Audience } from '../../../../platform/access/audience';
import type { LocalDate } from '../../../../platform/calendar/local-date';

/** Mass appeals: appeals of one office on the same matter, which are answered together. Their members are read by who may see each. */
export interface AppealGroup extends Audience {
  readonly id: string;
  readonly version: number;
  /** What the appeals have in common, in a line. */
  readonly subject: string;
  readonly createdOn: LocalDate;
  readonly createdById: string | null;
}
