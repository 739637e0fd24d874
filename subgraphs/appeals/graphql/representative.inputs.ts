import { IsEmail, IsOptional, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { NotBlank } from '../../../platform/graphql/not-blank';
import { LocalDateScalar } from '../../../platform/graphql/scalars';
import type { ChangeAppealRepresentative } from '../commands/change-appeal-representative';
import type { RepresentationBasisKind, StatedRepresentative } from '../domain/representative';
import { ChangeAppealInput } from './change-appeal.inputs';
import { RepresentationBasisKindEnum } from './representative.type';
import { LONGEST_CODE, LONGEST_LINE } from './text-lengths';

@InputType('RepresentationBasisInput', {
  description: 'The document that shows that somebody speaks for an applicant; it must hold on the day of the action.',
})
export class RepresentationBasisInput {
  @Field(() => RepresentationBasisKindEnum, { description: 'On what the authority rests.' })
  kind: RepresentationBasisKind;

  @IsOptional()
  @MaxLength(LONGEST_CODE)
  @Field(() => String, { nullable: true, description: 'Number; required for a power of attorney.' })
  number?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day of the document; required for a power of attorney, and not after the day of the action.',
  })
  issuedOn?: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Its last day, if it names one; not before the day of the action.',
  })
  validUntil?: LocalDate | null;
}

@LegalBasis('10.1.11')
@InputType('ApplicantRepresentativeInput', {
  description: 'Who speaks for an applicant (өкіл); kept sealed. Nobody speaks for an anonymous one.',
})
export class RepresentativeInput implements StatedRepresentative {
  @NotBlank()
  @MaxLength(LONGEST_LINE)
  @Field({ description: 'Name.' })
  name: string;

  @IsOptional()
  @MaxLength(LONGEST_CODE)
  @Field(() => String, { nullable: true, description: 'IIN (ЖСН): twelve digits with a check digit.' })
  iin?: string | null;

  @ValidateIf(({ email }: RepresentativeInput) => Boolean(email))
  @IsEmail({ allow_utf8_local_part: false })
  @MaxLength(LONGEST_LINE)
  @Field(() => String, { nullable: true, description: 'E-mail address of the representative.' })
  email?: string | null;

  @IsOptional()
  @MaxLength(LONGEST_CODE)
  @Field(() => String, { nullable: true, description: 'Telephone number, taken as that of the applicant is.' })
  phone?: string | null;

  @IsOptional()
  @MaxLength(LONGEST_LINE)
  @Field(() => String, { nullable: true, description: 'Postal address of the representative.' })
  postalAddress?: string | null;

  @ValidateNested()
  @Field(() => RepresentationBasisInput, { description: 'The document.' })
  basis: RepresentationBasisInput;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether notices and the reply go to the representative as well, not instead; no if absent.',
  })
  isAddressed?: boolean | null;
}

@InputType('ChangeAppealRepresentativeInput', { description: 'Who speaks for the applicant from today on.' })
export class ChangeAppealRepresentativeInput extends ChangeAppealInput implements ChangeAppealRepresentative {
  @LegalBasis('10.1.11')
  @IsOptional()
  @ValidateNested()
  @Field(() => RepresentativeInput, {
    nullable: true,
    description:
      'The representative, in place of whoever it was; absent or null where nobody speaks for the applicant any more.',
  })
  representative?: RepresentativeInput | null;
}
