import { MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { ChangeInput } from '../../../../platform/graphql/command-input';
import { actionEnum, graphqlEnum, stateEnum } from '../../../../platform/graphql/graphql-enum';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import { NotBlank } from '../../../../platform/graphql/not-blank';
import {
  AWARD_KINDS,
  type AwardKind,
  awardLifecycle,
  type AwardState,
  type ConferringAuthority,
} from '../../domain/award/award';
import { LONGEST_ID, LONGEST_NAME, LONGEST_REFERENCE } from '../text-lengths';

const AwardKindEnum = graphqlEnum<AwardKind>('AwardKind', 'Kinds of awards.', {
  STATE_AWARD: AWARD_KINDS.STATE_AWARD.meaning,
  HONORARY_TITLE: AWARD_KINDS.HONORARY_TITLE.meaning,
  DEPARTMENTAL_AWARD: AWARD_KINDS.DEPARTMENTAL_AWARD.meaning,
});
const AwardStateEnum = stateEnum(awardLifecycle, 'AwardState');
export const AwardActionEnum = actionEnum(awardLifecycle, 'AwardAction');
const ConferringAuthorityEnum = graphqlEnum<ConferringAuthority>('ConferringAuthority', 'Who confers awards.', {
  PRESIDENT: 'The President: state awards and honorary titles.',
  PROSECUTOR_GENERAL: 'The Prosecutor General: departmental awards.',
});

@LegalBasis('9.7')
@ObjectType('Award', { description: 'An award of a prosecutor, other employee or pensioner.' })
export class AwardType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => Int, { description: 'Version, raised by each change.' })
  version: number;

  @Field(() => AwardKindEnum, { description: 'Of which kind.' })
  kind: AwardKind;

  @Field({ description: 'What it is called.' })
  name: string;

  @Field(() => AwardStateEnum, { description: 'Whether it has been conferred.' })
  state: AwardState;

  @Field(() => LocalDateScalar, { description: 'Day of the nomination.' })
  nominatedOn: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of the conferral.' })
  conferredOn: LocalDate | null;

  @Field(() => ConferringAuthorityEnum, { nullable: true, description: 'Who conferred it.' })
  conferredBy: ConferringAuthority | null;

  @Field(() => String, { nullable: true, description: 'The act by which it was conferred.' })
  conferralReference: string | null;
}

@InputType({ description: 'A nomination for an award.' })
export class NominateForAwardInput extends ChangeInput {
  @MaxLength(LONGEST_ID)
  @Field(() => ID, { description: 'The prosecutor, other employee or pensioner.' })
  officerId: string;

  @Field(() => AwardKindEnum, { description: 'For which kind.' })
  kind: AwardKind;

  @NotBlank()
  @MaxLength(LONGEST_NAME)
  @Field({ description: 'What the award is called.' })
  name: string;

  @NotBlank()
  @MaxLength(LONGEST_REFERENCE)
  @Field({ description: 'The act of nomination.' })
  actReference: string;
}

@InputType({ description: 'The conferral of an award.' })
export class ConferAwardInput extends ChangeInput {
  @MaxLength(LONGEST_ID)
  @Field(() => ID, { description: 'The award.' })
  id: string;

  @Field(() => ConferringAuthorityEnum, {
    description: 'Who confers it; another than the law names is WRONG_AUTHORITY.',
  })
  issuedBy: ConferringAuthority;

  @NotBlank()
  @MaxLength(LONGEST_REFERENCE)
  @Field({ description: 'The act of conferral.' })
  actReference: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of the conferral; today if absent.' })
  conferredOn?: LocalDate | null;
}
