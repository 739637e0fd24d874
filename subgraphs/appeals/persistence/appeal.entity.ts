import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { AudienceColumns } from '../../../platform/database/audience-columns';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { AppealChannel, AppealPriority, AppealWarning, ApplicantKind } from '../domain/appeal';
import type { AppealFacts, Body } from '../domain/appeal-facts';
import type { AppealGround } from '../domain/appeal-grounds';
import type { AppealState } from '../domain/appeal-lifecycle';
import type { AppealTopic } from '../domain/competence';
import type { AppealRegime } from '../domain/other-procedure';

/** The row of an appeal, for writing. */
@Entity('appeal')
export class AppealEntity extends AudienceColumns {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('text') number: string;
  @Column('text') state: AppealState;
  @Column('text') channel: AppealChannel;
  @Column('text', { name: 'applicant_kind' }) applicantKind: ApplicantKind;
  @Column('text', { name: 'applicant_name', nullable: true }) applicantName: string | null;
  @Column('text', { name: 'applicant_contact', nullable: true }) applicantContact: string | null;
  @Column('bytea', { name: 'applicant_index', nullable: true }) applicantIndex: Buffer | null;
  @Column('text', { nullable: true }) representative: string | null;
  @Column('bytea', { name: 'representative_index', nullable: true }) representativeIndex: Buffer | null;
  @Column('date', { name: 'representative_until', nullable: true }) representativeUntil: LocalDate | null;
  @Column('boolean', { name: 'is_representative_addressed' }) isRepresentativeAddressed: boolean;
  @Column('text') language: string;
  @Column('text') subject: string;
  @Column('text', { name: 'subject_category', nullable: true }) subjectCategory: string | null;
  @Column('text') text: string;
  @Column('date', { name: 'received_on' }) receivedOn: LocalDate;
  @Column('date', { name: 'due_on', nullable: true }) dueOn: LocalDate | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn: LocalDate | null;
  @Column('text') priority: AppealPriority;
  @Column('text', { nullable: true }) ground: AppealGround | null;
  @Column('jsonb', { nullable: true }) facts: AppealFacts | null;
  @Column('text', { nullable: true }) topic: AppealTopic | null;
  @Column('jsonb', { name: 'redirected_to', nullable: true }) redirectedTo: Body | null;
  @Column('text', { nullable: true }) regime: AppealRegime | null;
  @Column('text', { name: 'regime_norm', nullable: true }) regimeNorm: string | null;
  @Column('uuid', { name: 'repeats_id', nullable: true }) repeatsId: string | null;
  @Column('uuid', { name: 'check_id', nullable: true }) checkId: string | null;
  @Column('date', { name: 'former_due_on', nullable: true }) formerDueOn: LocalDate | null;
  @Column('text', { nullable: true }) findings: string | null;
  @Column('text', { array: true }) warnings: readonly AppealWarning[];
  @Column('bytea', { name: 'access_code_hash' }) accessCodeHash: Buffer;
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' }) createdAt: Date;
}
