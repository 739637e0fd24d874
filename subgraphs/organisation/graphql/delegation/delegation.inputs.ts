import { IsNotEmpty, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { Power } from '../../../../platform/access/powers';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { ChangeInput, CommandInput } from '../../../../platform/graphql/command-input';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import { PowerEnum } from '../officer.enums';

const LONGEST_REFERENCE = 300;

@InputType({ description: 'Which delegations a list holds; what is absent does not narrow it.' })
export class DelegationFilterInput {
  @Field(() => [ID], { nullable: true, description: 'Delegated to one of these persons.' })
  delegateIds?: string[] | null;

  @Field(() => [PowerEnum], { nullable: true, description: 'Of one of these powers.' })
  powers?: Power[] | null;
}

@InputType({ description: 'The delegation of a power (өкілеттікті беру).' })
export class GrantDelegationInput extends CommandInput {
  @Field(() => PowerEnum, { description: 'The power; none that a law or the President gives by name.' })
  power: Power;

  @Field(() => ID, { description: 'The prosecutor who receives it.' })
  delegateId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The office over whose records, and those below it, it is given; the whole system if absent.',
  })
  scopeOfficeId?: string | null;

  @Field(() => LocalDateScalar, { description: 'First day of its effect, not before the act.' })
  fromOn: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Last day of its effect.' })
  untilOn: LocalDate;

  @Field({ description: 'Number of the delegating act.' })
  @IsNotEmpty()
  @MaxLength(LONGEST_REFERENCE)
  actReference: string;

  @Field(() => LocalDateScalar, { description: 'Day of the delegating act.' })
  actOn: LocalDate;
}

@InputType({ description: 'The revocation of a delegation.' })
export class RevokeDelegationInput extends ChangeInput {
  @Field(() => ID, { description: 'The delegation.' })
  id: string;

  @Field({ description: 'Number and date of the act that takes it back.' })
  @IsNotEmpty()
  @MaxLength(LONGEST_REFERENCE)
  actReference: string;
}
