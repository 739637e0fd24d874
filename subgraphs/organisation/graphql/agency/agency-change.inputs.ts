import { IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { AgencyRole } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { AgencyKind } from '../../../../platform/directory/known-directory';
import { ChangeInput, CommandInput } from '../../../../platform/graphql/command-input';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import { AgencyKindEnum, AgencyRoleEnum } from '../directory.enums';
import { NamesInput } from '../names.inputs';

const LONGEST_ID = 100;
const LONGEST_REFERENCE = 300;
const LONGEST_SUBJECT = 255;
const LONGEST_REASON = 50_000;

@InputType({ description: 'A body, or a territorial unit of one, to be taken into the directory.' })
export class RegisterAgencyInput extends CommandInput {
  @Field({
    description: 'Code of the directory: lower-case Latin words and digits joined by hyphens, never used before.',
  })
  code: string;

  @Field(() => AgencyKindEnum, { description: 'Its kind.' })
  kind: AgencyKind;

  @Field(() => String, { nullable: true, description: 'Code of its region; absent for bodies of the whole country.' })
  regionCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'The body that it is part of.' })
  parentId?: string | null;

  @Field({ description: 'Whether acts of this body may be protested.' })
  isProtestable: boolean;

  @Field(() => NamesInput, { description: 'Its names.' })
  name: NamesInput;
}

@InputType({ description: 'What every change of a body says.' })
class AgencyStepInput extends ChangeInput {
  @Field(() => ID, { description: 'The body.' })
  @MaxLength(LONGEST_ID)
  agencyId: string;
}

@InputType({
  description: 'What changes of a body; absent fields stay as they are, null takes a region or a body above away.',
})
export class ChangeAgencyInput extends AgencyStepInput {
  @Field(() => AgencyKindEnum, { nullable: true, description: 'Its kind.' })
  kind?: AgencyKind | null;

  @Field(() => String, { nullable: true, description: 'Code of its region.' })
  regionCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'The body that it is part of.' })
  parentId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether acts of this body may be protested.' })
  isProtestable?: boolean | null;

  @Field(() => NamesInput, { nullable: true, description: 'Its names.' })
  name?: NamesInput | null;
}

@InputType({ description: 'The end of a body.' })
export class CeaseAgencyInput extends AgencyStepInput {
  @Field({ description: 'Number and date of the act by which it ceased to exist.' })
  @IsNotEmpty()
  @MaxLength(LONGEST_REFERENCE)
  actReference: string;
}

@InputType({ description: 'The admission of a person who is to act for a body in the shared graph.' })
export class AdmitAgencyOfficialInput extends CommandInput {
  @Field(() => ID, { description: 'The body.' })
  @MaxLength(LONGEST_ID)
  agencyId: string;

  @Field({ description: 'Subject of the person’s access token, by which the issuer vouches for them.' })
  @IsNotEmpty()
  @MaxLength(LONGEST_SUBJECT)
  subject: string;

  @Field(() => NamesInput, { description: 'Names of the person; kept as they are if the person is known already.' })
  name: NamesInput;

  @Field(() => AgencyRoleEnum, { description: 'What the person may do for the body.' })
  role: AgencyRole;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'First day in the role; today if absent, never before it.',
  })
  fromOn?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day in the role; none if absent.' })
  untilOn?: LocalDate | null;

  @Field({ description: 'Number and date of the letter by which the body asks for the admission.' })
  @IsNotEmpty()
  @MaxLength(LONGEST_REFERENCE)
  actReference: string;
}

@InputType({ description: 'The end of what a person may do for a body.' })
export class RevokeAgencyOfficialInput extends ChangeInput {
  @Field(() => ID, { description: 'The official.' })
  @MaxLength(LONGEST_ID)
  officialId: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day in the role; if absent it ends at once.' })
  @IsOptional()
  lastDayOn?: LocalDate | null;

  @Field({ description: 'Why.' })
  @IsNotEmpty()
  @MaxLength(LONGEST_REASON)
  reason: string;
}
