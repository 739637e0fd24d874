import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Classification } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { AppealGroup } from '../../domain/groups/appeal-group';

/** The row of a group of appeals, for writing. */
@Entity('appeal_group')
export class AppealGroupEntity implements AppealGroup {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('uuid', { name: 'owner_office_id' }) ownerOfficeId: string;
  @Column('uuid', { name: 'handler_ids', array: true }) handlerIds: readonly string[];
  @Column('uuid', { name: 'agency_ids', array: true }) agencyIds: readonly string[];
  @Column('uuid', { name: 'applicant_id', nullable: true }) applicantId: string | null;
  @Column('text') classification: Classification;
  @Column('boolean', { name: 'is_published' }) isPublished: boolean;
  @Column('text') subject: string;
  @Column('date', { name: 'created_on' }) createdOn: LocalDate;
  @Column('uuid', { name: 'created_by_id', nullable: true }) createdById: string | null;
}
