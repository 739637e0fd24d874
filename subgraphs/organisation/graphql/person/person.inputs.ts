import { IsNotEmpty, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { PostKind } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { ChangeInput, CommandInput } from '../../../../platform/graphql/command-input';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import type { PersonnelStep } from '../../domain/appointment-route';
import type { PersonnelCategory, PersonnelClass } from '../../domain/personnel';
import { PostKindEnum } from '../directory.enums';
import { PersonnelCategoryEnum, PersonnelClassEnum } from '../officer.enums';
import { PersonnelStepInput } from '../personnel.inputs';
import { LONGEST_ID, LONGEST_NAME, LONGEST_REFERENCE } from '../text-lengths';
import { PersonnelStepEnum } from './person.enums';

@InputType({ description: 'A person’s name in the three languages.' })
export class PersonNameInput {
  @Field({ description: 'In Kazakh.' })
  @IsNotEmpty()
  @MaxLength(LONGEST_NAME)
  kk: string;

  @Field({ description: 'In Russian.' })
  @IsNotEmpty()
  @MaxLength(LONGEST_NAME)
  ru: string;

  @Field({ description: 'In English.' })
  @IsNotEmpty()
  @MaxLength(LONGEST_NAME)
  en: string;
}

@InputType({ description: 'A step on the record of a person.' })
export class OfficerStepInput extends ChangeInput {
  @Field(() => ID, { description: 'The person.' })
  @MaxLength(LONGEST_ID)
  officerId: string;
}

@InputType({ description: 'A step on the record of a person that rests on an act.' })
export class OfficerActInput extends OfficerStepInput {
  @Field({ description: 'Number and date of the act.' })
  @IsNotEmpty()
  @MaxLength(LONGEST_REFERENCE)
  actReference: string;
}

@InputType({ description: 'A new personnel record (кадр). The person serves from the first appointment on.' })
export class RegisterOfficerInput extends CommandInput {
  @Field(() => ID, { description: 'The office that keeps the record until the first appointment.' })
  @MaxLength(LONGEST_ID)
  officeId: string;

  @Field(() => PersonNameInput, { description: 'Name.' })
  @ValidateNested()
  name: PersonNameInput;

  @Field(() => PersonnelClassEnum, {
    nullable: true,
    description: 'Class of personnel; every record needs one (44.1).',
  })
  personnelClass?: PersonnelClass | null;

  @Field(() => PersonnelCategoryEnum, { nullable: true, description: 'Category of an other employee.' })
  category?: PersonnelCategory | null;

  @Field({ description: 'Whether the person is a citizen of Kazakhstan.' })
  isCitizen: boolean;

  @Field(() => String, { nullable: true, description: 'Code of the rank that a prosecutor brings along.' })
  @IsOptional()
  @MaxLength(LONGEST_ID)
  rank?: string | null;

  @Field(() => String, { nullable: true, description: 'Number and date of the act that gave the rank.' })
  @IsOptional()
  @MaxLength(LONGEST_REFERENCE)
  rankActReference?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Subject of the access tokens by which the person signs in; absent for a person who does not.',
  })
  @IsOptional()
  @IsNotEmpty()
  @MaxLength(LONGEST_REFERENCE)
  subject?: string | null;
}

@InputType({ description: 'A loss of citizenship.' })
export class RecordLossOfCitizenshipInput extends OfficerActInput {
  @Field(() => LocalDateScalar, { nullable: true, description: 'From which day on; today if absent.' })
  endedOn?: LocalDate | null;
}

@InputType({ description: 'A change of name.' })
export class ChangeOfficerNameInput extends OfficerActInput {
  @Field(() => PersonNameInput, { description: 'The name from now on.' })
  @ValidateNested()
  name: PersonNameInput;
}

@InputType({ description: 'A registration for military service (әскери есеп).' })
export class RecordMilitaryRegistrationInput extends OfficerStepInput {
  @Field({ description: 'Whether the prosecutor is liable for military service (әскери міндетті).' })
  isLiableForMilitaryService: boolean;

  @Field(() => String, { nullable: true, description: 'Number of the entry of the special register.' })
  @IsOptional()
  @MaxLength(LONGEST_REFERENCE)
  specialRegisterEntry?: string | null;
}

@InputType({ description: 'The end of acting in a post.' })
export class EndActingAppointmentInput extends PersonnelStepInput {
  @Field(() => ID, { description: 'The office in which the person acts.' })
  @MaxLength(LONGEST_ID)
  officeId: string;

  @Field(() => LocalDateScalar, { description: 'Last day of acting.' })
  lastDayOn: LocalDate;
}

@InputType({
  description: 'A submission (ұсыну) of the Prosecutor General to the President on the head of a department.',
})
export class MakePersonnelSubmissionInput extends OfficerStepInput {
  @Field(() => ID, { description: 'The office of the post.' })
  @MaxLength(LONGEST_ID)
  officeId: string;

  @Field(() => PostKindEnum, { description: 'The post.' })
  kind: PostKind;

  @Field(() => PersonnelStepEnum, { description: 'What is proposed.' })
  step: PersonnelStep;

  @Field({ description: 'Number and date of the submission.' })
  @IsNotEmpty()
  @MaxLength(LONGEST_REFERENCE)
  reference: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of the submission; today if absent.' })
  submittedOn?: LocalDate | null;
}
