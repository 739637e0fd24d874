import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { AudienceColumns } from '../../../platform/database/audience-columns';
import type { Amendment } from '../domain/amendment';
import type { Intervention } from '../domain/intervention';
import type { ExecutionSuspension } from '../domain/execution-suspension';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { LegalReference } from '../../../platform/law/legal-reference';
import type { ActBasis } from '../domain/act-basis';
import type { ActBreach } from '../domain/act-breach';
import type { ActWarning } from '../domain/competence';
import type { WholeSubmission } from '../domain/submission';
import type { ConsiderationOutcome, SubmissionState } from '../domain/submission-states';
import type { SubmissionGround } from '../domain/submission-grounds';
import type { UrgentTerm } from '../domain/urgent-term';
import type { Violation } from '../domain/violations';

/** The row of a submission, for writing. */
@Entity('submission')
export class SubmissionEntity extends AudienceColumns implements WholeSubmission {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('text', { nullable: true }) number: string | null;
  @Column('text') state: SubmissionState;
  @Column('uuid', { name: 'author_id', nullable: true }) authorId: string | null;
  @Column('uuid', { name: 'author_post_id', nullable: true }) authorPostId: string | null;
  @Column('uuid', { name: 'addressee_id', nullable: true }) addresseeId: string | null;
  @Column('text', { array: true }) grounds: readonly SubmissionGround[];
  @Column('text', { name: 'other_ground_provision', nullable: true }) otherGroundProvision: string | null;
  @Column('text') text: string;
  @Column('jsonb') violations: readonly Violation[];
  @Column('jsonb') bases: readonly ActBasis[];
  @Column('jsonb', { name: 'legal_references' }) legalReferences: readonly LegalReference[];
  @Column('uuid', { name: 'appeal_ids', array: true }) appealIds: readonly string[];
  @Column('uuid', { name: 'check_ids', array: true }) checkIds: readonly string[];
  @Column('jsonb', { name: 'urgent_term', nullable: true }) urgentTerm: UrgentTerm | null;
  @Column('date', { name: 'made_on', nullable: true }) madeOn: LocalDate | null;
  @Column('date', { name: 'delivered_on', nullable: true }) deliveredOn: LocalDate | null;
  @Column('date', { name: 'due_on', nullable: true }) dueOn: LocalDate | null;
  @Column('date', { name: 'left_on', nullable: true }) leftOn: LocalDate | null;
  @Column('jsonb') suspensions: readonly ExecutionSuspension[];
  @Column('jsonb', { nullable: true }) intervention: Intervention | null;
  @Column('jsonb') amendments: readonly Amendment[];
  @Column('date', { name: 'ended_on', nullable: true }) endedOn: LocalDate | null;
  @Column('date', { name: 'scheduled_for', nullable: true }) scheduledFor: LocalDate | null;
  @Column('text', { name: 'scheduled_time', nullable: true }) scheduledTime: string | null;
  @Column('text', { nullable: true }) place: string | null;
  @Column('date', { name: 'notified_on', nullable: true }) notifiedOn: LocalDate | null;
  @Column('uuid', { name: 'attendee_ids', array: true }) attendeeIds: readonly string[];
  @Column('text', { nullable: true }) outcome: ConsiderationOutcome | null;
  @Column('date', { name: 'considered_on', nullable: true }) consideredOn: LocalDate | null;
  @Column('boolean', { name: 'is_attendance_denied' }) isAttendanceDenied: boolean;
  @Column('date', { name: 'report_due_on', nullable: true }) reportDueOn: LocalDate | null;
  @Column('date', { name: 'reported_on', nullable: true }) reportedOn: LocalDate | null;
  @Column('text', { name: 'report_text', nullable: true }) reportText: string | null;
  @Column('jsonb') breaches: readonly ActBreach[];
  @Column('text', { array: true }) warnings: readonly ActWarning[];
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' }) createdAt: Date;
}
