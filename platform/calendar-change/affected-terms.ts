import { serves } from '../access/reach';
import { audienceValues } from '../access/audience-sql';
import type { Viewer } from '../access/viewer';
import type { LocalDate } from '../calendar/local-date';
import { recomputeTerm, type Term } from '../calendar/term';
import type { TermKind } from '../calendar/term-spec';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { CallContext } from '../command/command-context';
import type { Database } from '../database/open-database';
import type { RuleId } from '../law/rule-id';
import { Conditions } from '../pagination/conditions';
import { countList, EXACT_COUNT_LIMIT, type ListRow, type ListSource, readList } from '../pagination/list-query';
import { listing, type Listing } from '../pagination/listing';
import { type Cursor, LARGEST_PAGE, type PageRequest } from '../pagination/page-request';
import { calendarWith, findKnownCalendarChange, type KnownCalendarChange, spanOfDays } from './known-calendar-change';
import type { TermOwner } from './term-owner';

/** A due day that a change of the calendar moves, or has moved. */
export interface TermMove {
  readonly recordType: string;
  /** The record that the graph shows: for a notice, its appeal. */
  readonly recordId: string;
  readonly kind: TermKind;
  readonly rule: RuleId;
  readonly dueOn: LocalDate;
  readonly newDueOn: LocalDate;
}

type MoveRow = TermMove & ListRow;
type TermRow = Pick<TermMove, 'recordType' | 'recordId'> & ListRow & { readonly term: Term };

/** What the viewer may see of the owners' terms or moves, as one source of rows; the viewer's values come first among the parameters. */
function visibleRows(owners: readonly TermOwner[], table: string, columns: string, where: string): string {
  const parts = owners.map(
    ({ subjectType, join, recordId, visible }) =>
      `SELECT t.id, t.subject_type AS "recordType", ${recordId} AS "recordId", ${columns} FROM ${table} t ${join}
       WHERE t.subject_type = '${subjectType}' AND ${where} AND ${visible(1)}`,
  );
  return `(${parts.join('\nUNION ALL\n')}) AS t`;
}

function asSeenBy(viewer: Viewer): Conditions {
  const conditions = new Conditions();
  for (const value of audienceValues(viewer)) conditions.parameter(value);
  return conditions;
}

/** The running terms that contain a day of the change. A term that is counted back from a hearing is met as soon as it begins. */
function runningSource({ db, viewer }: CallContext, owners: readonly TermOwner[], { days }: KnownCalendarChange) {
  const conditions = asSeenBy(viewer);
  const { first, last } = spanOfDays(days);
  const [from, to] = [conditions.parameter(first), conditions.parameter(last)];
  const where = `t.met_on IS NULL AND t.due_on >= ${from}::date AND (t.term->>'eventOn')::date < ${to}::date`;
  const source: ListSource = {
    name: `${db.name}.findTermsAcross`,
    from: visibleRows(owners, 'platform.term', 't.due_on, t.term', where),
    alias: 't',
    columns: 't.id, t."recordType", t."recordId", t.term',
    order: { column: 't.due_on', type: 'date', direction: 'ASC' },
  };
  return { source, conditions };
}

/** [24.3.b] Where a term leads under another calendar; null if it leads to the same days. */
export function movedBy(calendar: WorkingCalendar, term: Term): Term | null {
  const moved = recomputeTerm(calendar, term);
  return moved.dueOn === term.dueOn && moved.statutoryDueOn === term.statutoryDueOn ? null : moved;
}

function moveOf(calendar: WorkingCalendar, { term, ...row }: TermRow): MoveRow[] {
  const newDueOn = movedBy(calendar, term)?.dueOn ?? null;
  if (term.dueOn === null || newDueOn === null) return [];
  return [{ ...row, kind: term.kind, rule: term.rule, dueOn: term.dueOn, newDueOn }];
}

/** The moves that a change would make, in the order of the present due days, at most `most`. */
async function previewed(
  context: CallContext,
  owners: readonly TermOwner[],
  change: KnownCalendarChange,
  { after, most }: { readonly after: Cursor | null; readonly most: number },
): Promise<MoveRow[]> {
  const calendar = await calendarWith(context.db, change);
  const moves: MoveRow[] = [];
  for (let place = after; moves.length < most;) {
    const { source, conditions } = runningSource(context, owners, change);
    const rows = await readList<TermRow>(context.db, source, conditions, { first: LARGEST_PAGE, after: place });
    moves.push(...rows.slice(0, LARGEST_PAGE).flatMap((row) => moveOf(calendar, row)));
    const last = rows[LARGEST_PAGE - 1];
    if (!last || rows.length <= LARGEST_PAGE) break;
    place = { value: last.cursorValue, id: last.id };
  }
  return moves.slice(0, most);
}

function madeSource(
  db: Database,
  owners: readonly TermOwner[],
  { calendarVersion }: KnownCalendarChange,
  viewer: Viewer,
) {
  const conditions = asSeenBy(viewer);
  const version = conditions.parameter(calendarVersion);
  const columns = 't.kind, t.rule, t.from_on AS "dueOn", t.to_on AS "newDueOn"';
  const source: ListSource = {
    name: `${db.name}.findMovedTerms`,
    from: visibleRows(owners, 'platform.term_move', columns, `t.calendar_version = ${version}::int`),
    alias: 't',
    columns: 't.*',
    order: { column: 't."dueOn"', type: 'date', direction: 'ASC' },
  };
  return { source, conditions };
}

const NOTHING: Listing<never> = {
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  count: () => Promise.resolve(0),
};

/** Whether the viewer may know of a change that is not confirmed yet: who serves in the system, where it is prepared. */
export function mayPreview(viewer: Viewer): boolean {
  return serves(viewer);
}

/**
 * [24.3.b] The terms that a change of the calendar would move, for a draft, or has moved. Only those of records that the viewer may see are
 * listed and counted. Null while this subgraph has not been told of the change, or for whom a draft is not. A draft is worked out anew at each
 * call: one statement for a thousand running terms that contain one of its days, and one for the calendar.
 */
export async function affectedTerms(
  context: CallContext,
  owners: readonly TermOwner[],
  changeId: string,
  page: PageRequest,
): Promise<Listing<TermMove> | null> {
  const { db, viewer } = context;
  const change = await findKnownCalendarChange(db, changeId);
  if (!change) return null;
  if (change.state === 'CONFIRMED') {
    const { source, conditions } = madeSource(db, owners, change, viewer);
    const rows = await readList<MoveRow>(db, source, conditions, page);
    return listing<MoveRow, TermMove>(
      rows,
      page,
      (row) => row,
      () => {
        const counted = madeSource(db, owners, change, viewer);
        return countList(db, counted.source, counted.conditions);
      },
    );
  }
  if (!mayPreview(viewer)) return null;
  if (change.state === 'DISCARDED') return NOTHING;
  const rows = await previewed(context, owners, change, { after: page.after, most: page.first + 1 });
  const whole = { after: null, most: EXACT_COUNT_LIMIT + 1 };
  return listing<MoveRow, TermMove>(
    rows,
    page,
    (row) => row,
    async () => {
      return (await previewed(context, owners, change, whole)).length;
    },
  );
}
