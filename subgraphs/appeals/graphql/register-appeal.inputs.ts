import { IsEmail, IsNotEmpty, IsOptional, Matches, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { CommandInput } from '../../../platform/graphql/command-input';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../platform/graphql/scalars';
import type { RegisterAppeal } from '../commands/intake/take-appeal';
import type { AppealChannel, ApplicantKind } from '../domain/appeal';
import type { OtherTerm } from '../domain/intake';
import { LANGUAGE_TAG } from '../domain/language-tag';
import { AppealChannelEnum, ApplicantKindEnum, OtherTermUnitEnum } from './appeal-enums.type';
import { RepresentativeInput } from './representative.inputs';
import { LONGEST_CODE, LONGEST_LINE, LONGEST_TEXT } from './text-lengths';

@InputType('ApplicantInput', { description: 'The author of an appeal (жолданым иесі).' })
export class ApplicantInput {
  @LegalBasis('24.6.a')
  @Field(() => ApplicantKindEnum, { description: 'Who turns to the office; ANONYMOUS where no author is stated.' })
  kind: ApplicantKind;

  @IsOptional()
  @MaxLength(LONGEST_LINE)
  @Field(() => String, { nullable: true, description: 'Name; required unless anonymous.' })
  name?: string | null;

  @IsOptional()
  @MaxLength(LONGEST_LINE)
  @Field(() => String, {
    nullable: true,
    description: 'A way to reach the applicant in words; better in `email`, `phone` and `postalAddress`.',
  })
  contact?: string | null;

  @IsOptional()
  @MaxLength(LONGEST_CODE)
  @Field(() => String, {
    nullable: true,
    description: 'IIN (ЖСН) of a person or individual entrepreneur: twelve digits with a check digit.',
  })
  iin?: string | null;

  @IsOptional()
  @MaxLength(LONGEST_CODE)
  @Field(() => String, {
    nullable: true,
    description: 'BIN (БСН) of a business, body or organisation: twelve digits with a check digit.',
  })
  bin?: string | null;

  @ValidateIf(({ email }: ApplicantInput) => Boolean(email))
  @IsEmail({ allow_utf8_local_part: false })
  @MaxLength(LONGEST_LINE)
  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;

  @IsOptional()
  @MaxLength(LONGEST_CODE)
  @Field(() => String, {
    nullable: true,
    description: 'Telephone number with the code of the country, or of ten digits after 8; kept as +77000000000.',
  })
  phone?: string | null;

  @IsOptional()
  @MaxLength(LONGEST_LINE)
  @Field(() => String, { nullable: true, description: 'Postal address.' })
  postalAddress?: string | null;

  @IsOptional()
  @ValidateNested()
  @Field(() => RepresentativeInput, {
    nullable: true,
    description: 'Who speaks for the applicant, on a document that holds on the day of receipt.',
  })
  representative?: RepresentativeInput | null;
}

@LegalBasis('24.3.a')
@InputType('AppealOtherTermInput', {
  description: 'A term of consideration that another law sets: a last day, or a length with its unit.',
})
export class OtherTermInput implements OtherTerm {
  @Field(() => Int, { nullable: true, description: 'Length in units.' })
  length?: number | null;

  @Field(() => OtherTermUnitEnum, { nullable: true, description: 'What the length is counted in.' })
  unit?: 'WORKING_DAY' | 'CALENDAR_DAY' | 'MONTH' | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day, instead of a length.' })
  until?: LocalDate | null;

  @IsOptional()
  @MaxLength(LONGEST_LINE)
  @Field(() => String, {
    nullable: true,
    description: 'The norm of the other law; without it the term is refused (TERM_NORM_REQUIRED).',
  })
  norm?: string | null;
}

@InputType('RegisterAppealInput', { description: 'An appeal as it comes in.' })
export class RegisterAppealInput extends CommandInput implements RegisterAppeal {
  @MaxLength(LONGEST_CODE)
  @Field(() => ID, { description: 'The office that receives it.' })
  officeId: string;

  @Field(() => AppealChannelEnum, {
    description: 'How it came in: PORTAL for applicants themselves, any other for the office.',
  })
  channel: AppealChannel;

  @ValidateNested()
  @Field(() => ApplicantInput, { description: 'Who wrote it.' })
  applicant: ApplicantInput;

  @LegalBasis('24.7.b')
  @Matches(LANGUAGE_TAG, { message: 'language must be a BCP 47 code, such as kk' })
  @Field({ description: 'Language of the appeal (BCP 47 code, such as kk, ru, en, uz-Latn).' })
  language: string;

  @IsNotEmpty()
  @MaxLength(LONGEST_LINE)
  @Field({ description: 'What it is about, in a line.' })
  subject: string;

  @LegalBasis('24.2')
  @IsOptional()
  @MaxLength(LONGEST_CODE)
  @Field(() => String, {
    nullable: true,
    description: 'The code of its subject category (`appealSubjectCategories`); absent where nobody has sorted it yet.',
  })
  subjectCategory?: string | null;

  @IsNotEmpty()
  @MaxLength(LONGEST_TEXT)
  @Field({ description: 'The text of the appeal, up to 50,000 characters.' })
  text: string;

  @LegalBasis('24.3.a', '24.3.c')
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Day on which the first body of the office received it, today if absent; forwarding inside the office does not restart the clock.',
  })
  receivedOn?: LocalDate | null;

  @LegalBasis('24.3.a')
  @IsOptional()
  @ValidateNested()
  @Field(() => OtherTermInput, {
    nullable: true,
    description: 'Another term than fifteen working days, where another law sets it.',
  })
  otherTerm?: OtherTermInput | null;
}
