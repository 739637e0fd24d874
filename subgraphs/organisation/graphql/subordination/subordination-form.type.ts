import { IsNotEmpty, MaxLength } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { CommandInput } from '../../../../platform/graphql/command-input';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { InstantScalar, LocalDateScalar } from '../../../../platform/graphql/scalars';

const LONGEST_REFERENCE = 300;
const LONGEST_DESCRIPTION = 5_000;

@LegalBasis('5.3')
@ObjectType('SubordinationForm', {
  description: 'A further form of subordination (бағыныстылықтың өзге нысаны), added by the Prosecutor General.',
})
export class SubordinationFormType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field({ description: 'In what the one office is subordinate to the other.' })
  description: string;

  @Field({ description: "Number of the Prosecutor General's act." })
  actReference: string;

  @Field(() => LocalDateScalar, { description: 'Day of the act, from which it has effect.' })
  fromOn: LocalDate;

  @Field(() => InstantScalar, { description: 'When the record was made.' })
  createdAt: Date;

  readonly superiorOfficeId: string;
  readonly subordinateOfficeId: string;
}

@InputType({ description: 'A further form of subordination.' })
export class AddSubordinationFormInput extends CommandInput {
  @Field(() => ID, { description: 'The office whose head will stand above the other.' })
  superiorOfficeId: string;

  @Field(() => ID, { description: 'The office that will be subordinate, with those below it.' })
  subordinateOfficeId: string;

  @Field({ description: 'In what.' })
  @IsNotEmpty()
  @MaxLength(LONGEST_DESCRIPTION)
  description: string;

  @Field({ description: "Number of the Prosecutor General's act." })
  @IsNotEmpty()
  @MaxLength(LONGEST_REFERENCE)
  actReference: string;

  @Field(() => LocalDateScalar, { description: 'Day of the act, from which it has effect.' })
  actOn: LocalDate;
}
