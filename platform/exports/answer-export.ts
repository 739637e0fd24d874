import { Readable } from 'node:stream';
import { v7 as uuidv7 } from 'uuid';
import { recordReads } from '../audit/record-audit';
import { type ErrorCode, isErrorCode } from '../errors/codes';
import { notFound } from '../errors/plain-errors';
import type { Caller, OpenSubgraph, Session } from '../graphql/open-subgraph';
import { httpStatusOf } from '../http/http-status';
import { EXPORT_FORMATS } from './export-formats';
import { type AskedExport, exportPages, ExportRefusal } from './export-pages';
import type { ExportedRow } from './exported-list';
import type { ExportFile } from './export-file';

/** A file that is asked for. */
export interface ExportCall extends AskedExport, Caller {
  readonly file: ExportFile;
  readonly hasBom: boolean;
}

/** What of a subgraph files are made with. */
export type ExportingSubgraph = Pick<OpenSubgraph, 'definition' | 'db' | 'session'>;

/** A file, or its refusal, on its way. */
export interface ExportAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: Readable;
}

const OK = 200;

/** The number of an applicant stays out of the log, which holds no personal data. */
function filterOnRecord(filter: unknown): unknown {
  if (typeof filter !== 'object' || filter === null || !('applicantIdentity' in filter)) return filter ?? null;
  return { ...filter, applicantIdentity: '***' };
}

/** [10.1.11] Puts on record who takes what in which way, before anything leaves; and how many rows have left, at the end or where it broke off. */
function recorder(
  subgraph: ExportingSubgraph,
  session: Session,
  { file, filter, orderBy, savedFilter }: ExportCall,
  recordType: string,
) {
  const entry = {
    recordType,
    recordId: uuidv7(),
    action: 'EXPORT' as const,
    purpose: null,
    rules: ['10.1.11' as const],
  };
  const { viewer, traceId } = session;
  return (details: Readonly<Record<string, unknown>>): Promise<void> => {
    const kept = savedFilter ? { savedFilter } : {};
    const asked = {
      ...{ list: file.list, format: file.format, filter: filterOnRecord(filter), orderBy: orderBy ?? null },
      ...kept,
    };
    return recordReads(subgraph.db, [{ ...entry, viewer, traceId, details: { ...asked, ...details } }]);
  };
}

type Pages = AsyncGenerator<readonly ExportedRow[], void, undefined>;

async function* rowsOf(
  first: IteratorResult<readonly ExportedRow[], void>,
  rest: Pages,
  end: (left: { readonly rows: number; readonly isWhole: boolean }) => Promise<void>,
): AsyncGenerator<ExportedRow> {
  let rows = 0;
  let isWhole = false;
  try {
    for (let page = first; !page.done; page = await rest.next()) {
      for (const row of page.value) {
        rows += 1;
        yield row;
      }
    }
    isWhole = true;
  } finally {
    await end({ rows, isWhole });
  }
}

function refused({ error }: ExportRefusal): ExportAnswer {
  const code = String(error.extensions?.['code']);
  const known: ErrorCode = isErrorCode(code) ? code : 'INTERNAL';
  const body = JSON.stringify({ errors: [{ message: error.message, extensions: error.extensions }] });
  return { status: httpStatusOf(known), contentType: 'application/json; charset=utf-8', body: Readable.from([body]) };
}

/**
 * A list as a file: the same filter, rights and order as in the graph, read by pages and never whole in memory. What the graph refuses is refused before
 * the first byte; a fault after it breaks the answer off, so that no half file passes for a whole one. Throws `NOT_FOUND` for a list that is none, and
 * `UNAUTHENTICATED` without a good assertion.
 */
export async function answerExport(subgraph: ExportingSubgraph, call: ExportCall): Promise<ExportAnswer> {
  const { file, hasBom } = call;
  const list = new Map(Object.entries(subgraph.definition.exports ?? {})).get(file.list) ?? notFound('Export');
  const session = await subgraph.session(call);
  const pages = exportPages(session, list, call);
  try {
    const first = await pages.next();
    const record = recorder(subgraph, session, call, list.recordType);
    await record({ isBegun: true });
    const { contentType, write } = EXPORT_FORMATS[file.format];
    const body = write(rowsOf(first, pages, record), { columns: Object.keys(list.columns), hasBom });
    return { status: OK, contentType, body };
  } catch (error) {
    if (error instanceof ExportRefusal) return refused(error);
    throw error;
  }
}
