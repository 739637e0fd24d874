import { IsNotEmpty, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../platform/graphql/scalars';
import type { AnonymousException, BodyFailure, ProtectedGroup } from '../domain/appeal-facts';
import type { StatedAssignment, StatedBody, StatedFacts } from '../domain/stated-facts';
import { AnonymousExceptionEnum, BodyFailureKindEnum, ProtectedGroupEnum } from './appeal-enums.type';
import { LONGEST_CODE, LONGEST_LINE, LONGEST_TEXT } from './text-lengths';

@InputType('AppealBodyInput', { description: 'A body or organisation.' })
export class AppealBodyInput implements StatedBody {
  @IsNotEmpty()
  @MaxLength(LONGEST_LINE)
  @Field({ description: 'Its name.' })
  name: string;

  @IsOptional()
  @MaxLength(LONGEST_CODE)
  @Field(() => ID, { nullable: true, description: 'Its identifier, if the directory has it.' })
  agencyId?: string | null;
}

@InputType('AppealBodyFailureInput', { description: 'How a competent body failed to secure protection.' })
export class BodyFailureInput implements BodyFailure {
  @Field(() => BodyFailureKindEnum, { description: 'By its reply, or by silence.' })
  kind: BodyFailure['kind'];

  @Field(() => LocalDateScalar, { description: 'Day of the reply, or day on which the body was addressed in vain.' })
  on: LocalDate;

  @IsNotEmpty()
  @MaxLength(LONGEST_TEXT)
  @Field({ description: 'What happened.' })
  description: string;
}

@InputType('AppealAssignmentInput', {
  description: 'An assignment of the President or the Prosecutor General (тапсырма).',
})
export class AssignmentInput implements StatedAssignment {
  @IsOptional()
  @MaxLength(LONGEST_CODE)
  @Field(() => String, { nullable: true, description: 'Its number.' })
  number?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Its day.' })
  on?: LocalDate | null;
}

@InputType('AppealFactsInput', {
  description: 'The facts of an appeal; which of them a ground needs, its description says.',
})
export class AppealFactsInput implements StatedFacts {
  @LegalBasis('24.1.1')
  @Field(() => ProtectedGroupEnum, { nullable: true, description: 'Whose rights are protected.' })
  protectedGroup?: ProtectedGroup | null;

  @LegalBasis('24.1.2')
  @IsOptional()
  @ValidateNested()
  @Field(() => AppealBodyInput, {
    nullable: true,
    description: 'The competent body that failed, or the one that interferes.',
  })
  body?: AppealBodyInput | null;

  @LegalBasis('24.1.2')
  @Field(() => Boolean, { nullable: true, description: 'True where there is no body competent for the matter.' })
  hasNoCompetentBody?: boolean | null;

  @LegalBasis('24.1.2')
  @IsOptional()
  @ValidateNested()
  @Field(() => BodyFailureInput, { nullable: true, description: 'How the body failed.' })
  failure?: BodyFailureInput | null;

  @LegalBasis('24.1.2')
  @IsOptional()
  @MaxLength(LONGEST_TEXT)
  @Field(() => String, {
    nullable: true,
    description: 'Reasons to see a failure in other facts; they count only when a head gives them.',
  })
  overrideReasons?: string | null;

  @LegalBasis('24.1.6')
  @IsOptional()
  @ValidateNested()
  @Field(() => AssignmentInput, { nullable: true, description: 'The assignment, with number and day.' })
  assignment?: AssignmentInput | null;

  @LegalBasis('24.6.b')
  @Field(() => AnonymousExceptionEnum, { nullable: true, description: 'Why an anonymous appeal is considered.' })
  anonymousException?: AnonymousException | null;
}
