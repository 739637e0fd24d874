import type { Client } from 'pg';
import { addDays, legalDayOf, type LocalDate } from '../../platform/calendar/local-date';
import { type CalendarException, workingCalendar } from '../../platform/calendar/working-calendar';
import { addAppeal } from './appeal-rows';
import { addCheck, addSubmission } from './act-rows';
import { type Chance, createChance } from './chance';
import { copyRows } from './copy-rows';
import { createDays, type Days } from './days';
import { type Draft, drawAppeal, type WeightedSeats } from './draft';
import { readSeats } from './load-directory';
import type { EarlierAppeal } from './notice-rows';
import { type GiveNumber, takeNumbers, type WantedNumber } from './numbers';
import type { Making } from './record-rows';

/** Connections to the databases that a load writes, as their serving roles. */
export interface LoadClients {
  readonly organisation: Client;
  readonly appeals: Client;
  readonly supervision: Client;
}

/** How much to load, and from which seed everything follows. */
export interface LoadOrder {
  readonly appeals: number;
  readonly seed: number;
}

/** So many appeals go into one transaction of each database; an entry of the audit holds a lock until its end. */
const BATCH = 2_000;
const SHARE_ON_DAYS_OFF = 0.12;
const GROWTH_A_YEAR = 0.08;

async function readDays(appeals: Client): Promise<Days> {
  const { rows } = await appeals.query<{ version: number; exceptions: CalendarException[]; now: Date }>(
    'SELECT version, exceptions, platform.legal_now() AS now FROM platform.calendar ORDER BY version DESC LIMIT 1',
  );
  const [row] = rows;
  if (!row) throw new Error('there is no working calendar yet: start the platform once');
  return createDays(workingCalendar(row.version, row.exceptions), legalDayOf(row.now));
}

/** How many appeals come in on each day: fewer on days off, more each year, all together as many as asked for. */
function* countsByDay(days: Days, appeals: number): Generator<readonly [LocalDate, number], void, undefined> {
  const listed: (readonly [LocalDate, number])[] = [];
  for (let day = days.first; day <= days.today; day = addDays(day, 1)) {
    const years = Number(day.slice(0, 4)) - Number(days.first.slice(0, 4));
    listed.push([day, (days.isWorked(day) ? 1 : SHARE_ON_DAYS_OFF) * (1 + GROWTH_A_YEAR) ** years]);
  }
  const whole = listed.reduce((sum, [, weight]) => sum + weight, 0);
  let [weight, given] = [0, 0];
  for (const [day, own] of listed) {
    weight += own;
    const upTo = Math.round((weight / whole) * appeals);
    yield [day, upTo - given];
    given = upTo;
  }
}

function* drafts(chance: Chance, days: Days, seats: WeightedSeats, appeals: number): Generator<Draft, void, undefined> {
  for (const [day, count] of countsByDay(days, appeals)) {
    for (let order = 0; order < count; order += 1) yield drawAppeal(chance, days, day, seats, order);
  }
}

function* inBatches<T>(items: Iterable<T>): Generator<T[], void, undefined> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const appealNumbers = ({ seat, course }: Draft): WantedNumber[] => [
  { office: seat, kind: 'APPEAL', on: course.receivedOn },
];

function actNumbers({ seat, course, submission }: Draft): WantedNumber[] {
  const wanted: WantedNumber[] = [];
  if (submission) wanted.push({ office: seat, kind: 'SUBMISSION', on: submission.madeOn });
  if (!course.check) return wanted;
  const { issuedOn: on } = course.check;
  const registrar = { id: seat.registrarId, code: seat.registrarCode };
  return [...wanted, { office: seat, kind: 'CHECK', on }, { office: registrar, kind: 'CHECK_REGISTRATION', on }];
}

/** The answered appeals that later ones may repeat, one for each office. */
function createMemory() {
  const answered = new Map<string, EarlierAppeal>();
  return {
    /** One that had been answered before a day. */
    before: (officeId: string, day: LocalDate): EarlierAppeal | null => {
      const known = answered.get(officeId);
      return known && known.answeredOn < day ? known : null;
    },
    keep: (officeId: string, receivedOn: LocalDate, appeal: EarlierAppeal): void => {
      const known = answered.get(officeId);
      if (!known || known.answeredOn < receivedOn) answered.set(officeId, appeal);
    },
  };
}

type Memory = ReturnType<typeof createMemory>;

/** The draft as it can be: where nothing was answered before, nothing is repeated. */
function possible(draft: Draft, earlier: EarlierAppeal | null): Draft {
  if (draft.course.fate !== 'TERMINATED_REPEATED' || earlier) return draft;
  return { ...draft, course: { ...draft.course, fate: 'OTHER_PROCEDURE' } };
}

function addDraft([appeals, acts]: readonly [Making, Making], drawn: Draft, memory: Memory): void {
  const { seat, course } = drawn;
  const isRepeat = course.fate === 'TERMINATED_REPEATED' && course.sortedOn !== null;
  const earlier = isRepeat ? memory.before(seat.id, course.receivedOn) : null;
  const draft = possible(drawn, earlier);
  const number = addAppeal(appeals, draft, earlier);
  addCheck(acts, draft);
  addSubmission(acts, draft);
  if (course.answeredOn === null) return;
  memory.keep(seat.id, course.receivedOn, { id: draft.id, number, answeredOn: course.answeredOn });
}

async function inTransactions<T>({ appeals, supervision }: LoadClients, work: () => Promise<T>): Promise<T> {
  const both = [appeals, supervision];
  for (const client of both) await client.query('BEGIN');
  try {
    const result = await work();
    // The appeals first: acts rest on them.
    for (const client of both) await client.query('COMMIT');
    return result;
  } catch (error) {
    for (const client of both) await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** Loads appeals with all that belongs to them; returns how many rows that was. Interrupted, it leaves whole batches. */
export async function loadAppeals(
  clients: LoadClients,
  { appeals, seed }: LoadOrder,
  tell: (loaded: number) => void,
): Promise<number> {
  const days = await readDays(clients.appeals);
  const seats = (await readSeats(clients.organisation)).map((seat) => [seat, seat.weight] as const);
  const chance = createChance(seed);
  const memory = createMemory();
  let [loaded, count] = [0, 0];
  for (const batch of inBatches(drafts(chance, days, seats, appeals))) {
    count += await inTransactions(clients, async () => {
      const making = (give: GiveNumber): Making => ({ chance, days, seed, give, rows: new Map() });
      const ofAppeals = making(await takeNumbers(clients.appeals, batch.flatMap(appealNumbers)));
      const ofActs = making(await takeNumbers(clients.supervision, batch.flatMap(actNumbers)));
      for (const draft of batch) addDraft([ofAppeals, ofActs], draft, memory);
      const copied = [copyRows(clients.appeals, ofAppeals.rows), copyRows(clients.supervision, ofActs.rows)];
      return (await Promise.all(copied)).reduce((sum, each) => sum + each, 0);
    });
    loaded += batch.length;
    tell(loaded);
  }
  return count;
}
