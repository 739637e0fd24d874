import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buffer, text } from 'node:stream/consumers';
import type { Viewer } from '../../../../platform/access/viewer';
import { answerExport, type ExportCall } from '../../../../platform/exports/answer-export';
import { exportFile } from '../../../../platform/exports/export-file';
import { until } from '../../../federation/distributed/support/until';
import { agencyOfficial, officer, publicViewer } from '../../../support/viewers';
import { ELSEWHERE, employee, esilId, head, openAppeals, type TestAppeals } from '../open-appeals';

let appeals: TestAppeals;
const region = officer('region-kz-71');

/** What a spreadsheet would take for a formula, or a careless reader for another cell or row. */
const SUBJECTS = [
  '=HYPERLINK("http://evil.example","click")',
  '+7 700 000 00 00',
  '-1+1',
  '@SUM(A1:A2)',
  '\tcmd',
  'plain, with "quotes"',
  'two\nlines',
  'Қазақша жолданым',
];

beforeAll(async () => {
  appeals = await openAppeals();
  for (const subject of SUBJECTS) {
    const line = subject.trim().replace('\n', ' ');
    const { id } = await appeals.register({ subject: line, applicant: { kind: 'PERSON', name: `Of ${line}` } });
    // As what was registered before a subject had to be one line.
    await appeals.db.pool.query('UPDATE appeal SET subject = $2 WHERE id = $1', [id, subject]);
  }
});
afterAll(() => appeals.close());

async function answer(viewer: Viewer, name: string, asked: Partial<ExportCall> = {}) {
  const assertion = await appeals.assertionOf(viewer);
  return answerExport(appeals.subgraph, { file: exportFile(name), hasBom: false, language: 'en', ...asked, assertion });
}
const fileOf = async (viewer: Viewer, name: string, asked: Partial<ExportCall> = {}): Promise<string> =>
  text((await answer(viewer, name, asked)).body);

/** The cells of a file as RFC 4180 has them. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

interface Line {
  readonly number: string;
  readonly subject: string;
  readonly applicantName: string | null;
  readonly receivedOn: string;
}
const linesOf = async (viewer: Viewer, asked: Partial<ExportCall> = {}): Promise<Line[]> =>
  (await fileOf(viewer, 'appeals.ndjson', asked))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

const LIST = `query ($filter: AppealFilter, $orderBy: AppealOrder) {
  appeals(filter: $filter, orderBy: $orderBy, first: 1000) { nodes { number subject applicant { name } receivedOn } }
}`;
async function listOf(viewer: Viewer, variables: object = {}): Promise<Line[]> {
  type Nodes = { appeals: { nodes: (Omit<Line, 'applicantName'> & { applicant: { name: string | null } })[] } };
  const { nodes } = (await appeals.ask<Nodes>(viewer, LIST, { ...variables })).appeals;
  return nodes.map(({ applicant, ...node }) => ({ ...node, applicantName: applicant.name }));
}

interface Entry {
  readonly action: string;
  readonly personId: string;
  readonly details: readonly { readonly name: string; readonly value: string }[];
}
async function entriesOf(viewer: Viewer): Promise<Record<string, string>[]> {
  const query = `query ($filter: AuditTrailFilter!) { appealsAuditTrail(filter: $filter, first: 50) {
    nodes { action personId details { name value } } } }`;
  const filter = { personId: viewer.personId, recordType: 'AppealExport' };
  const { nodes } = (await appeals.ask<{ appealsAuditTrail: { nodes: Entry[] } }>(head, query, { filter }))
    .appealsAuditTrail;
  return nodes.map(({ details }) => Object.fromEntries(details.map(({ name, value }) => [name, value])));
}

describe('a list as a file', () => {
  it.each([
    ['everything', {}],
    ['a filter', { filter: { text: 'i', officeIds: [esilId] } }],
    ['an order', { orderBy: { field: 'DUE_ON', direction: 'ASC' } }],
    ['nothing', { filter: { states: [] } }],
  ])('[3.4] [10.1.11] holds by %s what the list shows each viewer, in its order', async (_, asked) => {
    for (const viewer of [head, region, employee, officer(ELSEWHERE), agencyOfficial('akimat-kz-71'), publicViewer]) {
      const lines = await linesOf(viewer, asked);
      const shown = lines.map(({ number, subject, applicantName, receivedOn }) => ({
        number,
        subject,
        applicantName,
        receivedOn,
      }));
      expect(shown).toEqual(await listOf(viewer, asked));
    }
    expect(await linesOf(officer(ELSEWHERE))).toEqual([]);
  });

  it('in CSV disarms what a spreadsheet would take for a formula, and quotes the rest', async () => {
    const [header = [], ...rows] = cellsOf(
      await fileOf(head, 'appeals.csv', { orderBy: { field: 'DUE_ON', direction: 'ASC' } }),
    );
    expect(header.slice(0, 3)).toEqual(['id', 'number', 'state']);
    const subjects = rows.map((row) => row[header.indexOf('subject')]);
    expect(subjects.toSorted()).toEqual(
      SUBJECTS.map((subject) => (/^[=+\-@\t\r]/.test(subject) ? `'${subject}` : subject)).toSorted(),
    );
    expect(rows.every((row) => row.length === header.length)).toBe(true);
  });

  it('begins with a byte order mark only if asked for', async () => {
    const { body } = await answer(head, 'appeals.csv', { hasBom: true });
    expect((await buffer(body)).subarray(0, 6).toString('latin1')).toBe('\u00EF\u00BB\u00BFid,');
    expect(await fileOf(head, 'appeals.csv')).toMatch(/^id,/);
  });

  it('is refused before its first byte for what the list refuses, and put on record by nobody', async () => {
    const before = (await entriesOf(employee)).length;
    for (const asked of [
      { filter: { noSuchField: 1 } },
      { filter: { states: ['NONE'] } },
      { filter: { states: Array.from({ length: 21 }, () => 'RECEIVED') } },
      { filter: { text: 'x'.repeat(10_000) } },
      { filter: { text: '\u0000' } },
      { orderBy: { field: 'NAME', direction: 'ASC' } },
    ]) {
      const { status, body } = await answer(employee, 'appeals.csv', asked);
      expect({ asked, status }).toEqual({ asked, status: 400 });
      expect(JSON.parse(await text(body))).toMatchObject({ errors: [{ extensions: { code: 'INVALID_INPUT' } }] });
    }
    await expect(answer(employee, 'complaint.csv')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(() => exportFile('appeals.xlsx')).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    expect(await entriesOf(employee)).toHaveLength(before);
  });

  it('[10.1.11] is on record with who, filter and rows before and after, without an applicant’s number', async () => {
    const filter = { officeIds: [esilId], applicantIdentity: { iin: '900101300017' } };
    await fileOf(region, 'appeals.csv', { filter });
    const heads = officer('region-kz-71', 'HEAD');
    const query = `query ($filter: AuditTrailFilter!) { appealsAuditTrail(filter: $filter) { nodes { action details { name value } } } }`;
    const asked = { filter: { personId: region.personId, recordType: 'AppealExport' } };
    const trail = await appeals.ask<{
      appealsAuditTrail: { nodes: { action: string; details: { name: string; value: string }[] }[] };
    }>(heads, query, asked);
    const [last, begun] = trail.appealsAuditTrail.nodes.map(({ action, details }) => ({
      action,
      ...Object.fromEntries(details.map(({ name, value }) => [name, value])),
    }));
    const { nodes } = trail.appealsAuditTrail;
    expect(JSON.stringify(nodes)).not.toContain('900101300017');
    expect(begun).toMatchObject({ action: 'EXPORT', list: 'appeals', format: 'csv', isBegun: 'true' });
    expect(last).toMatchObject({ action: 'EXPORT', rows: '0', isWhole: 'true' });
  });

  it('[3.4] takes a filter that the viewer has kept, what is given besides standing in its place, and nobody else’s', async () => {
    const save = `mutation ($input: SaveAppealFilterInput!) { saved: saveAppealFilter(input: $input) { id } }`;
    const input = { name: 'Quoted', filter: { text: 'quotes' }, orderBy: { field: 'RECEIVED_ON', direction: 'ASC' } };
    const { id } = (await appeals.ask<{ saved: { id: string } }>(head, save, { input })).saved;
    const subjects = async (asked: Partial<ExportCall>) => (await linesOf(head, asked)).map(({ subject }) => subject);
    expect(await subjects({ savedFilter: id })).toEqual(['plain, with "quotes"']);
    expect(await subjects({ savedFilter: id, filter: { text: 'Қазақша' } })).toEqual(['Қазақша жолданым']);
    expect((await entriesOf(head))[0]).toMatchObject({ savedFilter: id, rows: '1' });
    for (const [viewer, savedFilter] of [
      [region, id],
      [head, '018f4e4a-0000-7000-8000-000000000001'],
      [head, 'x'],
    ] as const)
      expect(await answer(viewer, 'appeals.csv', { savedFilter })).toMatchObject({ status: 404 });
    await expect(answer(head, 'appeal-alerts.csv', { savedFilter: id })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'savedFilter' },
    });
  });

  it('goes on past the first page, the list being read by pages of five hundred', async () => {
    await appeals.db.pool.query(
      `INSERT INTO appeal (id, number, language, received_on, priority, access_code_hash, version, state, owner_office_id,
         classification, channel, applicant_kind, applicant_name, subject, text)
       SELECT gen_random_uuid(), 'copy ' || each, language, received_on, priority, access_code_hash, version, state, owner_office_id,
         classification, channel, applicant_kind, applicant_name, subject, text
       FROM (SELECT * FROM appeal LIMIT 1) a, generate_series(1, 1100) AS each`,
    );
    const numbers = (await linesOf(head)).map(({ number }) => number);
    expect(numbers).toHaveLength(1_100 + SUBJECTS.length);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.slice(0, 1_000)).toEqual((await listOf(head)).map(({ number }) => number));
  });

  it('breaks off where the kept filter is changed on the way', async () => {
    const save = `mutation ($input: SaveAppealFilterInput!) { saved: saveAppealFilter(input: $input) { id } }`;
    const filter = { states: ['RECEIVED'] };
    const input = { name: 'Received', filter };
    const { id } = (await appeals.ask<{ saved: { id: string } }>(head, save, { input })).saved;
    expect(await linesOf(head, { savedFilter: id })).toHaveLength(1_100 + SUBJECTS.length);
    const { body } = await answer(head, 'appeals.ndjson', { savedFilter: id });
    const taken = body.iterator();
    await taken.next();
    await appeals.ask(head, save, { input: { ...input, id, filter: { states: ['ANSWERED'] } } });
    const rest = async (): Promise<void> => {
      while (!(await taken.next()).done);
    };
    await expect(rest()).rejects.toThrow('changed meanwhile');
  });

  it('[10.1.11] that is not taken to its end is on record as such', async () => {
    const { body } = await answer(head, 'appeals.ndjson');
    const taken = body.iterator({ destroyOnReturn: true });
    await taken.next();
    await taken.return?.();
    const [last] = await until(
      () => entriesOf(head),
      ([newest]) => newest?.['isWhole'] !== undefined,
    );
    expect(last).toMatchObject({ isWhole: 'false', rows: expect.stringMatching(/^\d{1,3}$/) });
  });
});
