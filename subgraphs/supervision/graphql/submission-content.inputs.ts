import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { Classification } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { CommandInput } from '../../../platform/graphql/command-input';
import { ClassificationEnum } from '../../../platform/graphql/classification.enum';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { LegalReferenceInput } from '../../../platform/graphql/legal-reference.inputs';
import { LocalDateScalar } from '../../../platform/graphql/scalars';
import { NotBlank } from '../../../platform/graphql/not-blank';
import type { StatedContent } from '../commands/stated-content';
import type { ActBasisType } from '../domain/act-basis';
import type { SubmissionGround } from '../domain/submission-grounds';
import type { UrgencyThreat } from '../domain/urgent-term';
import { ActBasisTypeEnum } from './act-enums.type';
import { SubmissionGroundEnum, UrgencyThreatEnum } from './submission-enums.type';

const CODE = 100;
const NAME = 300;
const TEXT = 50_000;

@InputType('SubmissionViolationInput', { description: 'A violation, cause or condition to be eliminated.' })
export class SubmissionViolationInput {
  @NotBlank()
  @MaxLength(TEXT)
  @Field({ description: 'What is to be eliminated.' })
  text: string;
}

@InputType('ActBasisInput', { description: 'A basis of an act (актінің негізі).' })
export class ActBasisInput {
  @Field(() => ActBasisTypeEnum, { description: 'Of which sort.' })
  type: ActBasisType;

  @LegalBasis('32.2.e')
  @IsOptional()
  @MaxLength(CODE)
  @Field(() => ID, { nullable: true, description: 'The appeal; for the type APPEAL, and only for it.' })
  appealId?: string | null;

  @LegalBasis('32.2.b')
  @IsOptional()
  @MaxLength(CODE)
  @Field(() => ID, { nullable: true, description: 'The check; for the type CHECK, and only for it.' })
  checkId?: string | null;

  @LegalBasis('32.2.f')
  @IsOptional()
  @MaxLength(NAME)
  @Field(() => String, { nullable: true, description: 'The provision, with its article; for OTHER_FUNCTION.' })
  provision?: string | null;
}

@InputType('UrgentTermInput', { description: 'A term shorter than thirty days, fixed because of a threat.' })
export class UrgentTermInput {
  @Field(() => UrgencyThreatEnum, {
    nullable: true,
    description: 'The threat; without one the term cannot be fixed (TERM_NOT_ADJUSTABLE).',
  })
  threat?: UrgencyThreat | null;

  @IsOptional()
  @MaxLength(TEXT)
  @Field(() => String, {
    nullable: true,
    description: 'The reasons; required to make the submission (REASONS_REQUIRED).',
  })
  reasons?: string | null;

  @Field(() => LocalDateScalar, {
    description: 'The last day of the consideration, less than thirty days after the making.',
  })
  until: LocalDate;
}

/** What a draft says; not a type of the graph, but what drafting and amending have in common. */
@InputType()
export abstract class SubmissionContentInput extends CommandInput implements StatedContent {
  @LegalBasis('32.2.k')
  @IsOptional()
  @MaxLength(CODE)
  @Field(() => ID, { nullable: true, description: 'The body it is addressed to.' })
  addresseeId?: string | null;

  @LegalBasis('36.1.a')
  @IsOptional()
  @ArrayMaxSize(10)
  @Field(() => [SubmissionGroundEnum], { nullable: true, description: 'Its grounds.' })
  grounds?: SubmissionGround[] | null;

  @LegalBasis('36.1.3.a')
  @IsOptional()
  @MaxLength(NAME)
  @Field(() => String, { nullable: true, description: 'The provision, with its article; for the ground OTHER_BY_LAW.' })
  otherGroundProvision?: string | null;

  @IsOptional()
  @NotBlank()
  @MaxLength(TEXT)
  @Field(() => String, { nullable: true, description: 'The text of the submission.' })
  text?: string | null;

  @LegalBasis('36.1.b')
  @IsOptional()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Field(() => [SubmissionViolationInput], {
    nullable: true,
    description: 'What is to be eliminated; replaces the whole list.',
  })
  violations?: SubmissionViolationInput[] | null;

  @LegalBasis('32.2.a')
  @IsOptional()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Field(() => [ActBasisInput], { nullable: true, description: 'What it results from; replaces the whole list.' })
  bases?: ActBasisInput[] | null;

  @LegalBasis('2.1', '48.1.b', '48.1.c', '48.3')
  @IsOptional()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Field(() => [LegalReferenceInput], {
    nullable: true,
    description: 'The legislation that it rests on, at least one place in it to be made; replaces the whole list.',
  })
  legalReferences?: LegalReferenceInput[] | null;

  @LegalBasis('36.2.b')
  @IsOptional()
  @ValidateNested()
  @Field(() => UrgentTermInput, {
    nullable: true,
    description: 'An urgent term; without one the ordinary thirty days run.',
  })
  urgentTerm?: UrgentTermInput | null;

  @LegalBasis('42.2.e', '3.4')
  @Field(() => ClassificationEnum, {
    nullable: true,
    description: 'Its class of secrecy: OFFICIAL if absent, or a higher one.',
  })
  classification?: Classification | null;
}
