import { IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { PostKind } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { ChangeInput } from '../../../platform/graphql/command-input';
import { LocalDateScalar } from '../../../platform/graphql/scalars';
import type { AppointingAuthority } from '../domain/appointment-route';
import { PostKindEnum } from './directory.enums';
import type { DutyInjury, LeavingGround } from '../domain/leaving-service';
import { AppointingAuthorityEnum } from './officer.enums';
import { DutyInjuryEnum, LeavingGroundEnum } from './person/person.enums';
import { LONGEST_ID, LONGEST_REASON, LONGEST_REFERENCE } from './text-lengths';

@InputType({ description: 'What every personnel step says of the act behind it.' })
export class PersonnelStepInput extends ChangeInput {
  @Field(() => ID, { description: 'The person.' })
  @MaxLength(LONGEST_ID)
  officerId: string;

  @Field({ description: 'Number and date of the act.' })
  @IsNotEmpty()
  @MaxLength(LONGEST_REFERENCE)
  actReference: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of the act; today if absent, never later.' })
  actOn?: LocalDate | null;

  @Field(() => AppointingAuthorityEnum, {
    nullable: true,
    description: 'Whose act it is; if absent, that of whoever calls.',
  })
  issuedBy?: AppointingAuthority | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Number and date of what the law demands beside the act for some posts: the consent of the President or of the Senate, or the agreement of the Administration of the President. A submission of the Prosecutor General is a record of its own.',
  })
  @IsOptional()
  @MaxLength(LONGEST_REFERENCE)
  consentReference?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day of that consent, no later than the act; the consent of the Senate needs it.',
  })
  consentOn?: LocalDate | null;
}

@InputType({ description: 'A dismissal (лауазымнан босату).' })
export class DismissOfficerInput extends PersonnelStepInput {
  @Field({ description: 'Why the service ends.' })
  @IsNotEmpty()
  @MaxLength(LONGEST_REASON)
  reason: string;

  @Field(() => LocalDateScalar, {
    description:
      'Last day of service; on the next day no post and no right to sign is left. With a day before today they end at once.',
  })
  lastDayOn: LocalDate;

  @Field(() => LeavingGroundEnum, { nullable: true, description: 'On which ground; kept with the personnel file.' })
  ground?: LeavingGround | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the discharge gives a right to long-service pension payments (46.3).',
  })
  hasLongServicePension?: boolean | null;

  @Field(() => DutyInjuryEnum, { nullable: true, description: 'What befell the person on duty, if anything (46.3).' })
  dutyInjury?: DutyInjury | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the person was found unfit for service (46.3).' })
  isUnfitForService?: boolean | null;
}

@InputType({ description: 'An appointment (лауазымға тағайындау), in effect from today or from a later day.' })
export class AppointOfficerInput extends PersonnelStepInput {
  @Field(() => ID, { description: 'The office of the post.' })
  @MaxLength(LONGEST_ID)
  officeId: string;

  @Field(() => PostKindEnum, { description: 'The post.' })
  kind: PostKind;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'First day in the post; today if absent, never earlier.',
  })
  fromOn?: LocalDate | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the person only acts in the post (міндетін атқарушы) and keeps the own one.',
  })
  isActing?: boolean | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of an acting holder, if it is set.' })
  untilOn?: LocalDate | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of a rank that is given with the post, within its ceiling.',
  })
  @IsOptional()
  @MaxLength(LONGEST_ID)
  rank?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Provision of service legislation that allows a rank above the ceiling.',
  })
  @IsOptional()
  @MaxLength(LONGEST_REFERENCE)
  rankProvision?: string | null;
}
