import type { CommandTransaction } from '../command/command-context';
import { type Duties, dueSql, dueValues } from './duties';

type Clearing = Pick<CommandTransaction, 'manager' | 'today' | 'calendar'>;

/** What no longer holds of the alerts `l`: the duty is done, has moved, or stands otherwise now. */
const clearing = (duties: Duties, record: string): string => `
  UPDATE platform.alert l SET cleared_on = $1::date
  WHERE l.cleared_on IS NULL ${record} AND NOT EXISTS (
    SELECT FROM (${dueSql(duties)}) d
    WHERE d.subject_id = l.subject_id AND d.kind = l.kind AND d.stage = l.stage AND d.key_on = l.key_on)`;

/** Clears every alert whose duty is done or stands otherwise. One statement, which a tick begins with. */
export async function clearAlerts(tx: Clearing, duties: Duties): Promise<void> {
  await tx.manager.query(clearing(duties, ''), [...dueValues(duties, tx.calendar, tx.today)]);
}

/** The same for single records, at the end of each step on them, so that what is done is no alert any more. One statement. */
export async function clearAlertsOf(tx: Clearing, duties: Duties, ...recordIds: readonly string[]): Promise<void> {
  const values = [...dueValues(duties, tx.calendar, tx.today), recordIds];
  await tx.manager.query(clearing(duties, 'AND l.record_id = ANY ($3::uuid[])'), values);
}
