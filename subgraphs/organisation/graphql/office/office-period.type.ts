import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { OfficeKind, OfficeSphere } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { OfficeState } from '../../../../platform/access/body-states';
import { connectionType } from '../../../../platform/graphql/connection';
import { type LocalisedText, LocalisedTextType } from '../../../../platform/graphql/localised-text.type';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import type { FoundingAct } from '../../domain/office/founding-act';
import type { OfficeAction } from '../../domain/office/office-lifecycle';
import { OfficeKindEnum, OfficeSphereEnum } from '../directory.enums';
import { FoundingActType } from './founding-act.type';
import { OfficeActionEnum, OfficeStateEnum } from './office.enums';

@ObjectType('OfficePeriod', { description: 'An office as it was from a day to a day, between two changes.' })
export class OfficePeriodType {
  @Field(() => ID, { description: 'Identifier of the period (UUID).' })
  id: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'First day; null for an office of the reference data, as old as the records.',
  })
  fromOn: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day; null while it is so. The day before `fromOn` if it was replaced on its first day.',
  })
  untilOn: LocalDate | null;

  @Field(() => OfficeKindEnum, { description: 'Kind of the office then.' })
  kind: OfficeKind;

  @Field(() => OfficeSphereEnum, { description: 'Its sphere then.' })
  sphere: OfficeSphere;

  @Field(() => LocalisedTextType, { description: 'Its name then.' })
  name: LocalisedText;

  @Field(() => OfficeStateEnum, { description: 'Whether it existed then.' })
  state: OfficeState;

  @Field(() => OfficeActionEnum, { nullable: true, description: 'The change with which the period began.' })
  action: OfficeAction | null;

  @Field(() => FoundingActType, { nullable: true, description: 'The act behind that change.' })
  act: FoundingAct | null;

  readonly officeId: string;
  readonly parentId: string | null;
  readonly regionCode: string | null;
  readonly successorId: string | null;
}

@InputType({ description: 'Which offices of a day; absent fields narrow nothing.' })
export class OfficeDayFilterInput {
  @Field(() => [OfficeKindEnum], { nullable: true, description: 'Of these kinds then.' })
  @IsOptional()
  @ArrayMaxSize(50)
  kinds?: OfficeKind[] | null;

  @Field(() => ID, { nullable: true, description: 'Directly below this office then.' })
  @IsOptional()
  @MaxLength(100)
  parentId?: string | null;

  @Field(() => [OfficeStateEnum], { nullable: true, description: 'That existed then, or had been liquidated.' })
  @IsOptional()
  @ArrayMaxSize(50)
  states?: OfficeState[] | null;
}

export const OfficePeriodConnection = connectionType('OfficePeriod', OfficePeriodType);
