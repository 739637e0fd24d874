import { IsNotEmpty, IsOptional, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { CommandInput } from '../../../platform/graphql/command-input';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../platform/graphql/scalars';
import type { AddCouncilMember } from '../commands/add-council-member';
import type { ApproveCouncilRegulation } from '../commands/approve-council-regulation';
import type { CreateCoordinatingCouncil } from '../commands/create-coordinating-council';
import type { RemoveCouncilMember } from '../commands/remove-council-member';
import type { SetCouncilChair } from '../commands/set-council-chair';
import type { MemberRole } from '../domain/membership';
import type { RegulationAuthority } from '../domain/regulation';
import { ChangeRecordInput } from './change-record.inputs';
import { MemberRoleEnum, RegulationAuthorityEnum } from './council-enums.type';

const NAME = 300;
const CODE = 100;
/** No parameter of a regulation is larger. */
const MOST = 1000;
/** Something other than blanks. */
const FILLED = /\S/;

@InputType('CouncilNameInput', { description: 'The name of a council in three languages.' })
export class CouncilNameInput {
  @Matches(FILLED)
  @MaxLength(NAME)
  @Field({ description: 'In Kazakh, the state language.' })
  kk: string;

  @Matches(FILLED)
  @MaxLength(NAME)
  @Field({ description: 'In Russian.' })
  ru: string;

  @Matches(FILLED)
  @MaxLength(NAME)
  @Field({ description: 'In English.' })
  en: string;
}

@InputType('CreateCoordinatingCouncilInput', { description: 'A council to be created.' })
export class CreateCoordinatingCouncilInput extends CommandInput implements CreateCoordinatingCouncil {
  @LegalBasis('28.1.a', '16.2.1')
  @MaxLength(CODE)
  @Field(() => ID, { description: 'The office at which it exists; only four kinds of offices have one.' })
  officeId: string;

  @ValidateNested()
  @Field(() => CouncilNameInput, { description: 'Its name.' })
  name: CouncilNameInput;

  @LegalBasis('28.1.f')
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Never given: a council is a standing body, and an end date is refused (STANDING_BODY).',
  })
  endsOn?: LocalDate | null;
}

@InputType('ApproveCouncilRegulationInput', {
  description:
    "An edition of a council's regulation (ереже). Parameters that it does not set are left out: none has a default.",
})
export class ApproveCouncilRegulationInput extends ChangeRecordInput implements ApproveCouncilRegulation {
  @LegalBasis('9.10', '28.3')
  @Field(() => RegulationAuthorityEnum, {
    nullable: true,
    description:
      'Whose act approves it: the Prosecutor General if absent; for the council of the Republic the President.',
  })
  approvedBy?: RegulationAuthority | null;

  @Field(() => LocalDateScalar, { description: 'Day of the approving act, not in the future.' })
  approvedOn: LocalDate;

  @Matches(FILLED)
  @MaxLength(NAME)
  @Field({ description: 'The approving act: kind, number, date.' })
  actReference: string;

  @LegalBasis('28.1.e')
  @IsOptional()
  @Min(1)
  @Max(MOST)
  @Field(() => Int, {
    nullable: true,
    description: 'How many participating bodies must be present, the chair not counted.',
  })
  quorum?: number | null;

  @LegalBasis('28.1.e')
  @IsOptional()
  @Min(1)
  @Max(MOST)
  @Field(() => Int, { nullable: true, description: 'How many votes for a decision needs.' })
  votingThreshold?: number | null;

  @LegalBasis('28.1.e')
  @IsOptional()
  @Min(1)
  @Max(MOST)
  @Field(() => Int, { nullable: true, description: 'How many sessions a year are to be held.' })
  meetingsPerYear?: number | null;

  @LegalBasis('28.1.c')
  @IsOptional()
  @IsNotEmpty()
  @MaxLength(NAME)
  @Field(() => String, {
    nullable: true,
    description: 'The post that chairs a military or transport council; elsewhere the chair follows from the law.',
  })
  chairPost?: string | null;
}

@InputType('SetCouncilChairInput', { description: 'The chair of a military or transport council.' })
export class SetCouncilChairInput extends ChangeRecordInput implements SetCouncilChair {
  @LegalBasis('28.1.c', '9.9', '15.2.4')
  @MaxLength(CODE)
  @Field(() => ID, { description: 'The officer who holds the post that the regulation names.' })
  officerId: string;
}

@InputType('AddCouncilMemberInput', { description: 'A body that joins a council.' })
export class AddCouncilMemberInput extends ChangeRecordInput implements AddCouncilMember {
  @MaxLength(CODE)
  @Field(() => ID, { description: 'The body.' })
  agencyId: string;

  @LegalBasis('28.1.b')
  @Field(() => MemberRoleEnum, { description: 'How it takes part; only a state body can be a participant.' })
  role: MemberRole;
}

@InputType('RemoveCouncilMemberInput', { description: 'A body that leaves a council.' })
export class RemoveCouncilMemberInput extends ChangeRecordInput implements RemoveCouncilMember {
  @MaxLength(CODE)
  @Field(() => ID, { description: 'The body.' })
  agencyId: string;
}
