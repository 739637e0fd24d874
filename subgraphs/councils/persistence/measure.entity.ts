import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { MeasureState } from '../domain/measure-lifecycle';
import { AudienceColumns } from '../../../platform/database/audience-columns';

/** The row of a measure, for writing. */
@Entity('council_measure')
export class MeasureEntity extends AudienceColumns {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('text') state: MeasureState;
  @Column('uuid', { name: 'decision_id' }) decisionId: string;
  @Column('uuid', { name: 'council_id' }) councilId: string;
  @Column('integer') item: number;
  @Column('text') text: string;
  @Column('uuid', { name: 'responsible_id' }) responsibleId: string;
  @Column('date', { name: 'due_on' }) dueOn: LocalDate;
  @Column('date', { name: 'implemented_on', nullable: true }) implementedOn: LocalDate | null;
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' }) createdAt: Date;
}
