import { Field, Int, ObjectType } from 'type-graphql';
import { type LocalDate } from '../../../../platform/calendar/local-date';
import type { DayReason } from '../../../../platform/calendar/working-calendar';
import { graphqlEnum } from '../../../../platform/graphql/graphql-enum';
import { InstantScalar, LocalDateScalar } from '../../../../platform/graphql/scalars';

const DayReasonKindEnum = graphqlEnum<DayReason['kind']>('DayReasonKind', 'Why a day is not an ordinary working day.', {
  WEEKEND: 'A Saturday or Sunday.',
  HOLIDAY: 'A holiday, or a day off given for one.',
  MOVED_DAY: 'A day off moved here by a decree.',
  WORKED_WEEKEND: 'A weekend day worked in exchange.',
});

/** How sure the calendar is about a day, as the graph writes it. */
export type DayConfidence = 'HIGH' | 'MEDIUM' | 'LOW';

const DayConfidenceEnum = graphqlEnum<DayConfidence>('DayConfidence', 'How sure the calendar is about a day.', {
  HIGH: 'An act or decree says so.',
  MEDIUM: 'Concluded from indirect evidence.',
  LOW: 'A guess for a year without an administered calendar.',
});

@ObjectType('CalendarDay', { description: 'A day of the working calendar.' })
export class CalendarDayType {
  @Field(() => LocalDateScalar, { description: 'The day.' })
  day: LocalDate;

  @Field({ description: 'Whether it is worked.' })
  isWorked: boolean;

  @Field(() => DayReasonKindEnum, { nullable: true, description: 'Why it is special; null for an ordinary day.' })
  kind: DayReason['kind'] | null;

  @Field(() => String, { nullable: true, description: 'The same in words, in English.' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'The act or decree behind it.' })
  source: string | null;

  @Field(() => DayConfidenceEnum, { description: 'How sure it is.' })
  confidence: DayConfidence;
}

@ObjectType('WorkingCalendar', {
  description: 'A version of the working calendar (жұмыс күнтізбесі), with which the terms of the law are counted.',
})
export class WorkingCalendarType {
  @Field(() => Int, { description: 'Its number; a term names the one with which it was counted.' })
  version: number;

  @Field({ description: 'The decree that it takes in, or where its rows come from.' })
  source: string;

  @Field(() => InstantScalar, { description: 'When it was published here.' })
  publishedAt: Date;
}
