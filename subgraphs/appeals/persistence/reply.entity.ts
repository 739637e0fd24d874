import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { LegalReference } from '../../../platform/law/legal-reference';
import type { AppealAddressee } from '../domain/representative';
import type { AppealReply, ComplaintRight } from '../domain/reply';

/** The row of a reply, for writing. */
@Entity('appeal_reply')
export class ReplyEntity implements AppealReply {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'appeal_id' }) appealId: string;
  @Column('text') language: string;
  @Column('text') reasoning: string;
  @Column('jsonb', { name: 'legal_references' }) legalReferences: readonly LegalReference[];
  @Column('jsonb', { name: 'complaint_right' }) complaintRight: ComplaintRight;
  @Column('date', { name: 'answered_on' }) answeredOn: LocalDate;
  @Column('boolean', { name: 'is_late' }) isLate: boolean;
  @Column('uuid', { name: 'signed_by_id', nullable: true }) signedById: string | null;
  @Column('uuid', { name: 'certificate_id', nullable: true }) certificateId: string | null;
  @Column('text', { array: true }) addressees: readonly AppealAddressee[];
}
