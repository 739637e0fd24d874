import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { AudienceColumns } from '../../../../platform/database/audience-columns';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { Check, CheckAgreement, ResultsCertificate } from '../../domain/check/check';
import type {
  CheckSubject,
  ExemptRegime,
  Inspector,
  OfficeFunction,
  SupervisedSphere,
} from '../../domain/check/check-content';
import type { CheckGround, CheckWarning, GroundFacts } from '../../domain/check/check-grounds';
import type { CheckState } from '../../domain/check/check-lifecycle';
import type { DeliveryRecord } from '../../domain/check/delivery-record';
import type { CheckExtension, CheckSuspension } from '../../domain/check/term-decisions';

/** The row of a check, for writing. */
@Entity('legality_check')
export class CheckEntity extends AudienceColumns implements Check {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('text', { nullable: true }) number: string | null;
  @Column('text') state: CheckState;
  @Column('uuid', { name: 'author_id', nullable: true }) authorId: string | null;
  @Column('text', { name: 'office_function' }) officeFunction: OfficeFunction;
  @Column('text') sphere: SupervisedSphere;
  @Column('text', { nullable: true }) regime: ExemptRegime | null;
  @Column('text') ground: CheckGround;
  @Column('jsonb') facts: GroundFacts;
  @Column('jsonb', { nullable: true }) subject: CheckSubject | null;
  @Column('text', { name: 'subject_matter', nullable: true }) subjectMatter: string | null;
  @Column('date', { name: 'period_from', nullable: true }) periodFrom: LocalDate | null;
  @Column('date', { name: 'period_to', nullable: true }) periodTo: LocalDate | null;
  @Column('jsonb') inspectors: readonly Inspector[];
  @Column('date', { name: 'start_on', nullable: true }) startOn: LocalDate | null;
  @Column('integer', { name: 'term_days', nullable: true }) termDays: number | null;
  @Column('boolean', { name: 'is_secret_regime' }) isSecretRegime: boolean;
  @Column('uuid', { name: 'appeal_id', nullable: true }) appealId: string | null;
  @Column('jsonb', { nullable: true }) agreement: CheckAgreement | null;
  @Column('date', { name: 'issued_on', nullable: true }) issuedOn: LocalDate | null;
  @Column('uuid', { name: 'issued_by_id', nullable: true }) issuedById: string | null;
  @Column('uuid', { name: 'issued_in_post_id', nullable: true }) issuedInPostId: string | null;
  @Column('uuid', { name: 'issued_in_office_id', nullable: true }) issuedInOfficeId: string | null;
  @Column('uuid', { name: 'registrar_office_id', nullable: true }) registrarOfficeId: string | null;
  @Column('text', { name: 'registration_number', nullable: true }) registrationNumber: string | null;
  @Column('date', { name: 'registered_on', nullable: true }) registeredOn: LocalDate | null;
  @Column('jsonb', { nullable: true }) handover: DeliveryRecord | null;
  @Column('date', { name: 'started_on', nullable: true }) startedOn: LocalDate | null;
  @Column('date', { name: 'due_on', nullable: true }) dueOn: LocalDate | null;
  @Column('jsonb') extensions: readonly CheckExtension[];
  @Column('jsonb') suspensions: readonly CheckSuspension[];
  @Column('date', { name: 'completed_on', nullable: true }) completedOn: LocalDate | null;
  @Column('jsonb', { nullable: true }) certificate: ResultsCertificate | null;
  @Column('date', { name: 'cancelled_on', nullable: true }) cancelledOn: LocalDate | null;
  @Column('text', { name: 'cancellation_reasons', nullable: true }) cancellationReasons: string | null;
  @Column('text', { array: true }) warnings: readonly CheckWarning[];
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' }) createdAt: Date;
}
