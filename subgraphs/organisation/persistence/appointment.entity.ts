import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '../../../platform/calendar/local-date';

/** A person in a post from a day on, until the last day if that is known. */
@Entity('appointment')
export class AppointmentEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'post_id' })
  postId: string;

  @Column('uuid', { name: 'office_id' })
  officeId: string;

  @Column('boolean', { name: 'is_sole' })
  isSole: boolean;

  @Column('date', { name: 'from_on' })
  fromOn: LocalDate;

  @Column('date', { name: 'until_on', nullable: true })
  untilOn: LocalDate | null;

  @Column('text', { name: 'act_reference' })
  actReference: string;

  @Column('text', { name: 'consent_reference', nullable: true })
  consentReference: string | null;
}
