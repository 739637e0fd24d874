import type { LocalDate } from '../../../platform/calendar/local-date';
import { read, sql } from '../../../platform/database/hot-read';
import type { Database } from '../../../platform/database/open-database';
import type { AppealState } from '../domain/appeal-lifecycle';

/** What the holder of an access code is told, and the hash that the code must fit. */
export interface AppealStatus {
  readonly id: string;
  readonly number: string;
  readonly state: AppealState;
  /** The office that considers it. */
  readonly ownerOfficeId: string;
  readonly receivedOn: LocalDate;
  readonly dueOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
  readonly accessCodeHash: Buffer;
}

const STATUS_BY_NUMBER = sql(
  'appeals.findAppealStatus',
  `SELECT id, number, state, owner_office_id AS "ownerOfficeId", received_on AS "receivedOn", due_on AS "dueOn", closed_on AS "closedOn",
     access_code_hash AS "accessCodeHash"
   FROM appeal WHERE number = $1`,
);

/** The status of the appeal of a number, for whoever proves to hold its code: no audience is asked here. One statement. */
export async function findAppealStatus(db: Database, number: string): Promise<AppealStatus | null> {
  const [status] = await read<AppealStatus>(db, STATUS_BY_NUMBER, [number]);
  return status ?? null;
}
