import { ArrayMaxSize, IsOptional, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { Classification } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { CommandInput } from '../../../../platform/graphql/command-input';
import { ClassificationEnum } from '../../../../platform/graphql/classification.enum';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import { NotBlank } from '../../../../platform/graphql/not-blank';
import type { StatedCheck, StatedSubject } from '../../commands/check/stated-check';
import type {
  CheckSubjectKind,
  OfficeFunction,
  SupervisedSphere,
  SupervisionForm,
} from '../../domain/check/check-content';
import type { CheckGround } from '../../domain/check/check-grounds';
import {
  CheckGroundEnum,
  CheckSubjectKindEnum,
  OfficeFunctionEnum,
  SupervisedSphereEnum,
  SupervisionFormEnum,
} from './check-enums.type';
import { CheckGroundFactsInput } from './check-ground.inputs';

const CODE = 100;
const NAME = 300;
const TEXT = 50_000;

@InputType('CheckSubjectInput', { description: 'The audited subject: a body by its id, anyone else by name.' })
export class CheckSubjectInput implements StatedSubject {
  @Field(() => CheckSubjectKindEnum, { description: 'Of which kind.' })
  kind: CheckSubjectKind;

  @IsOptional()
  @MaxLength(CODE)
  @Field(() => ID, { nullable: true, description: 'The body, for a public body.' })
  agencyId?: string | null;

  @IsOptional()
  @MaxLength(NAME)
  @Field(() => String, { nullable: true, description: 'The name, for a private business or an organisation.' })
  name?: string | null;
}

@InputType('CheckInspectorInput', { description: 'A person who conducts the check.' })
export class CheckInspectorInput {
  @NotBlank()
  @MaxLength(NAME)
  @Field({ description: 'As the resolution names the person.' })
  name: string;

  @IsOptional()
  @MaxLength(CODE)
  @Field(() => ID, { nullable: true, description: 'The officer; absent for a specialist.' })
  officerId?: string | null;

  @LegalBasis('19.1.1.e')
  @Field(() => Boolean, { nullable: true, description: 'Whether the person is admitted to state secrets.' })
  hasSecrecyClearance?: boolean | null;
}

/** What a draft says; not a type of the graph, but what drafting and amending have in common. */
@InputType()
export abstract class CheckContentInput extends CommandInput implements StatedCheck {
  @LegalBasis('1.1')
  @Field(() => OfficeFunctionEnum, {
    nullable: true,
    description: 'The function of the office; required (FUNCTION_REQUIRED).',
  })
  function?: OfficeFunction | null;

  @LegalBasis('17.1')
  @Field(() => SupervisionFormEnum, { nullable: true, description: 'CHECK; another form is refused (FORM_IMMUTABLE).' })
  form?: SupervisionForm | null;

  @LegalBasis('6.1', '18.3')
  @Field(() => SupervisedSphereEnum, { nullable: true, description: 'The sphere; required (SPHERE_REQUIRED).' })
  sphere?: SupervisedSphere | null;

  @LegalBasis('18.4.g')
  @IsOptional()
  @MaxLength(CODE)
  @Field(() => String, {
    nullable: true,
    description: 'An exempt regime of CheckExemptRegime; any other is refused (REGIME_NOT_EXEMPT). Absent: none.',
  })
  regime?: string | null;

  @LegalBasis('18.1.a', '3.3.a')
  @Field(() => CheckGroundEnum, { nullable: true, description: 'The ground; required (GROUND_REQUIRED).' })
  ground?: CheckGround | null;

  @LegalBasis('18.1.a')
  @IsOptional()
  @ValidateNested()
  @Field(() => CheckGroundFactsInput, { nullable: true, description: 'What the ground rests on.' })
  groundFacts?: CheckGroundFactsInput | null;

  @LegalBasis('19.1.b')
  @IsOptional()
  @ValidateNested()
  @Field(() => CheckSubjectInput, { nullable: true, description: 'Who is checked.' })
  subject?: CheckSubjectInput | null;

  @LegalBasis('19.1.b')
  @IsOptional()
  @MaxLength(TEXT)
  @Field(() => String, { nullable: true, description: 'Subject matter (тексеру мәні).' })
  subjectMatter?: string | null;

  @LegalBasis('19.1.b')
  @Field(() => LocalDateScalar, { nullable: true, description: 'First day of the period under check.' })
  periodFrom?: LocalDate | null;

  @LegalBasis('19.1.b')
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of the period under check.' })
  periodTo?: LocalDate | null;

  @LegalBasis('19.1.b', '19.1.1.d')
  @IsOptional()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Field(() => [CheckInspectorInput], { nullable: true, description: 'Who conducts it; replaces the whole list.' })
  inspectors?: CheckInspectorInput[] | null;

  @LegalBasis('18.4.c')
  @Field(() => LocalDateScalar, { nullable: true, description: 'Start day: day 0 of the term.' })
  startOn?: LocalDate | null;

  @LegalBasis('18.4.c')
  @IsOptional()
  @Min(1)
  @Max(10_000)
  @Field(() => Int, { nullable: true, description: 'Term in working days, thirty at most (TERM_ABOVE_MAXIMUM).' })
  termDays?: number | null;

  @LegalBasis('19.1.1.e')
  @Field(() => Boolean, { nullable: true, description: 'Whether the object needs admission to state secrets.' })
  isSecretRegime?: boolean | null;

  @LegalBasis('24.4.d')
  @IsOptional()
  @MaxLength(CODE)
  @Field(() => ID, { nullable: true, description: 'The appeal on which it is appointed.' })
  appealId?: string | null;

  @LegalBasis('3.4')
  @Field(() => ClassificationEnum, {
    nullable: true,
    description: 'Its class of secrecy: OFFICIAL if absent, or higher.',
  })
  classification?: Classification | null;
}
