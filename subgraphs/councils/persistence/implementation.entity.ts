import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { EvidenceType, Implementation } from '../domain/measure';

/** The row of a reported implementation, for writing. */
@Entity('council_implementation')
export class ImplementationEntity implements Implementation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'measure_id' }) measureId: string;
  @Column('text', { name: 'evidence_type' }) evidenceType: EvidenceType;
  @Column('text') reference: string;
  @Column('text') text: string;
  @Column('date', { name: 'dated_on' }) datedOn: LocalDate;
  @Column('date', { name: 'reported_on' }) reportedOn: LocalDate;
}
