import { recordReads } from '../../../platform/audit/record-audit';
import type { CallContext } from '../../../platform/command/command-context';

/** What is looked at: name and contact, the sealed details, who speaks for the applicant, or the records of the number of either. */
export type LookedAt =
  'applicant' | 'applicantDetails' | 'applicantIdentity' | 'representative' | 'representativeIdentity';

/** Looks at the personal data of the authors of some records of one type. */
export interface Looks {
  readonly recordType: 'Appeal' | 'Complaint';
  readonly recordIds: readonly string[];
  readonly field: LookedAt;
}

/** [10.1.11] Puts looks on record. Awaited before the data leave: if it fails, nothing is shown. One statement. */
export function recordLooks(call: CallContext, ...looks: readonly Looks[]): Promise<void> {
  const { db, viewer, traceId } = call;
  const by = { action: 'READ', viewer, purpose: null, rules: ['10.1.11'], traceId } as const;
  const entries = looks.flatMap(({ recordType, recordIds, field }) =>
    recordIds.map((recordId) => ({ ...by, recordType, recordId, details: { field } })),
  );
  return recordReads(db, entries);
}
