import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AgendaItem, CoordinationAim } from '../domain/session';

/** The row of an agenda item, for writing. */
@Entity('council_agenda_item')
export class AgendaItemEntity implements AgendaItem {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'session_id' }) sessionId: string;
  @Column('integer', { name: 'position' }) order: number;
  @Column('text') title: string;
  @Column('text') aim: CoordinationAim;
  @Column('uuid', { name: 'submission_id', nullable: true }) submissionId: string | null;
}
