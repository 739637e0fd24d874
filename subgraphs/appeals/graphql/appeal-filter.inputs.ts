import { ArrayMaxSize, IsOptional, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../platform/graphql/scalars';
import type { AppealChannel } from '../domain/appeal';
import type { AppealGround } from '../domain/appeal-grounds';
import type { AppealState } from '../domain/appeal-lifecycle';
import type { AppealFilter, AppealOrder } from '../persistence/appeal-list.repository';
import type { AppealDimension } from '../persistence/statistics/appeal-dimensions.repository';
import { OrderDirectionEnum } from '../../../platform/graphql/order-direction';
import { AppealChannelEnum, AppealGroundEnum, AppealOrderFieldEnum, AppealStateEnum } from './appeal-enums.type';
import { AppealDimensionEnum } from './statistics/appeal-dimension.enum';
import { LONGEST_CODE, LONGEST_LINE } from './text-lengths';

const TWELVE_DIGITS = { message: '$property must have twelve digits' };

@InputType('ApplicantIdentityFilter', {
  description: 'The number of an applicant or representative: one of the three.',
})
export class ApplicantIdentityInput {
  @IsOptional()
  @Matches(/^[0-9]{12}$/, TWELVE_DIGITS)
  @Field(() => String, { nullable: true, description: 'IIN (ЖСН) of a person, twelve digits.' })
  iin?: string | null;

  @IsOptional()
  @Matches(/^[0-9]{12}$/, TWELVE_DIGITS)
  @Field(() => String, { nullable: true, description: 'BIN (БСН) of an organisation, twelve digits.' })
  bin?: string | null;

  @IsOptional()
  @Matches(/^[0-9]{12}$/, TWELVE_DIGITS)
  @Field(() => String, { nullable: true, description: 'IIN (ЖСН) of who speaks for the applicant, twelve digits.' })
  representativeIin?: string | null;
}

@InputType('AppealFilter', {
  description: 'Narrows a list of appeals; what is absent does not narrow it, all that is given must hold.',
})
export class AppealFilterInput implements AppealFilter {
  @IsOptional()
  @ArrayMaxSize(20)
  @Field(() => [AppealStateEnum], { nullable: true, description: 'In one of these states.' })
  states?: AppealState[] | null;

  @IsOptional()
  @ArrayMaxSize(500)
  @Field(() => [ID], { nullable: true, description: 'Of one of these offices.' })
  officeIds?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(20)
  @Field(() => [AppealGroundEnum], { nullable: true, description: 'Accepted under one of these grounds.' })
  grounds?: AppealGround[] | null;

  @LegalBasis('24.2')
  @IsOptional()
  @ArrayMaxSize(50)
  @MaxLength(LONGEST_CODE, { each: true })
  @Field(() => [String], { nullable: true, description: 'Of one of these subject categories, by their codes.' })
  subjectCategories?: string[] | null;

  @IsOptional()
  @MaxLength(LONGEST_CODE)
  @Field(() => ID, { nullable: true, description: 'Handled by this officer.' })
  handlerId?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Received on this day or later.' })
  receivedFrom?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Received on this day or earlier.' })
  receivedTo?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Due on this day or later.' })
  dueFrom?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Due on this day or earlier.' })
  dueTo?: LocalDate | null;

  @Field(() => Boolean, { nullable: true, description: 'Overdue by the legal clock, or not.' })
  isOverdue?: boolean | null;

  @IsOptional()
  @MaxLength(LONGEST_LINE)
  @Field(() => String, {
    nullable: true,
    description: 'A piece of the number or of the subject as it stands there, in either case of letters.',
  })
  text?: string | null;

  @IsOptional()
  @MaxLength(LONGEST_LINE)
  @Field(() => String, {
    nullable: true,
    description:
      'Words that all stand in the subject or the text (of both together, the first 5,000 characters), in any order: Russian ones in any form, others by their beginnings. Words that say nothing alone, such as “и”, are passed over; of them alone nothing is found.',
  })
  words?: string | null;

  @LegalBasis('5.2.a')
  @IsOptional()
  @MaxLength(LONGEST_CODE)
  @Field(() => ID, { nullable: true, description: 'Of this office or of one subordinate to it.' })
  withinOfficeId?: string | null;

  @LegalBasis('5.2.a')
  @IsOptional()
  @MaxLength(LONGEST_CODE)
  @Field(() => ID, { nullable: true, description: 'Of an office subordinate to this one, and not of this one.' })
  belowOfficeId?: string | null;

  @IsOptional()
  @ArrayMaxSize(50)
  @MaxLength(LONGEST_CODE, { each: true })
  @Field(() => [String], { nullable: true, description: 'Of offices in one of these regions (ISO 3166-2, KZ-71).' })
  regions?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(20)
  @Field(() => [AppealChannelEnum], { nullable: true, description: 'Come in by one of these ways.' })
  channels?: AppealChannel[] | null;

  @IsOptional()
  @ArrayMaxSize(50)
  @MaxLength(LONGEST_CODE, { each: true })
  @Field(() => [String], { nullable: true, description: 'In one of these primary languages: kk finds kk-KZ as well.' })
  languages?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(20)
  @Field(() => [AppealDimensionEnum], {
    nullable: true,
    description: 'Without any of these: GROUND for what is not accepted, REGION for offices of the whole country.',
  })
  without?: AppealDimension[] | null;

  @LegalBasis('24.3.a')
  @Field(() => Boolean, { nullable: true, description: 'Answered by the due day (true), or after it (false).' })
  isAnsweredInTime?: boolean | null;

  @LegalBasis('10.1.11')
  @IsOptional()
  @ValidateNested()
  @Field(() => ApplicantIdentityInput, {
    nullable: true,
    description:
      "Of the applicant or representative with this number, exactly; each appeal found is a look at the applicant's data.",
  })
  applicantIdentity?: ApplicantIdentityInput | null;
}

@InputType('AppealOrder', { description: 'The order of a list of appeals.' })
export class AppealOrderInput implements AppealOrder {
  @Field(() => AppealOrderFieldEnum, { description: 'By what.' })
  field: AppealOrder['field'];

  @Field(() => OrderDirectionEnum, { description: 'In which direction.' })
  direction: AppealOrder['direction'];
}
