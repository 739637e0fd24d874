import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Classification } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { DutyInjury, LeavingGround } from '../domain/leaving-service';
import type { PersonnelCategory, PersonnelClass } from '../domain/personnel';

/** A person of the prosecution system, or an agency's official (then without a personnel class). */
@Entity('person')
export class PersonEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('integer')
  version: number;

  @Column('text', { name: 'name_kk' })
  nameKk: string;

  @Column('text', { name: 'name_ru' })
  nameRu: string;

  @Column('text', { name: 'name_en' })
  nameEn: string;

  @Column('text', { name: 'personnel_class', nullable: true })
  personnelClass: PersonnelClass | null;

  @Column('text', { nullable: true })
  category: PersonnelCategory | null;

  @Column('boolean', { name: 'is_citizen' })
  isCitizen: boolean;

  @Column('text', { name: 'rank', nullable: true })
  rankCode: string | null;

  @Column('text')
  clearance: Classification;

  @Column('date', { name: 'service_ended_on', nullable: true })
  serviceEndedOn: LocalDate | null;

  @Column('text', { name: 'service_end_act', nullable: true })
  serviceEndAct: string | null;

  @Column('text', { name: 'service_end_reason', nullable: true })
  serviceEndReason: string | null;

  @Column('date', { name: 'serves_from', nullable: true })
  servesFrom: LocalDate | 'infinity' | null;

  @Column('uuid', { name: 'registered_office_id', nullable: true })
  registeredOfficeId: string | null;

  @Column('date', { name: 'citizenship_ended_on', nullable: true })
  citizenshipEndedOn: LocalDate | null;

  @Column('text', { name: 'leaving_ground', nullable: true })
  leavingGround: LeavingGround | null;

  @Column('boolean', { name: 'has_long_service_pension' })
  hasLongServicePension: boolean;

  @Column('text', { name: 'duty_injury', nullable: true })
  dutyInjury: DutyInjury | null;

  @Column('boolean', { name: 'is_unfit_for_service' })
  isUnfitForService: boolean;

  @Column('boolean', { name: 'is_liable_for_military_service', nullable: true })
  isLiableForMilitaryService: boolean | null;

  @Column('text', { name: 'special_register_entry', nullable: true })
  specialRegisterEntry: string | null;
}
