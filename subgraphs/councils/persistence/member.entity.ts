import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { CouncilMember, MemberRole } from '../domain/membership';

/** The row of a body's membership in a council, for writing. */
@Entity('council_member')
export class MemberEntity implements CouncilMember {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'council_id' }) councilId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('text') role: MemberRole;
  @Column('date', { name: 'joined_on' }) joinedOn: LocalDate;
  @Column('date', { name: 'left_on', nullable: true }) leftOn: LocalDate | null;
}
