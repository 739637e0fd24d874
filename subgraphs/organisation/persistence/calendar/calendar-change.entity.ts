import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MovedDay } from '../../../../platform/calendar/amended-calendar';
import type { CalendarChangeState } from '../../../../platform/calendar/calendar-change-state';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { CalendarChange, Decree } from '../../domain/calendar/calendar-change';

/** The row of a change of the working calendar, for writing. */
@Entity('calendar_change')
export class CalendarChangeEntity implements CalendarChange {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('text') state: CalendarChangeState;
  @Column('jsonb') decree: Decree;
  @Column('jsonb') days: readonly MovedDay[];
  @Column('integer', { name: 'base_version' }) baseVersion: number;
  @Column('integer', { name: 'calendar_version', nullable: true }) calendarVersion: number | null;
  @Column('date', { name: 'confirmed_on', nullable: true }) confirmedOn: LocalDate | null;
}
