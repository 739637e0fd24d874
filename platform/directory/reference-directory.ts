import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v5 as uuidv5 } from 'uuid';
import type { OfficeKind, OfficeSphere } from '../access/viewer';
import { packageRoot } from '../config/package-root';
import type { AgencyKind, KnownAgency, KnownOffice, OfficialName } from './known-directory';

/** Namespaces of the ids of reference data: an id follows from the code, so that every database has the same. */
const OFFICE_NAMESPACE = '6f1d3a52-7c0e-5b8e-9a55-1f0c7d2e4b01';
const AGENCY_NAMESPACE = '6f1d3a52-7c0e-5b8e-9a55-1f0c7d2e4b02';

/** The id of an office of the reference data, from its code (`district-kz-71-esil`). */
export const officeIdOf = (code: string): string => uuidv5(code, OFFICE_NAMESPACE);
/** The id of an agency of the reference data, from its code (`akimat-kz-71`). */
export const agencyIdOf = (code: string): string => uuidv5(code, AGENCY_NAMESPACE);

/** Reads a tab-separated reference file with a header line into one object a row; empty cells become null. */
export function readReference<Column extends string>(file: string): Record<Column, string | null>[] {
  const text = readFileSync(join(packageRoot(), 'reference-data', file), 'utf8');
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const columns = header.split('\t') as Column[];
  return lines.map((line) => {
    const cells = line.split('\t');
    const pairs = columns.map((column, index) => [column, cells[index] || null] as const);
    return Object.fromEntries(pairs) as Record<Column, string | null>;
  });
}

const SPHERES: Readonly<Partial<Record<OfficeKind, OfficeSphere>>> = {
  CHIEF_MILITARY: 'MILITARY',
  MILITARY: 'MILITARY',
  CHIEF_TRANSPORT: 'TRANSPORT',
  TRANSPORT: 'TRANSPORT',
  EDUCATION: 'EDUCATION',
  SUPPORTING_ORGANISATION: 'SUPPORT',
};

function sphereOf(code: string, kind: OfficeKind): OfficeSphere {
  const sphere = SPHERES[kind];
  if (sphere) return sphere;
  if (code.startsWith('clsa')) return 'STATISTICS';
  if (kind === 'DEPARTMENT' || kind === 'TERRITORIAL_DEPARTMENT') return 'ASSET_RECOVERY';
  return 'TERRITORIAL';
}

interface OfficeCells {
  readonly code: string;
  readonly parent: string | null;
  readonly kind: OfficeKind;
  readonly region: string | null;
  readonly name: OfficialName;
}

function superiors(code: string, parentOf: ReadonlyMap<string, string | null>): string[] {
  const parent = parentOf.get(code) ?? null;
  return parent === null ? [] : [officeIdOf(parent), ...superiors(parent, parentOf)];
}

/** The offices of the reference data with their chains of superiors, as every subgraph first knows them. */
export function referenceOffices(): KnownOffice[] {
  const rows = readReference<'code' | 'parent_code' | 'kind' | 'region_iso' | 'name_kk' | 'name_ru' | 'name_en'>(
    'offices.tsv',
  );
  const cells = rows.map((row): OfficeCells => ({
    code: row.code ?? '',
    parent: row.parent_code,
    kind: row.kind as OfficeKind,
    region: row.region_iso,
    name: { kk: row.name_kk ?? '', ru: row.name_ru ?? '', en: row.name_en ?? '' },
  }));
  const parentOf = new Map(cells.map(({ code, parent }) => [code, parent]));
  return cells.map(({ code, parent, kind, region, name }) => ({
    id: officeIdOf(code),
    code,
    kind,
    sphere: sphereOf(code, kind),
    region,
    parentId: parent === null ? null : officeIdOf(parent),
    headPersonId: null,
    superiorIds: superiors(code, parentOf),
    state: 'ACTIVE',
    successorId: null,
    name,
  }));
}

/** The agencies of the reference data, as every subgraph first knows them. */
export function referenceAgencies(): KnownAgency[] {
  const rows = readReference<'code' | 'kind' | 'region_iso' | 'protestable'>('agencies.tsv');
  return rows.map((row) => ({
    id: agencyIdOf(row.code ?? ''),
    code: row.code ?? '',
    kind: row.kind as AgencyKind,
    region: row.region_iso,
    isProtestable: row.protestable === 'yes',
    state: 'ACTIVE',
  }));
}
