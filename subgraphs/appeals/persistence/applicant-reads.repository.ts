import type { CallContext } from '../../../platform/command/command-context';
import { type Appeal, handles, isApplicantOf } from '../domain/appeal';
import { type ApplicantDetails, NO_DETAILS } from '../domain/applicant-details';
import type { Representative } from '../domain/representative';
import { type ApplicantKeys, openDetails, openRepresentative } from '../sealed-details';
import type { AskedAppeals } from './appeal-list.repository';
import { type LookedAt, recordLooks } from './personal-data-looks';

/** An applicant's details as one viewer may read them; nothing in them where they are withheld. */
export type ReadDetails = Omit<ApplicantDetails, 'contact'>;

/** Looks that are no applicant's own. */
function recordForeignLooks(call: CallContext, appeals: readonly Appeal[], field: LookedAt): Promise<void> {
  const foreign = appeals.filter((appeal) => !isApplicantOf(appeal, call.viewer));
  return recordLooks(call, { recordType: 'Appeal', recordIds: foreign.map(({ id }) => id), field });
}

/**
 * [10.1.11] Numbers and ways to reach the applicants of many appeals, for those who handle the appeal: its handler, head and deputies of the
 * office in charge, the applicant. Each look but the applicant's own is put on record first; others get nothing, and leave no trace.
 */
export async function applicantDetails(
  call: CallContext,
  keys: ApplicantKeys,
  appeals: readonly Appeal[],
): Promise<readonly ReadDetails[]> {
  const shown = appeals.filter((appeal) => appeal.applicantContact !== null && handles(appeal, call.viewer));
  await recordForeignLooks(call, shown, 'applicantDetails');
  return appeals.map((appeal) => (shown.includes(appeal) ? openDetails(keys, appeal) : NO_DETAILS));
}

/** [10.1.11] Who speaks for the applicants of many appeals, for the same readers and with the same record of each look. */
export async function representatives(
  call: CallContext,
  keys: ApplicantKeys,
  appeals: readonly Appeal[],
): Promise<readonly (Representative | null)[]> {
  const shown = appeals.filter((appeal) => appeal.representative !== null && handles(appeal, call.viewer));
  await recordForeignLooks(call, shown, 'representative');
  return appeals.map((appeal) => (shown.includes(appeal) ? openRepresentative(keys, appeal) : null));
}

/** [10.1.11] Puts on record that appeals were found by the number of an applicant or representative: who asks learns whose they are. */
export async function recordApplicantSearch(
  call: CallContext,
  { applicantIndex, representativeIndex }: AskedAppeals,
  found: readonly Appeal[],
): Promise<void> {
  if (applicantIndex !== null) await recordForeignLooks(call, found, 'applicantIdentity');
  if (representativeIndex !== null) await recordForeignLooks(call, found, 'representativeIdentity');
}
