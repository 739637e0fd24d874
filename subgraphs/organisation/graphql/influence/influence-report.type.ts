import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { CommandInput } from '../../../../platform/graphql/command-input';
import { connectionType } from '../../../../platform/graphql/connection';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import { NotBlank } from '../../../../platform/graphql/not-blank';
import { LONGEST_ID, LONGEST_REASON } from '../text-lengths';

@ObjectType('InfluenceMeasure', { description: 'What a superior has done about a report of influence.' })
export class InfluenceMeasureType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field({ description: 'What was done.' })
  text: string;

  @Field(() => LocalDateScalar, { description: 'On which day.' })
  takenOn: LocalDate;

  readonly authorId: string;
}

@LegalBasis('26.1')
@ObjectType('InfluenceReport', {
  description:
    "A prosecutor's report of influence (прокурорға ықпал ету). It goes to superiors only and is neither changed nor removed.",
})
export class InfluenceReportType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field({ description: "Registration number of the author's office." })
  number: string;

  @Field({ description: 'What happened.' })
  text: string;

  @Field(() => LocalDateScalar, { description: 'On which day.' })
  occurredOn: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Day of the report.' })
  filedOn: LocalDate;

  readonly authorId: string;
  readonly namedOfficerIds: readonly string[];
}

export const InfluenceReportConnection = connectionType('InfluenceReport', InfluenceReportType);

@InputType({ description: 'A report of influence on the prosecutor who files it.' })
export class FileInfluenceReportInput extends CommandInput {
  @NotBlank()
  @MaxLength(LONGEST_REASON)
  @Field({ description: 'What happened, in which form, and what was wanted.' })
  text: string;

  @Field(() => LocalDateScalar, { description: 'On which day.' })
  occurredOn: LocalDate;

  @IsOptional()
  @ArrayMaxSize(20)
  @Field(() => [ID], {
    nullable: true,
    description: 'Members of the prosecution system who exerted it; they are not told and do not see the report.',
  })
  namedOfficerIds?: string[] | null;
}

@InputType({ description: 'A report of influence.' })
export class ChangeInfluenceReportInput extends CommandInput {
  @MaxLength(LONGEST_ID)
  @Field(() => ID, { description: 'The report.' })
  id: string;
}

@InputType({ description: 'What a superior does about a report of influence.' })
export class TakeUpInfluenceReportInput extends ChangeInfluenceReportInput {
  @IsOptional()
  @MaxLength(LONGEST_REASON)
  @Field(() => String, { nullable: true, description: 'The measure taken; absent where the report is only read.' })
  measure?: string | null;
}
