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

  @Column('boolean', { name: 'is_acting' })
  isActing: boolean;

  @Column('boolean', { name: 'is_first_deputy' })
  isFirstDeputy: boolean;

  @Column('date', { name: 'act_on', nullable: true })
  actOn: LocalDate | null;

  @Column('date', { name: 'consent_on', nullable: true })
  consentOn: LocalDate | null;

  @Column('date', { name: 'term_ends_on', nullable: true })
  termEndsOn: LocalDate | null;

  @Column('text', { name: 'end_act_reference', nullable: true })
  endActReference: string | null;
}
