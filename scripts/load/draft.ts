import { addDays, type LocalDate } from '../../platform/calendar/local-date';
import type { ApplicantKind } from '../../subgraphs/appeals/domain/appeal';
import { type AppealCourse, drawCourse, past } from './appeal-course';
import type { Chance } from './chance';
import type { Days } from './days';
import type { NamedBody, Seat, Servant } from './load-directory';
import { LANGUAGES, type LoadLanguage } from './wording';

/** What has happened to a submission that rests on an appeal, by the last day of the load. */
export interface SubmissionCourse {
  readonly madeOn: LocalDate;
  readonly deliveredOn: LocalDate | null;
  readonly scheduledFor: LocalDate | null;
  readonly notifiedOn: LocalDate | null;
  readonly consideredOn: LocalDate | null;
  readonly reportedOn: LocalDate | null;
  readonly outcome: 'SATISFIED' | 'PARTLY_SATISFIED' | 'REJECTED';
}

/** The offices, each with its weight. */
export type WeightedSeats = readonly (readonly [seat: Seat, weight: number])[];

/** An appeal before its rows are written: everything that chance decides of it. */
export interface Draft {
  readonly id: string;
  /** The instant of its receipt, in milliseconds. */
  readonly at: number;
  readonly seat: Seat;
  readonly course: AppealCourse;
  readonly language: LoadLanguage;
  readonly channel: 'PORTAL' | 'PAPER' | 'IN_PERSON';
  readonly applicantKind: ApplicantKind;
  readonly handler: Servant | null;
  readonly body: NamedBody;
  readonly hasFindings: boolean;
  readonly checkId: string;
  readonly certificateId: string;
  readonly submissionId: string;
  readonly submission: SubmissionCourse | null;
}

const CHANNELS = [
  ['PORTAL', 71],
  ['PAPER', 21],
  ['IN_PERSON', 8],
] as const;

const APPLICANTS = [
  ['PERSON', 78],
  ['BUSINESS', 11],
  ['ORGANISATION', 5],
  ['GROUP', 6],
] as const;

const SHARE_WITH_FINDINGS = 0.3;
const SHARE_OF_SUBMISSIONS = 0.15;
const OPENS_AT_HOUR = 9 - 5;
const HOURS = 9;

function drawSubmission(chance: Chance, days: Days, madeOn: LocalDate): SubmissionCourse {
  const deliveredOn = days.later(madeOn, chance.between(1, 3));
  const notifiedOn = days.later(deliveredOn, chance.between(1, 4));
  const scheduledFor = days.later(notifiedOn, chance.between(5, 12));
  const outcome = chance.weighted([
    ['SATISFIED', 80],
    ['PARTLY_SATISFIED', 14],
    ['REJECTED', 6],
  ] as const);
  const reportedOn = addDays(scheduledFor, chance.between(0, 2));
  return {
    madeOn,
    deliveredOn: past(deliveredOn, days),
    notifiedOn: past(notifiedOn, days),
    scheduledFor: notifiedOn <= days.today ? scheduledFor : null,
    consideredOn: past(scheduledFor, days),
    reportedOn: scheduledFor <= days.today ? past(reportedOn, days) : null,
    outcome,
  };
}

/** Draws an appeal that an office received on a day; `order` tells those of one day apart. */
export function drawAppeal(
  chance: Chance,
  days: Days,
  receivedOn: LocalDate,
  seats: WeightedSeats,
  order: number,
): Draft {
  const seat = chance.weighted(seats);
  const opening = Date.parse(`${receivedOn}T00:00:00Z`) + OPENS_AT_HOUR * 3_600_000;
  const at = opening + chance.below(HOURS * 3_600_000);
  const course = drawCourse(chance, days, receivedOn);
  const hasFindings = course.answeredOn !== null && chance.isIn(SHARE_WITH_FINDINGS);
  const madeOn = hasFindings && chance.isIn(SHARE_OF_SUBMISSIONS) ? course.answeredOn : null;
  return {
    id: chance.id(at, order),
    at,
    seat,
    course,
    hasFindings,
    language: chance.weighted(LANGUAGES),
    channel: chance.weighted(CHANNELS),
    applicantKind: course.fate === 'NOT_CONSIDERED_ANONYMOUS' ? 'ANONYMOUS' : chance.weighted(APPLICANTS),
    handler: seat.prosecutors.length === 0 || course.sortedOn === null ? null : chance.pick(seat.prosecutors),
    body: chance.pick(seat.bodies),
    checkId: chance.id(at, order),
    certificateId: chance.id(at, order),
    submissionId: chance.id(at, order),
    submission: madeOn && drawSubmission(chance, days, madeOn),
  };
}
