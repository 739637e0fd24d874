import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { NoticeDeliveryState, NoticeFailure } from '../domain/notice/delivery';
import type { AppealAddressee } from '../domain/representative';
import type { AppealNotice, AppealNoticeKind } from '../domain/notices';

/** The row of a notice to an applicant, for writing. */
@Entity('appeal_notice')
export class NoticeEntity implements AppealNotice {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'appeal_id' }) appealId: string;
  @Column('text') addressee: AppealAddressee;
  @Column('text') kind: AppealNoticeKind;
  @Column('text') language: string;
  @Column('text') text: string;
  @Column('date', { name: 'created_on' }) createdOn: LocalDate;
  @Column('date', { name: 'due_on', nullable: true }) dueOn: LocalDate | null;
  @Column('date', { name: 'sent_on', nullable: true }) sentOn: LocalDate | null;
  @Column('text') delivery: NoticeDeliveryState;
  @Column('integer') attempts: number;
  @Column('timestamptz', { name: 'next_attempt_at', nullable: true }) nextAttemptAt: Date | null;
  @Column('text', { nullable: true }) failure: NoticeFailure | null;
  @Column('text', { nullable: true }) proof: string | null;
  @Column('uuid', { name: 'handed_over_by_id', nullable: true }) handedOverById: string | null;
}
