import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { AppealForwarding } from '../../domain/forwarding/forwarding';

/** The row of a forwarding, for writing. */
@Entity('appeal_forwarding')
export class ForwardingEntity implements AppealForwarding {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'appeal_id' }) appealId: string;
  @Column('uuid', { name: 'from_office_id' }) fromOfficeId: string;
  @Column('uuid', { name: 'to_office_id' }) toOfficeId: string;
  @Column('text') reason: string;
  @Column('date', { name: 'forwarded_on' }) forwardedOn: LocalDate;
  @Column('uuid', { name: 'forwarded_by_id', nullable: true }) forwardedById: string | null;
}
