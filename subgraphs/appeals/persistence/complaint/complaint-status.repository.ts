import type { LocalDate } from '../../../../platform/calendar/local-date';
import { read, sql } from '../../../../platform/database/hot-read';
import type { Database } from '../../../../platform/database/open-database';
import type { ComplaintDecision } from '../../domain/complaint/complaint';
import type { ComplaintState } from '../../domain/complaint/complaint-lifecycle';

/** What the holder of a complaint's access code is told, and the hash that the code must fit; null for one filed before there were codes. */
export interface ComplaintStatus {
  readonly id: string;
  readonly number: string;
  readonly state: ComplaintState;
  readonly receivedOn: LocalDate;
  readonly dueOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
  readonly decision: ComplaintDecision | null;
  readonly accessCodeHash: Buffer | null;
}

const STATUS_BY_NUMBER = sql(
  'appeals.findComplaintStatus',
  `SELECT id, number, state, received_on AS "receivedOn", due_on AS "dueOn", closed_on AS "closedOn", decision,
     access_code_hash AS "accessCodeHash"
   FROM complaint WHERE number = $1`,
);

/** The status of the complaint of a number, for whoever proves to hold its code: no audience is asked here. One statement. */
export async function findComplaintStatus(db: Database, number: string): Promise<ComplaintStatus | null> {
  const [status] = await read<ComplaintStatus>(db, STATUS_BY_NUMBER, [number]);
  return status ?? null;
}
