import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { AudienceColumns } from '../../../../platform/database/audience-columns';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { ApplicantKind } from '../../domain/appeal';
import type {
  Complaint,
  ComplaintDecision,
  ComplaintTag,
  ComplaintWarning,
  CourtRoute,
  Restoration,
  Suspension,
} from '../../domain/complaint/complaint';
import type { ComplaintRegime } from '../../domain/complaint/regime';
import type { ComplaintState } from '../../domain/complaint/complaint-lifecycle';
import type { ComplaintNotice, ComplaintNoticeKind } from '../../domain/complaint/complaint-notices';
import type { NoticeDeliveryState, NoticeFailure } from '../../domain/notice/delivery';
import type { ContestedKind, ContestedRecordType } from '../../domain/complaint/contested';

/** The row of a complaint, for writing. */
@Entity('complaint')
export class ComplaintEntity extends AudienceColumns implements Complaint {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('text') number: string;
  @Column('text') state: ComplaintState;
  @Column('text', { name: 'complainant_kind' }) complainantKind: ApplicantKind;
  @Column('text', { name: 'complainant_name' }) complainantName: string;
  @Column('text', { name: 'complainant_contact', nullable: true }) complainantContact: string | null;
  @Column('text') language: string;
  @Column('text') text: string;
  @Column('text', { name: 'contested_kind' }) contestedKind: ContestedKind;
  @Column('text', { name: 'contested_type', nullable: true }) contestedType: ContestedRecordType | null;
  @Column('uuid', { name: 'contested_id', nullable: true }) contestedId: string | null;
  @Column('text', { name: 'contested_description', nullable: true }) contestedDescription: string | null;
  @Column('uuid', { name: 'respondent_office_id' }) respondentOfficeId: string;
  @Column('uuid', { name: 'respondent_id', nullable: true }) respondentId: string | null;
  @Column('uuid', { name: 'filed_office_id' }) filedOfficeId: string;
  @Column('date', { name: 'known_on' }) knownOn: LocalDate;
  @Column('date', { name: 'received_on' }) receivedOn: LocalDate;
  @Column('date', { name: 'filing_due_on', nullable: true }) filingDueOn: LocalDate | null;
  @Column('date', { name: 'due_on', nullable: true }) dueOn: LocalDate | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn: LocalDate | null;
  @Column('text', { nullable: true }) regime: ComplaintRegime | null;
  @Column('text', { name: 'regime_norm', nullable: true }) regimeNorm: string | null;
  @Column('text', { array: true }) tags: readonly ComplaintTag[];
  @Column('text', { array: true }) warnings: readonly ComplaintWarning[];
  @Column('jsonb', { nullable: true }) restoration: Restoration | null;
  @Column('jsonb', { nullable: true }) suspension: Suspension | null;
  @Column('jsonb', { nullable: true }) decision: ComplaintDecision | null;
  @Column('jsonb', { name: 'court_route', nullable: true }) courtRoute: CourtRoute | null;
  @Column('bytea', { name: 'access_code_hash', nullable: true }) accessCodeHash: Buffer | null;
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' }) createdAt: Date;
}

/** The row of a notice to a complainant, for writing. */
@Entity('complaint_notice')
export class ComplaintNoticeEntity implements ComplaintNotice {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'complaint_id' }) complaintId: string;
  @Column('text') kind: ComplaintNoticeKind;
  @Column('text') language: string;
  @Column('text') text: string;
  @Column('date', { name: 'created_on' }) createdOn: LocalDate;
  @Column('date', { name: 'sent_on', nullable: true }) sentOn: LocalDate | null;
  @Column('text') delivery: NoticeDeliveryState;
  @Column('integer') attempts: number;
  @Column('timestamptz', { name: 'next_attempt_at', nullable: true }) nextAttemptAt: Date | null;
  @Column('text', { nullable: true }) failure: NoticeFailure | null;
  @Column('text', { nullable: true }) proof: string | null;
  @Column('uuid', { name: 'handed_over_by_id', nullable: true }) handedOverById: string | null;
}
