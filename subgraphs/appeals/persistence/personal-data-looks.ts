import { recordReads } from '../../../platform/audit/record-audit';
import type { CallContext } from '../../../platform/command/command-context';

/** What is looked at: name and contact, the sealed details, or the records of a number. */
export type LookedAt = 'applicant' | 'applicantDetails' | 'applicantIdentity';

/** Looks at the personal data of the authors of some records of one type. */
export interface Looks {
  readonly recordType: 'Appeal' | 'Complaint';
  readonly recordIds: readonly string[];
  readonly field: LookedAt;
}

/** [10.1.11] Puts looks on record. Awaited before the data leave: if it fails, nothing is shown. One statement. */
export function recordLooks(call: CallContext, { recordType, recordIds, field }: Looks): Promise<void> {
  const { db, viewer, traceId } = call;
  const looks = recordIds.map((recordId) => ({
    recordType,
    recordId,
    action: 'READ' as const,
    viewer,
    purpose: null,
    rules: ['10.1.11' as const],
    details: { field },
    traceId,
  }));
  return recordReads(db, looks);
}
