import type { ClientBase } from 'pg';
import type { LocalDate } from '../../platform/calendar/local-date';
import {
  type RegisterKind,
  registerNumber,
  TAKE_NUMBERS,
  type TakenNumbers,
} from '../../platform/register/next-number';

/** A number that a record needs: in whose register, and on which day. */
export interface WantedNumber {
  readonly office: { readonly id: string; readonly code: string };
  readonly kind: RegisterKind;
  readonly on: LocalDate;
}

/** Gives the numbers that were taken from the registers, each once. */
export type GiveNumber = (wanted: WantedNumber) => string;

const yearOf = (day: LocalDate): string => day.slice(0, 4);
const keyOf = (officeId: string, kind: string, year: string): string => `${officeId} ${kind} ${year}`;

/** Takes all numbers of a batch from the registers, in the transaction that will use them, so that none is lost. One statement. */
export async function takeNumbers(client: ClientBase, wanted: readonly WantedNumber[]): Promise<GiveNumber> {
  const counts = new Map<string, { office_id: string; kind: string; year: string; count: number }>();
  for (const { office, kind, on } of wanted) {
    const key = keyOf(office.id, kind, yearOf(on));
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { office_id: office.id, kind, year: yearOf(on), count });
  }
  const { rows } = await client.query<TakenNumbers>(TAKE_NUMBERS, [JSON.stringify([...counts.values()])]);
  const next = new Map<string, number>();
  for (const { office_id, kind, year, last_number } of rows) {
    const key = keyOf(office_id, kind, String(year));
    next.set(key, last_number - (counts.get(key)?.count ?? 0) + 1);
  }
  return ({ office, kind, on }) => {
    const key = keyOf(office.id, kind, yearOf(on));
    const number = next.get(key);
    if (number === undefined) throw new Error(`no number was taken from ${key}`);
    next.set(key, number + 1);
    return registerNumber(office.code, kind, yearOf(on), number);
  };
}
