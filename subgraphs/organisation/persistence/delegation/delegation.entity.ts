import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Power } from '../../../../platform/access/powers';
import type { Classification } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';

/** A delegated power as it is written. */
@Entity('delegation')
export class DelegationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('integer')
  version: number;

  @Column('text')
  power: Power;

  @Column('uuid', { name: 'delegate_id' })
  delegateId: string;

  @Column('uuid', { name: 'delegator_id' })
  delegatorId: string;

  @Column('uuid', { name: 'scope_office_id', nullable: true })
  scopeOfficeId: string | null;

  @Column('date', { name: 'from_on' })
  fromOn: LocalDate;

  @Column('date', { name: 'until_on' })
  untilOn: LocalDate;

  @Column('text', { name: 'act_reference' })
  actReference: string;

  @Column('date', { name: 'act_on' })
  actOn: LocalDate;

  @Column('date', { name: 'revoked_on', nullable: true })
  revokedOn: LocalDate | null;

  @Column('text', { name: 'revocation_act', nullable: true })
  revocationAct: string | null;

  @Column('uuid', { name: 'owner_office_id' })
  ownerOfficeId: string;

  @Column('uuid', { name: 'handler_ids', array: true })
  handlerIds: string[];

  @Column('text')
  classification: Classification;
}
