import { refuse } from '../../../platform/errors/refuse';
import type { LocalDate } from '../../../platform/calendar/local-date';

/** [24.4.c] The two reasons for which a term may be extended, with their names in the glossary's languages. */
export const EXTENSION_REASONS = {
  ESTABLISH_FACTS: {
    kk: 'нақты мән-жайларды анықтау',
    ru: 'установление фактических обстоятельств',
    en: 'facts important for a right decision must be established',
  },
  OBTAIN_INFORMATION: {
    kk: 'басқа органдардан, ұйымдардан ақпарат алу',
    ru: 'получение информации от других органов и организаций',
    en: 'information must be obtained from other bodies and organisations',
  },
} as const;

export type ExtensionReason = keyof typeof EXTENSION_REASONS;

/** [24.4.c] A decision to extend the term of an appeal. */
export interface AppealExtension {
  readonly id: string;
  readonly appealId: string;
  readonly decidedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly reason: ExtensionReason;
  /** Internal, as the merits are. */
  readonly reasoning: string;
  readonly decidedById: string | null;
}

/** [24.4.c] Takes up a reason given as text. Refuses `REASON_NOT_IN_LIST` (details: `allowed`) for any other than the two. */
export function requireExtensionReason(given: string): ExtensionReason {
  const reasons = Object.keys(EXTENSION_REASONS) as ExtensionReason[];
  return (
    reasons.find((reason) => reason === given) ?? refuse('REASON_NOT_IN_LIST', '24.4.c', { given, allowed: reasons })
  );
}
