import type { Audience } from '../../../platform/access/audience';
import type { CallContext } from '../../../platform/command/command-context';
import { isConcerned, isInsider } from '../domain/appeal';
import { recordLooks } from './personal-data-looks';

/** An applicant's personal data as one viewer may read them. */
export interface ApplicantIdentity {
  readonly name: string | null;
  readonly contact: string | null;
}

/** What stands where a value is not for the reader; that there is one may be known. */
const MASK = '***';

const masked = (value: string | null): string | null => (value === null ? null : MASK);

/** A record with its author: whose personal data are asked for. */
export interface Authored {
  readonly audience: Audience & { readonly id: string };
  readonly name: string | null;
  readonly contact: string | null;
}

function identityFor({ viewer }: CallContext, { audience, name, contact }: Authored): ApplicantIdentity {
  if (isInsider(audience, viewer) || isConcerned(audience, viewer)) return { name, contact };
  return { name: masked(name), contact: masked(contact) };
}

/**
 * [10.1.11] Personal data of the authors of many records of one type: whole for the office and for the author, masked for everyone else. Each
 * look of someone who has no part of his or her own in the record is put on record first; if that fails, nothing is shown.
 */
export async function identitiesOf(
  call: CallContext,
  recordType: 'Appeal' | 'Complaint',
  records: readonly Authored[],
): Promise<readonly ApplicantIdentity[]> {
  const looks = records.filter(({ name, audience }) => name !== null && !isConcerned(audience, call.viewer));
  await recordLooks(call, { recordType, recordIds: looks.map(({ audience }) => audience.id), field: 'applicant' });
  return records.map((record) => identityFor(call, record));
}
