import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MemberRole } from '../domain/membership';
import type { Attendance } from '../domain/session';

/** The row of a body's invitation to and presence at a session, for writing. */
@Entity('council_attendance')
export class AttendanceEntity implements Attendance {
  @PrimaryColumn('uuid', { name: 'session_id' }) sessionId: string;
  @PrimaryColumn('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('text') role: MemberRole;
  @Column('boolean', { name: 'is_invited' }) isInvited: boolean;
  @Column('boolean', { name: 'is_present', nullable: true }) isPresent: boolean | null;
}
