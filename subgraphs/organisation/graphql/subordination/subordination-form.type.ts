import { IsNotEmpty, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { ChangeInput, CommandInput } from '../../../../platform/graphql/command-input';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { NotBlank } from '../../../../platform/graphql/not-blank';
import { InstantScalar, LocalDateScalar } from '../../../../platform/graphql/scalars';
import { LONGEST_ID } from '../text-lengths';

const LONGEST_REFERENCE = 300;
const LONGEST_DESCRIPTION = 5_000;

@LegalBasis('5.3')
@ObjectType('SubordinationForm', {
  description: 'A further form of subordination (бағыныстылықтың өзге нысаны), added by the Prosecutor General.',
})
export class SubordinationFormType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => Int, { description: 'Version, raised by each change.' })
  version: number;

  @Field({ description: 'In what the one office is subordinate to the other.' })
  description: string;

  @Field({ description: "Number of the Prosecutor General's act." })
  actReference: string;

  @Field(() => LocalDateScalar, { description: 'Day of the act, from which it has effect.' })
  fromOn: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Last day of its effect; the day before the first one if it was undone at once, null while no end is set.',
  })
  untilOn: LocalDate | null;

  @Field(() => String, { nullable: true, description: "Number of the Prosecutor General's act that ended it." })
  endActReference: string | null;

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

@InputType({ description: 'The end of a further form of subordination.' })
export class EndSubordinationFormInput extends ChangeInput {
  @Field(() => ID, { description: 'The form.' })
  @MaxLength(LONGEST_ID)
  id: string;

  @Field(() => LocalDateScalar, {
    description: 'Last day of its effect; yesterday at the earliest, which ends it at once.',
  })
  lastDayOn: LocalDate;

  @Field({ description: "Number of the Prosecutor General's act." })
  @NotBlank()
  @MaxLength(LONGEST_REFERENCE)
  actReference: string;
}
