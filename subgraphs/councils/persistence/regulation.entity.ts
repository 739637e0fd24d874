import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { CouncilRegulation, RegulationAuthority } from '../domain/regulation';

/** The row of an edition of a council's regulation, for writing. Editions are only ever added. */
@Entity('council_regulation')
export class RegulationEntity implements CouncilRegulation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'council_id' }) councilId: string;
  @Column('integer') edition: number;
  @Column('text', { name: 'approved_by' }) approvedBy: RegulationAuthority;
  @Column('date', { name: 'approved_on' }) approvedOn: LocalDate;
  @Column('text', { name: 'act_reference' }) actReference: string;
  @Column('integer', { nullable: true }) quorum: number | null;
  @Column('integer', { name: 'voting_threshold', nullable: true }) votingThreshold: number | null;
  @Column('integer', { name: 'meetings_per_year', nullable: true }) meetingsPerYear: number | null;
  @Column('text', { name: 'chair_post', nullable: true }) chairPost: string | null;
}
