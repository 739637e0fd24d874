import { limitedAttempt } from '../../../platform/attempts/limited-attempt';
import { notFound } from '../../../platform/errors/plain-errors';
import { isAccessCode } from '../access-code';
import type { AppealsContext } from '../context';

/** No registration number is longer. */
const LONGEST_NUMBER = 100;
/** Compared with where there is no record, so that a wrong number takes as long as a wrong code. */
const NOTHING = { id: '', hash: Buffer.alloc(32) };

/** What is opened by a code, with the hash that the code must fit; records from before they had codes have none. */
interface Coded {
  readonly id: string;
  readonly accessCodeHash: Buffer | null;
}

/** What is asked for without signing in. */
export interface ByCode<Status> {
  readonly noun: string;
  readonly number: string;
  readonly accessCode: string;
  /** The record of a number. One statement, whether or not there is one. */
  readonly find: (number: string) => Promise<Status | null>;
}

/** The record of a number for whoever holds its code. A wrong number and a wrong code are the same NOT_FOUND, and counted alike (RATE_LIMITED). */
export async function openByCode<Status extends Coded>(
  { db }: Pick<AppealsContext, 'db'>,
  { noun, number, accessCode, find }: ByCode<Status>,
): Promise<Status> {
  const wanted = number.trim().toUpperCase().slice(0, LONGEST_NUMBER);
  const opened = await limitedAttempt(db, { what: `access code of ${noun}`, key: wanted }, async () => {
    const status = await find(wanted);
    const isRight = isAccessCode(status?.id ?? NOTHING.id, accessCode, status?.accessCodeHash ?? NOTHING.hash);
    return status && isRight ? status : null;
  });
  return opened ?? notFound(noun);
}
