import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { LocalDate } from '../calendar/local-date';
import type { SettingAct } from '../calendar/term-facts';
import { LocalDateScalar } from './scalars';

/** [9.22.b] The act that set the length of a term. */
@Directive('@shareable')
@ObjectType('TermAct', {
  description: 'An act of the Prosecutor General that fills what the law leaves open of a term (9.22.b).',
})
export class TermActType implements SettingAct {
  @Field(() => ID, { description: 'Identifier (UUID) of the act.' })
  id: string;

  @Field({ description: 'Number of the act.' })
  actNumber: string;

  @Field(() => LocalDateScalar, { description: 'Day of the act.' })
  actOn: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Its first day in force.' })
  effectiveFrom: LocalDate;
}
