import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { AppealExtension, ExtensionReason } from '../domain/extension';

/** The row of a decision to extend, for writing. */
@Entity('appeal_extension')
export class ExtensionEntity implements AppealExtension {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'appeal_id' }) appealId: string;
  @Column('date', { name: 'decided_on' }) decidedOn: LocalDate;
  @Column('date', { name: 'due_on' }) dueOn: LocalDate;
  @Column('text') reason: ExtensionReason;
  @Column('text') reasoning: string;
  @Column('uuid', { name: 'decided_by_id', nullable: true }) decidedById: string | null;
}
