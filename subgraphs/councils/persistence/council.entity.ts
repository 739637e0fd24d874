import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { CouncilLevel } from '../domain/council-level';
import type { CouncilState } from '../domain/council-lifecycle';
import { AudienceColumns } from '../../../platform/database/audience-columns';

/** The row of a coordinating council, for writing. */
@Entity('coordinating_council')
export class CouncilEntity extends AudienceColumns {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('text') state: CouncilState;
  @Column('text') level: CouncilLevel;
  @Column('text', { name: 'name_kk' }) nameKk: string;
  @Column('text', { name: 'name_ru' }) nameRu: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('uuid', { name: 'chair_person_id', nullable: true }) chairPersonId: string | null;
  @Column('uuid', { name: 'regulation_id', nullable: true }) regulationId: string | null;
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' }) createdAt: Date;
}
