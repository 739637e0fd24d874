import { recordReads } from '../../../platform/audit/record-audit';
import type { CallContext } from '../../../platform/command/command-context';
import { type Appeal, isConcerned, isInsider } from '../domain/appeal';

/** An applicant's personal data as one viewer may read them. */
export interface ApplicantIdentity {
  readonly name: string | null;
  readonly contact: string | null;
}

/** What stands where a value is not for the reader; that there is one may be known. */
const MASK = '***';

const masked = (value: string | null): string | null => (value === null ? null : MASK);

function identityFor({ viewer }: CallContext, appeal: Appeal): ApplicantIdentity {
  const { applicantName: name, applicantContact: contact } = appeal;
  if (isInsider(appeal, viewer) || isConcerned(appeal, viewer)) return { name, contact };
  return { name: masked(name), contact: masked(contact) };
}

/**
 * [10.1.11] Personal data of the applicants of many appeals: whole for the office and for the applicant, masked for everyone else. Each
 * look of someone who has no part of his or her own in the appeal is put on record first; if that fails, nothing is shown.
 */
export async function applicantIdentities(
  call: CallContext,
  appeals: readonly Appeal[],
): Promise<readonly ApplicantIdentity[]> {
  const { db, viewer, traceId } = call;
  const looks = appeals.filter((appeal) => appeal.applicantName !== null && !isConcerned(appeal, viewer));
  await recordReads(
    db,
    looks.map((appeal) => ({
      recordType: 'Appeal',
      recordId: appeal.id,
      action: 'READ',
      viewer,
      purpose: null,
      rules: ['10.1.11'],
      details: { field: 'applicant' },
      traceId,
    })),
  );
  return appeals.map((appeal) => identityFor(call, appeal));
}
