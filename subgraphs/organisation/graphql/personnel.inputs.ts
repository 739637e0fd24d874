import { IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { PostKind } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { ChangeInput } from '../../../platform/graphql/command-input';
import { LocalDateScalar } from '../../../platform/graphql/scalars';
import type { AppointingAuthority } from '../domain/appointment-route';
import { PostKindEnum } from './directory.enums';
import { AppointingAuthorityEnum } from './officer.enums';

const LONGEST_ID = 100;
const LONGEST_REFERENCE = 300;
const LONGEST_REASON = 50_000;

@InputType({ description: 'What every personnel step says of the act behind it.' })
class PersonnelStepInput extends ChangeInput {
  @Field(() => ID, { description: 'The person.' })
  @MaxLength(LONGEST_ID)
  officerId: string;

  @Field({ description: 'Number and date of the act.' })
  @IsNotEmpty()
  @MaxLength(LONGEST_REFERENCE)
  actReference: string;

  @Field(() => AppointingAuthorityEnum, {
    nullable: true,
    description: 'Whose act it is; if absent, that of whoever calls.',
  })
  issuedBy?: AppointingAuthority | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Number and date of what the law demands beside the act for some posts: the consent of the President or of the Senate, the agreement of the Administration of the President, or the Prosecutor General's submission.",
  })
  @IsOptional()
  @MaxLength(LONGEST_REFERENCE)
  consentReference?: string | null;
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
}

@InputType({ description: 'An appointment (лауазымға тағайындау), in effect from today.' })
export class AppointOfficerInput extends PersonnelStepInput {
  @Field(() => ID, { description: 'The office of the post.' })
  @MaxLength(LONGEST_ID)
  officeId: string;

  @Field(() => PostKindEnum, { description: 'The post.' })
  kind: PostKind;
}
