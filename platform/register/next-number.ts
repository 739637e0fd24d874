import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../calendar/local-date';

/** Kinds of registers, with the letter that stands in a number. */
export const REGISTERS = {
  APPEAL: 'A',
  /** Complaints (шағым), by the office that takes them. */
  COMPLAINT: 'P',
  SUBMISSION: 'S',
  COUNCIL_SESSION: 'C',
  COUNCIL_DECISION: 'D',
  /** Resolutions on checks (тексеру), by the office that appoints them. */
  CHECK: 'T',
  /** Registrations of such resolutions, by the statistics body. */
  CHECK_REGISTRATION: 'R',
  /** Internal acts (32.1.3.a), by the issuing office. */
  INTERNAL_ACT: 'O',
  /** Directions to lower offices (5.2.1), by the sending office. */
  INTERNAL_DIRECTIVE: 'N',
  /** Service certificates (куәлік), by the office whose head issues them. */
  SERVICE_CERTIFICATE: 'K',
  /** Reports of influence on prosecutors (26.1), by the author's office. */
  INFLUENCE_REPORT: 'Y',
} as const;
export type RegisterKind = keyof typeof REGISTERS;

/** Whose register: an office, by id and by the short code that opens its numbers. */
export interface RegisterOwner {
  readonly id: string;
  readonly code: string;
}

const NUMBER_WIDTH = 6;

/** An office's code as it stands in numbers: `district-kz-71-esil` becomes `KZ-71-ESIL`. */
export function numberPrefix(officeCode: string): string {
  return officeCode.replace(/^(district|region)-/, '').toUpperCase();
}

/** A number as it is written, such as `KZ-71-ESIL/A-2026-000001`. */
export function registerNumber(officeCode: string, kind: RegisterKind, year: string, number: number): string {
  return `${numberPrefix(officeCode)}/${REGISTERS[kind]}-${year}-${String(number).padStart(NUMBER_WIDTH, '0')}`;
}

/** How many numbers of whose register are wanted. */
export interface WantedNumbers {
  readonly owner: RegisterOwner;
  readonly count: number;
}

/** Takes numbers: of a JSON list of `{ office_id, kind, year, count }`, each register once, in the order in which all lock them. */
export const TAKE_NUMBERS = `INSERT INTO platform.register (office_id, kind, year, last_number)
  SELECT office_id, kind, year, count FROM jsonb_to_recordset($1::jsonb) AS wanted (office_id uuid, kind text, year integer, count integer)
  ORDER BY 1, 2, 3
  ON CONFLICT (office_id, kind, year) DO UPDATE SET last_number = register.last_number + excluded.last_number
  RETURNING office_id, kind, year, last_number`;

/** What `TAKE_NUMBERS` gives: the last of the numbers taken from a register. */
export interface TakenNumbers {
  readonly office_id: string;
  readonly kind: string;
  readonly year: number;
  readonly last_number: number;
}

/**
 * The next registration numbers of some offices, each named once, by office: such as `KZ-71-ESIL/A-2026-000001`. Gap-free under concurrency: the
 * counters move in the caller's transaction, in the order of offices, so others wait for its end and a rollback gives the numbers back. One statement.
 */
export async function nextNumbers(
  manager: EntityManager,
  kind: RegisterKind,
  today: LocalDate,
  wanted: readonly WantedNumbers[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const year = today.slice(0, 4);
  const registers = wanted.map(({ owner, count }) => ({ office_id: owner.id, kind, year, count }));
  const rows: TakenNumbers[] = await manager.query(TAKE_NUMBERS, [JSON.stringify(registers)]);
  const last = new Map(rows.map((row) => [row.office_id, row.last_number]));
  return new Map(
    wanted.map(({ owner, count }) => {
      const first = (last.get(owner.id) ?? 0) - count + 1;
      return [owner.id, Array.from({ length: count }, (_, n) => registerNumber(owner.code, kind, year, first + n))];
    }),
  );
}

/** The next registration number of an office, as `nextNumbers` gives it. One statement. */
export async function nextNumber(
  manager: EntityManager,
  owner: RegisterOwner,
  kind: RegisterKind,
  today: LocalDate,
): Promise<string> {
  const numbers = await nextNumbers(manager, kind, today, [{ owner, count: 1 }]);
  const [number] = numbers.get(owner.id) ?? [];
  if (number === undefined) throw new Error('register gave no number');
  return number;
}
