import { serves } from '../../access/reach';
import type { Viewer } from '../../access/viewer';
import type { LocalDate } from '../../calendar/local-date';
import type { Database } from '../../database/open-database';
import { Conditions } from '../../pagination/conditions';
import { countList, type ListRow, type ListSource, readList } from '../../pagination/list-query';
import { type Listing, listing } from '../../pagination/listing';
import type { PageRequest } from '../../pagination/page-request';
import type { AuditedKind } from './audited-kind';
import { supervisedBy } from './supervised';

/** What is asked of the trail: one of record, person, office, or accesses alone; the rest narrows it. */
export interface TrailQuestion {
  readonly recordType: string | null;
  readonly recordId: string | null;
  readonly personId: string | null;
  readonly officeId: string | null;
  readonly actions: readonly string[] | null;
  /** Only accesses to restricted data and refused interferences. */
  readonly accessesOnly: boolean;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** An entry as the trail shows it. */
export interface TrailEntry {
  readonly id: string;
  readonly seq: string;
  readonly recordType: string;
  readonly recordId: string;
  readonly recordSeq: number;
  readonly action: string;
  readonly personId: string | null;
  readonly viewerKind: Viewer['kind'];
  readonly postId: string | null;
  readonly officeId: string | null;
  readonly power: string | null;
  readonly powerBasis: string | null;
  readonly delegation: string | null;
  readonly rules: readonly string[];
  readonly legalOn: LocalDate;
  readonly at: Date;
  readonly requestId: string | null;
  readonly traceId: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

const SOURCE: ListSource = {
  name: 'platform.auditTrail',
  from: 'platform.audit a',
  alias: 'a',
  columns: `a.id, a.seq::text, a.record_type AS "recordType", a.record_id AS "recordId", a.record_seq AS "recordSeq", a.action,
    a.person_id AS "personId", a.viewer_kind AS "viewerKind", a.post_id AS "postId", a.office_id AS "officeId", a.power,
    a.power_basis AS "powerBasis", a.delegation, a.rules, a.legal_on AS "legalOn", a.at, a.request_id AS "requestId",
    a.trace_id AS "traceId", a.details, encode(a.hash, 'hex') AS hash`,
  order: { column: 'a.seq', type: 'bigint', direction: 'DESC' },
};

/** [27.1] Which entries exist for the viewer, by the type of their record. */
function addReaders(conditions: Conditions, viewer: Viewer, kinds: readonly AuditedKind[]): void {
  const { everything, officeIds } = supervisedBy(viewer);
  const [all, offices] = [conditions.parameter(everything), conditions.parameter(officeIds)];
  const own = conditions.parameter(viewer.personId);
  const isProsecutorGeneral = viewer.posts.some(({ kind }) => kind === 'PROSECUTOR_GENERAL');
  const audience = conditions.audienceOf(viewer);
  const above = (office: string): string => `(${all}::boolean OR ${office} = ANY (${offices}::uuid[]))`;
  const mine = `a.person_id = ${own}::uuid`;
  const cases = kinds.map((kind) => {
    const when = `WHEN ${conditions.parameter(kind.recordType)}`;
    if ('readers' in kind) {
      const isReader =
        kind.readers === 'SUPERVISORS' ? `(${mine} OR ${above('a.office_id')})` : String(isProsecutorGeneral);
      return `${when} THEN ${isReader}`;
    }
    return `${when} THEN EXISTS (SELECT FROM ${kind.audienceOf} WHERE ${kind.id} = a.record_id AND ${audience('r')}
      AND (${mine} OR ${above('a.office_id')} OR ${above('r.owner_office_id')}))`;
  });
  conditions.add(`CASE a.record_type ${cases.join('\n ')} ELSE false END`);
}

function conditionsOf(viewer: Viewer, kinds: readonly AuditedKind[], asked: TrailQuestion): Conditions {
  const conditions = new Conditions();
  const equal = (column: string, type: string, value: string | null): void => {
    if (value !== null) conditions.anyOf(column, type, [value]);
  };
  equal('a.record_id', 'uuid', asked.recordId);
  equal('a.record_type', 'text', asked.recordType);
  equal('a.person_id', 'uuid', asked.personId);
  equal('a.office_id', 'uuid', asked.officeId);
  if (asked.accessesOnly) conditions.add('a.power_basis IS NULL');
  conditions.anyOf('a.action', 'text', asked.actions).between('a.legal_on', 'date', asked.from, asked.to);
  addReaders(conditions, viewer, kinds);
  return conditions;
}

/** [27.1] [3.2] [10.1.11] A page of the entries that the viewer may read, the newest first. One statement. */
export async function listTrail(
  db: Database,
  viewer: Viewer,
  kinds: readonly AuditedKind[],
  { page, ...asked }: TrailQuestion & { readonly page: PageRequest },
): Promise<Listing<TrailEntry>> {
  if (!serves(viewer))
    return listing(
      [],
      page,
      (row: TrailEntry & ListRow) => row,
      () => Promise.resolve(0),
    );
  const rows = await readList<TrailEntry & ListRow>(db, SOURCE, conditionsOf(viewer, kinds, asked), page);
  const count = (): Promise<number> => countList(db, SOURCE, conditionsOf(viewer, kinds, asked));
  return listing(rows, page, (row): TrailEntry => row, count);
}
