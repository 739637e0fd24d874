import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { DecisionState } from '../domain/decision-lifecycle';
import type { Votes } from '../domain/regulation';
import { AudienceColumns } from '../../../platform/database/audience-columns';

/** The row of a council's decision, for writing. */
@Entity('council_decision')
export class DecisionEntity extends AudienceColumns {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('text') number: string;
  @Column('text') state: DecisionState;
  @Column('uuid', { name: 'session_id' }) sessionId: string;
  @Column('uuid', { name: 'council_id' }) councilId: string;
  /** The edition of the regulation under which it was adopted. */
  @Column('uuid', { name: 'regulation_id' }) regulationId: string;
  @Column('date', { name: 'adopted_on' }) adoptedOn: LocalDate;
  @Column('text') text: string;
  @Column('jsonb') votes: Votes;
  @Column('date', { name: 'implemented_on', nullable: true }) implementedOn: LocalDate | null;
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' }) createdAt: Date;
}
