import { IsEmail, IsNotEmpty, IsOptional, Matches, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { CommandInput } from '../../../../platform/graphql/command-input';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { NotBlank } from '../../../../platform/graphql/not-blank';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import type { FileComplaint } from '../../commands/complaint/file-complaint';
import type { ApplicantKind } from '../../domain/appeal';
import type { ComplaintRegime } from '../../domain/complaint/regime';
import type { ContestedKind, ContestedRecordType, StatedContested } from '../../domain/complaint/contested';
import { LANGUAGE_TAG } from '../../domain/language-tag';
import { ApplicantKindEnum } from '../appeal-enums.type';
import { LONGEST_CODE, LONGEST_LINE, LONGEST_TEXT } from '../text-lengths';
import { ComplaintRegimeEnum, ContestedKindEnum, ContestedRecordTypeEnum } from './complaint-enums.type';

@InputType('ContestedInput', { description: 'The one thing that is complained about: a record, or a description.' })
export class ContestedInput implements StatedContested {
  @LegalBasis('25.1.b')
  @Field(() => ContestedKindEnum, { nullable: true, description: 'Its kind; required (CONTESTED_OBJECT_REQUIRED).' })
  kind?: ContestedKind | null;

  @Field(() => ContestedRecordTypeEnum, { nullable: true, description: 'The type of the record concerned.' })
  recordType?: ContestedRecordType | null;

  @IsOptional()
  @MaxLength(LONGEST_CODE)
  @Field(() => ID, { nullable: true, description: 'The record concerned (UUID).' })
  recordId?: string | null;

  @IsOptional()
  @MaxLength(LONGEST_LINE)
  @Field(() => String, { nullable: true, description: 'What is contested, in words; required without a record.' })
  description?: string | null;
}

@InputType('RespondentInput', { description: 'Against whom a complaint is.' })
export class RespondentInput {
  @MaxLength(LONGEST_CODE)
  @Field(() => ID, { description: 'The office.' })
  officeId: string;

  @IsOptional()
  @MaxLength(LONGEST_CODE)
  @Field(() => ID, {
    nullable: true,
    description: 'The person in it; absent where it is against the office or its head.',
  })
  officerId?: string | null;
}

@InputType('ComplainantInput', { description: 'The author of a complaint (шағым иесі).' })
export class ComplainantInput {
  @Field(() => ApplicantKindEnum, {
    description: 'Who complains; never ANONYMOUS, since the decision is owed to somebody.',
  })
  kind: ApplicantKind;

  @NotBlank()
  @MaxLength(LONGEST_LINE)
  @Field({ description: 'Name.' })
  name: string;

  @IsOptional()
  @MaxLength(LONGEST_LINE)
  @Field(() => String, { nullable: true, description: 'Address, telephone or e-mail for the decision.' })
  contact?: string | null;

  @ValidateIf(({ email }: ComplainantInput) => Boolean(email))
  @IsEmail({ allow_utf8_local_part: false })
  @MaxLength(LONGEST_LINE)
  @Field(() => String, { nullable: true, description: 'E-mail address, to which notices go where mail is sent.' })
  email?: string | null;
}

@InputType('FileComplaintInput', { description: 'A complaint as it comes in.' })
export class FileComplaintInput extends CommandInput implements FileComplaint {
  @MaxLength(LONGEST_CODE)
  @Field(() => ID, {
    description: 'The body of the office with which it is filed; it is passed up from there at once.',
  })
  officeId: string;

  @ValidateNested()
  @Field(() => ComplainantInput, { description: 'Who complains.' })
  complainant: ComplainantInput;

  @Matches(LANGUAGE_TAG, { message: 'language must be a BCP 47 code, such as kk' })
  @Field({ description: 'Language of the complaint (BCP 47 code, such as kk, ru, en).' })
  language: string;

  @IsNotEmpty()
  @MaxLength(LONGEST_TEXT)
  @Field({ description: 'The text, up to 50,000 characters.' })
  text: string;

  @LegalBasis('25.1.b', '43.1.a')
  @IsOptional()
  @ValidateNested()
  @Field(() => ContestedInput, {
    nullable: true,
    description: 'What is contested; required (CONTESTED_OBJECT_REQUIRED).',
  })
  contested?: ContestedInput | null;

  @LegalBasis('25.1.b')
  @IsOptional()
  @ValidateNested()
  @Field(() => RespondentInput, {
    nullable: true,
    description:
      'Against whom; if absent, the office of the contested appeal and who handles it, or the office of the check.',
  })
  respondent?: RespondentInput | null;

  @LegalBasis('25.1.a')
  @Field(() => LocalDateScalar, { description: 'Day on which the complainant learned of it.' })
  knownOn: LocalDate;

  @LegalBasis('25.1.e')
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day of receipt by the first body of the office; today if absent.',
  })
  receivedOn?: LocalDate | null;

  @LegalBasis('25.1.f')
  @IsOptional()
  @MaxLength(LONGEST_TEXT)
  @Field(() => String, {
    nullable: true,
    description: 'Why the term was missed, where its restoration is asked for at once.',
  })
  restorationReason?: string | null;

  @LegalBasis('25.3')
  @Field(() => ComplaintRegimeEnum, {
    nullable: true,
    description: 'The law whose procedure governs, if it is another.',
  })
  regime?: ComplaintRegime | null;

  @LegalBasis('25.3')
  @IsOptional()
  @MaxLength(LONGEST_LINE)
  @Field(() => String, { nullable: true, description: 'Its norm; required with it (LEGAL_PROVISION_REQUIRED).' })
  regimeNorm?: string | null;

  @LegalBasis('27.2')
  @Field(() => Boolean, { nullable: true, description: 'Whether damage is claimed as well.' })
  hasDamageClaim?: boolean | null;
}
