import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { CalendarChangeState } from '../../../../platform/calendar/calendar-change-state';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { CalendarException } from '../../../../platform/calendar/working-calendar';
import { connectionType } from '../../../../platform/graphql/connection';
import { actionEnum, graphqlEnum, stateEnum } from '../../../../platform/graphql/graphql-enum';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import { calendarChangeLifecycle } from '../../domain/calendar/calendar-change-lifecycle';

const CalendarChangeStateEnum = stateEnum(calendarChangeLifecycle, 'CalendarChangeState');
export const CalendarChangeActionEnum = actionEnum(calendarChangeLifecycle, 'CalendarChangeAction');

export const DayEffectEnum = graphqlEnum<CalendarException['effect']>(
  'DayEffect',
  'What a decree makes of a day of the working calendar.',
  {
    DAY_OFF: 'A day that would be worked is off.',
    WORKING_DAY: 'A day that would be off is worked, as a rule in exchange for another.',
  },
);

@ObjectType('Decree', { description: 'An act that moves days of the working calendar, as it is cited.' })
class DecreeType {
  @Field({ description: 'What kind of act and whose, such as Resolution of the Government.' })
  title: string;

  @Field({ description: 'Its number.' })
  number: string;

  @Field(() => LocalDateScalar, { description: 'Its day.' })
  on: LocalDate;
}

@ObjectType('MovedDay', { description: 'A day that a decree declares off, or worked in exchange.' })
class MovedDayType {
  @Field(() => LocalDateScalar, { description: 'The day.' })
  day: LocalDate;

  @Field(() => DayEffectEnum, { description: 'What it becomes.' })
  effect: CalendarException['effect'];

  @Field({ description: 'Why, for people, in English.' })
  reason: string;
}

@Directive('@key(fields: "id")')
@ObjectType('CalendarChange', { description: 'A change of the working calendar by decree (жұмыс күнтізбесі).' })
export class CalendarChangeType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => Int, { description: 'Version, raised by each change.' })
  version: number;

  @LegalBasis('24.3.b')
  @Field(() => CalendarChangeStateEnum, {
    description: 'State; while it is a draft, only who serves in the system knows of the change.',
  })
  state: CalendarChangeState;

  @Field(() => DecreeType, { description: 'The decree.' })
  decree: DecreeType;

  @Field(() => [MovedDayType], { description: 'The days that it moves, in their order.' })
  days: MovedDayType[];

  @Field(() => Int, { description: 'The version of the calendar that it was last held against.' })
  baseVersion: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the calendar that it has become; null until it is confirmed.',
  })
  calendarVersion: number | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of its confirmation.' })
  confirmedOn: LocalDate | null;
}

export const CalendarChangeConnection = connectionType('CalendarChange', CalendarChangeType);
