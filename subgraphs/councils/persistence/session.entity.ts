import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { SessionState } from '../domain/session-lifecycle';
import { AudienceColumns } from '../../../platform/database/audience-columns';

/** The row of a council's session, for writing. */
@Entity('council_session')
export class SessionEntity extends AudienceColumns {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('text') number: string;
  @Column('text') state: SessionState;
  @Column('uuid', { name: 'council_id' }) councilId: string;
  @Column('date', { name: 'planned_for' }) plannedFor: LocalDate;
  @Column('text') place: string;
  @Column('date', { name: 'convened_on', nullable: true }) convenedOn: LocalDate | null;
  @Column('date', { name: 'held_on', nullable: true }) heldOn: LocalDate | null;
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' }) createdAt: Date;
}
