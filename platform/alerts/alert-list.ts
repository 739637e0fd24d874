import type DataLoader from 'dataloader';
import { isServing } from '../access/serving';
import type { Viewer } from '../access/viewer';
import type { LocalDate } from '../calendar/local-date';
import type { CallContext } from '../command/command-context';
import { isUuid } from '../database/is-uuid';
import type { Database } from '../database/open-database';
import { loadManyByKey } from '../graphql/load-by-key';
import { legalBasisOf } from '../law/ledger';
import type { AlertStage } from '../lifecycle/duty';
import { Conditions } from '../pagination/conditions';
import { countList, type ListRow, type ListSource, readList, readListsByParent } from '../pagination/list-query';
import { type Listing, listing } from '../pagination/listing';
import type { PageRequest } from '../pagination/page-request';
import { type Duties, kindsOf, recordsSql } from './duties';

/** An alert as the graph shows it. */
export interface Alert<Kind extends string = string> {
  readonly id: string;
  readonly kind: Kind;
  readonly stage: AlertStage;
  readonly recordType: string;
  readonly recordId: string;
  readonly rule: string;
  /** The article behind the rule. */
  readonly legalBasis: string;
  readonly dueOn: LocalDate | null;
  readonly sinceOn: LocalDate;
  /** The direct superior of the office, which has to know; null where the matter is not one for it. */
  readonly escalatedToId: string | null;
  readonly clearedOn: LocalDate | null;
}

/** Which alerts a list holds; what is absent or null does not narrow it, except that cleared ones are shown only when asked for. */
export interface AlertFilter {
  readonly kinds?: readonly string[] | null;
  readonly stages?: readonly AlertStage[] | null;
  readonly officeIds?: readonly string[] | null;
  readonly escalatedToIds?: readonly string[] | null;
  readonly isCleared?: boolean | null;
}

/** Alerts as a viewer asks for them. */
export interface AskedAlerts {
  readonly viewer: Viewer;
  readonly filter: AlertFilter;
  readonly page: PageRequest;
}

type AlertRow<Kind extends string> = Omit<Alert<Kind>, 'legalBasis'> & ListRow;

function sourceOf(db: Database, duties: Duties): ListSource {
  return {
    name: `${db.name}.findAlerts`,
    from: `platform.alert l JOIN (${recordsSql(duties)}) r ON r.record_type = l.record_type AND r.id = l.record_id`,
    alias: 'l',
    columns: `l.id, l.kind, l.stage, l.record_type AS "recordType", l.record_id AS "recordId", l.rule, l.due_on AS "dueOn",
      l.since_on AS "sinceOn", l.escalated_to_id AS "escalatedToId", l.cleared_on AS "clearedOn"`,
    order: { column: 'l.since_on', type: 'date', direction: 'ASC' },
  };
}

/**
 * For whom an alert is, among those who see the record: for whoever serves in its office or a superior one or handles it, but not for its
 * applicant; and for the addressed body where the duty is the body's own.
 */
function addReaders(conditions: Conditions, duties: Duties, viewer: Viewer): void {
  const { kind, agencyId, personId, seesAllOffices, visibleOfficeIds } = viewer;
  if (isServing(viewer)) {
    const person = conditions.parameter(personId);
    const offices = conditions.parameter(visibleOfficeIds);
    const isOfOffice = seesAllOffices
      ? `${offices}::uuid[] IS NOT NULL`
      : `(r.owner_office_id = ANY (${offices}::uuid[]) OR ${person}::uuid = ANY (r.handler_ids))`;
    conditions.add(isOfOffice).add(`(r.applicant_id IS NULL OR r.applicant_id IS DISTINCT FROM ${person}::uuid)`);
    return;
  }
  if (kind !== 'AGENCY_OFFICIAL') return void conditions.add('FALSE');
  const own = kindsOf(duties).filter((each) => duties.kinds[each]?.of === 'ADDRESSEE');
  conditions.anyOf('l.kind', 'text', own).add(`r.addressee_id = ${conditions.parameter(agencyId)}::uuid`);
}

function conditionsOf(duties: Duties, { viewer, filter }: Omit<AskedAlerts, 'page'>): Conditions {
  const conditions = new Conditions()
    .visibleTo(viewer, 'r')
    .anyOf('l.kind', 'text', filter.kinds)
    .anyOf('l.stage', 'text', filter.stages)
    .anyOf('r.owner_office_id', 'uuid', filter.officeIds?.filter(isUuid))
    .anyOf('l.escalated_to_id', 'uuid', filter.escalatedToIds?.filter(isUuid))
    .add(filter.isCleared ? 'l.cleared_on IS NOT NULL' : 'l.cleared_on IS NULL');
  addReaders(conditions, duties, viewer);
  return conditions;
}

function alertOf<Kind extends string>({ cursorValue: _, ...row }: AlertRow<Kind>): Alert<Kind> {
  return { ...row, legalBasis: legalBasisOf(row.rule) };
}

/** One page of the alerts that are for the viewer, the oldest first. One statement, and one more if the count is asked for. */
export async function listAlerts<Kind extends string>(
  db: Database,
  duties: Duties<Kind>,
  asked: AskedAlerts,
): Promise<Listing<Alert<Kind>>> {
  const source = sourceOf(db, duties);
  const rows = await readList<AlertRow<Kind>>(db, source, conditionsOf(duties, asked), asked.page);
  return listing(rows, asked.page, alertOf, () => countList(db, source, conditionsOf(duties, asked)));
}

/** Loads the open alerts of records, the oldest first: those of many records asked for together in one statement. */
export type AlertLoader<Kind extends string> = DataLoader<string, readonly Alert<Kind>[]>;

/** A record has few alerts at a time: at most one for each thing that it bears. */
const PAGE_OF_A_RECORD = { first: 100, after: null };

/** A loader of the alerts of one noun's records, as far as they are for the viewer. */
export function alertLoader<Kind extends string>(
  { db, viewer }: Pick<CallContext, 'db' | 'viewer'>,
  duties: Duties<Kind>,
  recordType: string,
): AlertLoader<Kind> {
  const find = async (parentIds: readonly string[]): Promise<Alert<Kind>[]> => {
    const conditions = conditionsOf(duties, { viewer, filter: {} });
    conditions.add(`l.record_type = ${conditions.parameter(recordType)}`);
    const link = { parentIds, on: 'l.record_id = parent.id' };
    type Row = AlertRow<Kind> & { parentId: string };
    const rows = await readListsByParent<Row>(db, sourceOf(db, duties), link, conditions, PAGE_OF_A_RECORD);
    return rows.map(alertOf);
  };
  return loadManyByKey(find, ({ recordId }) => recordId);
}
