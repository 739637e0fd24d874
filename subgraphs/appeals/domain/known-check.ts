import type { Audience } from '../../../platform/access/audience';
import type { LocalDate } from '../../../platform/calendar/local-date';

/** What this subgraph knows of a check of legality: the appeal on which it runs, and its days. */
export interface KnownCheck {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly appealId: string | null;
  /** Null while it is suspended and under an exempt regime. */
  readonly dueOn: LocalDate | null;
  readonly completedOn: LocalDate | null;
  readonly cancelledOn: LocalDate | null;
  readonly certificateId: string | null;
  /** For whom it is; null for nobody here. */
  readonly audience: Audience | null;
}
