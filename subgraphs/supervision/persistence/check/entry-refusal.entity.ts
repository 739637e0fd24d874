import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { EntryRefusal, MarkedReason } from '../../domain/check/entry-refusal';

/** The row of a refusal of entry, for writing. */
@Entity('check_entry_refusal')
export class EntryRefusalEntity implements EntryRefusal {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'check_id' }) checkId: string;
  @Column('text') person: string;
  @Column('jsonb') reasons: readonly MarkedReason[];
  @Column('timestamptz', { name: 'refused_at' }) refusedAt: Date;
  @Column('date', { name: 'refused_on' }) refusedOn: LocalDate;
  @Column('text', { nullable: true }) representation: string | null;
  @Column('uuid', { name: 'recorded_by_id', nullable: true }) recordedById: string | null;
}
