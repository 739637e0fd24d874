import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AudienceColumns } from '../../../../platform/database/audience-columns';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { AppealGroup } from '../../domain/groups/appeal-group';

/** The row of a group of appeals, for writing. */
@Entity('appeal_group')
export class AppealGroupEntity extends AudienceColumns implements AppealGroup {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('text') subject: string;
  @Column('date', { name: 'created_on' }) createdOn: LocalDate;
  @Column('uuid', { name: 'created_by_id', nullable: true }) createdById: string | null;
}
