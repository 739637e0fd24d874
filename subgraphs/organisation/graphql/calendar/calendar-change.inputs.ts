import { ArrayMaxSize, IsNotEmpty, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { MOST_MOVED_DAYS, type MovedDay } from '../../../../platform/calendar/amended-calendar';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { ChangeInput, CommandInput } from '../../../../platform/graphql/command-input';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import type { CalendarChangeContent, Decree } from '../../domain/calendar/calendar-change';
import { DayEffectEnum } from './calendar-change.type';

const LONGEST_ID = 100;
const LONGEST_LINE = 300;

@InputType('DecreeInput', { description: 'An act that moves days of the working calendar.' })
export class DecreeInput implements Decree {
  @IsNotEmpty()
  @MaxLength(LONGEST_LINE)
  @Field({ description: 'What kind of act and whose, such as Resolution of the Government.' })
  title: string;

  @IsNotEmpty()
  @MaxLength(LONGEST_LINE)
  @Field({ description: 'Its number.' })
  number: string;

  @Field(() => LocalDateScalar, { description: 'Its day, not after today.' })
  on: LocalDate;
}

@InputType('MovedDayInput', { description: 'A day that the decree declares off, or worked in exchange.' })
export class MovedDayInput implements MovedDay {
  @Field(() => LocalDateScalar, { description: 'The day, after today.' })
  day: LocalDate;

  @Field(() => DayEffectEnum, { description: 'What it becomes; it must not be that already.' })
  effect: MovedDay['effect'];

  @IsNotEmpty()
  @MaxLength(LONGEST_LINE)
  @Field({ description: 'Why, for people, in English.' })
  reason: string;
}

@InputType('DraftCalendarChangeInput', { description: 'A change of the working calendar.' })
export class DraftCalendarChangeInput extends CommandInput implements CalendarChangeContent {
  @ValidateNested()
  @Field(() => DecreeInput, { description: 'The decree.' })
  decree: DecreeInput;

  @ArrayMaxSize(MOST_MOVED_DAYS)
  @ValidateNested({ each: true })
  @Field(() => [MovedDayInput], { description: `The days that it moves, each once, at most ${MOST_MOVED_DAYS}.` })
  days: MovedDayInput[];
}

@InputType('ChangeCalendarChangeInput', { description: 'A step on a change of the working calendar.' })
export class ChangeCalendarChangeInput extends ChangeInput {
  @MaxLength(LONGEST_ID)
  @Field(() => ID, { description: 'The change.' })
  id: string;
}

@InputType('AmendCalendarChangeInput', { description: 'A change of the working calendar as it shall be.' })
export class AmendCalendarChangeInput extends ChangeCalendarChangeInput implements CalendarChangeContent {
  @ValidateNested()
  @Field(() => DecreeInput, { description: 'The decree.' })
  decree: DecreeInput;

  @ArrayMaxSize(MOST_MOVED_DAYS)
  @ValidateNested({ each: true })
  @Field(() => [MovedDayInput], { description: `The days that it moves, each once, at most ${MOST_MOVED_DAYS}.` })
  days: MovedDayInput[];
}
