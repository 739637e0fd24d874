import DataLoader from 'dataloader';
import type { CallContext } from '../../../../platform/command/command-context';
import { type EntityLoader, loadByKey, loadManyByKey } from '../../../../platform/graphql/load-by-key';
import { findTermsBySubjects, type StoredTerm } from '../../../../platform/terms/term-store';
import type { Complaint } from '../../domain/complaint/complaint';
import type { ComplaintNotice } from '../../domain/complaint/complaint-notices';
import { type ApplicantIdentity, identitiesOf } from '../applicant-identities';
import { findNoticesByComplaints } from './complaint-notice.repository';
import { findComplaintsAbout, findComplaintsByIds, findComplaintTexts } from './complaint.repository';

/** What one call reads of complaints: asked together, each kind in one statement. */
export interface ComplaintLoaders {
  readonly complaint: EntityLoader<Complaint>;
  readonly complaintTexts: EntityLoader<{ readonly id: string; readonly text: string }>;
  readonly complaintTerms: DataLoader<string, readonly StoredTerm[]>;
  readonly complaintNotices: DataLoader<string, readonly ComplaintNotice[]>;
  readonly complaintsAbout: DataLoader<string, readonly Complaint[]>;
  readonly complainant: DataLoader<Complaint, ApplicantIdentity, string>;
}

const authored = (complaint: Complaint) => ({
  audience: complaint,
  name: complaint.complainantName,
  contact: complaint.complainantContact,
});

/** Fresh loaders of one call. Those by complaint are asked only for complaints that the viewer is known to see. */
export function complaintLoaders(call: CallContext): ComplaintLoaders {
  const { db, viewer } = call;
  return {
    complaint: loadByKey(
      (ids) => findComplaintsByIds(db, viewer, ids),
      (complaint) => complaint.id,
    ),
    complaintTexts: loadByKey(
      (ids) => findComplaintTexts(db, ids),
      (texts) => texts.id,
    ),
    complaintTerms: loadManyByKey(
      (ids) => findTermsBySubjects(db, 'Complaint', ids),
      (term) => term.subjectId,
    ),
    complaintNotices: loadManyByKey(
      (ids) => findNoticesByComplaints(db, ids),
      (notice) => notice.complaintId,
    ),
    complaintsAbout: loadManyByKey(
      (ids) => findComplaintsAbout(db, viewer, ids),
      (complaint) => complaint.contestedId ?? '',
    ),
    complainant: new DataLoader((complaints) => identitiesOf(call, 'Complaint', complaints.map(authored)), {
      cacheKeyFn: ({ id }) => id,
    }),
  };
}
