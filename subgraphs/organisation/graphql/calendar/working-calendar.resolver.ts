import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { addDays, daysBetween, type LocalDate } from '../../../../platform/calendar/local-date';
import { type Confidence, confidenceOf, dayReason, isWorkingDay } from '../../../../platform/calendar/working-calendar';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import { calendarForReading } from '../../../../platform/terms/calendar-source';
import type { OrganisationContext } from '../../context';
import { type CalendarVersionRow, findCalendarVersion } from '../../persistence/calendar/calendar-version.repository';
import { CalendarDayType, type DayConfidence, WorkingCalendarType } from './working-calendar.type';

/** The most days that one list of days shows: a year and a month. */
const MOST_DAYS = 400;
/** PostgreSQL's largest integer. */
const LARGEST_VERSION = 2_147_483_647;

const CONFIDENCES = { high: 'HIGH', medium: 'MEDIUM', low: 'LOW' } as const satisfies Record<Confidence, DayConfidence>;

@Resolver(() => WorkingCalendarType)
export class WorkingCalendarResolver {
  @LegalBasis('24.3.b')
  @Query(() => WorkingCalendarType, {
    nullable: true,
    description: 'A version of the working calendar; null if there is none of the number. Former versions stay.',
  })
  async workingCalendar(
    @Arg('version', () => Int, { nullable: true, description: 'Its number; the present version if absent.' })
    version: number | null,
    @Ctx() { db }: OrganisationContext,
  ): Promise<CalendarVersionRow | null> {
    if (version !== null && (version < 1 || version > LARGEST_VERSION)) return null;
    return findCalendarVersion(db, version);
  }

  @LegalBasis('24.3.b')
  @FieldResolver(() => [CalendarDayType], {
    description: `The days from one to another, both included, at most ${MOST_DAYS}, each with why it is worked or off. CALENDAR_MISSING for a year that the calendar does not hold.`,
  })
  async days(
    @Root() { version }: CalendarVersionRow,
    @Arg('from', () => LocalDateScalar, { description: 'First day.' }) from: LocalDate,
    @Arg('to', () => LocalDateScalar, { description: 'Last day.' }) to: LocalDate,
    @Ctx() { db }: OrganisationContext,
  ): Promise<CalendarDayType[]> {
    const count = daysBetween(from, to) + 1;
    if (count < 1) return invalidInput('to', 'lies before from');
    if (count > MOST_DAYS) return invalidInput('to', `lies more than ${MOST_DAYS} days after from`);
    const calendar = await calendarForReading(db, version);
    return Array.from({ length: count }, (_, index) => {
      const day = addDays(from, index);
      const why = dayReason(calendar, day);
      const known = { kind: why?.kind ?? null, reason: why?.reason ?? null, source: why?.source ?? null };
      return {
        day,
        isWorked: isWorkingDay(calendar, day),
        ...known,
        confidence: CONFIDENCES[confidenceOf(calendar, day)],
      };
    });
  }
}
