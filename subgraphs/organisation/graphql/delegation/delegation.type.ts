import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Power } from '../../../../platform/access/powers';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { connectionType } from '../../../../platform/graphql/connection';
import { actionEnum, stateEnum } from '../../../../platform/graphql/graphql-enum';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { InstantScalar, LocalDateScalar } from '../../../../platform/graphql/scalars';
import { delegationLifecycle, type DelegationState } from '../../domain/delegation/delegation-lifecycle';
import { PowerEnum } from '../officer.enums';

const DelegationStateEnum = stateEnum(delegationLifecycle, 'DelegationState');
export const DelegationActionEnum = actionEnum(delegationLifecycle, 'DelegationAction');

@LegalBasis('9.11.a')
@Directive('@key(fields: "id")')
@ObjectType('Delegation', {
  description: 'A power of the Prosecutor General passed on to a prosecutor of the system (өкілеттікті беру).',
})
export class DelegationType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => Int, { description: 'Version, raised by each change.' })
  version: number;

  @Field(() => DelegationStateEnum, { description: 'Where it stands, on the legal day.' })
  state: DelegationState;

  @Field(() => PowerEnum, { description: 'The power.' })
  power: Power;

  @Field(() => LocalDateScalar, { description: 'First day of its effect.' })
  fromOn: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Last day of its effect.' })
  untilOn: LocalDate;

  @Field({ description: 'Number of the delegating act.' })
  actReference: string;

  @Field(() => LocalDateScalar, { description: 'Day of the delegating act.' })
  actOn: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day on which it was taken back.' })
  revokedOn: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Number of the act that took it back.' })
  revocationAct: string | null;

  @Field(() => InstantScalar, { description: 'When the record was made.' })
  createdAt: Date;

  readonly delegateId: string;
  readonly delegatorId: string;
  readonly scopeOfficeId: string | null;
}

export const DelegationConnection = connectionType('Delegation', DelegationType);
