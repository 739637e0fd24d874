import { CALENDAR_TEXT } from './reference-calendar';

const listed = new Map(
  CALENDAR_TEXT.split('\n')
    .slice(1)
    .map((line) => [line.slice(0, 10), line.includes('\tWORKING_DAY\t')] as const),
);

/**
 * A second way to count, written apart from the platform: it reads the file itself, steps with `Date`, and knows no parts,
 * no walk and no pauses other than a set of days.
 */
export function isWorked(day: string): boolean {
  return listed.get(day) ?? ![0, 6].includes(new Date(day).getUTCDay());
}

/** The day after, or before. */
export function step(day: string, by: 1 | -1 = 1): string {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

/** All days from `first` to `last`, both included. */
export function span(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = step(day)) days.push(day);
  return days;
}

/** The nth day that passes the test, from the day after (or before) `start`. */
export function nthDay(start: string, n: number, passes: (day: string) => boolean, by: 1 | -1 = 1): string {
  let day = start;
  for (let found = 0; found < n;) {
    day = step(day, by);
    if (passes(day)) found++;
  }
  return day;
}

/** The day itself, or the first one after it that passes. */
export function firstFrom(day: string, passes: (day: string) => boolean): string {
  return passes(day) ? day : firstFrom(step(day), passes);
}
