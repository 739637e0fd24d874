import type { OfficeKind, OfficeSphere, PostKind } from '../../../../platform/access/viewer';
import {
  agencyIdOf,
  officeIdOf,
  readReference,
  referenceOffices,
} from '../../../../platform/directory/reference-directory';
import type { LocalisedText } from '../../../../platform/graphql/localised-text.type';
import { v5 as uuidv5 } from 'uuid';
import { POST_SENIORITY, postKindsOf } from '../../domain/posts-of-office';
import { SOLE_POSTS } from '../../domain/superiority';
import type { SeedRow } from './insert-rows';
import { postTitle } from './post-titles';

type Names = 'name_kk' | 'name_ru' | 'name_en';
const POST_NAMESPACE = '6f1d3a52-7c0e-5b8e-9a55-1f0c7d2e4b05';

/** An office of the reference data with its names. */
export interface ReferenceOffice {
  readonly id: string;
  readonly code: string;
  readonly kind: OfficeKind;
  readonly sphere: OfficeSphere;
  readonly name: LocalisedText;
}

/** The id of an office's post of a kind. */
export const postIdOf = (officeCode: string, kind: PostKind): string => uuidv5(`${officeCode} ${kind}`, POST_NAMESPACE);

const localised = (row: Record<Names, string | null>): LocalisedText => ({
  kk: row.name_kk ?? '',
  ru: row.name_ru ?? '',
  en: row.name_en ?? '',
});

const officeTable = () =>
  readReference<'code' | 'parent_code' | 'kind' | 'region_iso' | 'confidence' | Names>('offices.tsv');

/** The rows of `region`. */
export function regionRows(): SeedRow[] {
  const rows = readReference<'iso' | 'kind' | Names | 'centre_kk' | 'centre_ru' | 'centre_en'>('regions.tsv');
  return rows.map(({ iso, ...row }) => ({ code: iso, ...row }));
}

/**
 * A district's code is that of its office: `district-kz-71-esil`, `city-kz-10-semey`. For the districts of cities within a region the office's
 * code also names the city.
 */
function districtCode(
  row: Record<'region_iso' | 'kind' | 'name_en', string | null>,
  offices: readonly string[],
): string {
  const place = (row.name_en ?? '')
    .toLowerCase()
    .replace(/ district$/, '')
    .replace(/[^a-z]+/g, '-');
  const stem = `${row.kind === 'CITY' ? 'city' : 'district'}-${(row.region_iso ?? '').toLowerCase()}-`;
  const exact = `${stem}${place}`;
  if (offices.includes(exact)) return exact;
  return offices.find((code) => code.startsWith(stem) && code.endsWith(`-${place}`)) ?? exact;
}

/** The rows of `district`. */
export function districtRows(): SeedRow[] {
  const offices = officeTable().map(({ code }) => code ?? '');
  const rows = readReference<'region_iso' | 'kind' | 'confidence' | Names>('districts.tsv');
  return rows.map(({ region_iso, confidence, ...row }) => ({
    ...row,
    code: districtCode({ region_iso, ...row }, offices),
    region: region_iso,
    confidence: confidence?.toUpperCase(),
  }));
}

/** The rows of `office`, with each office's path of labels from the root. */
export function officeRows(): SeedRow[] {
  const districts = new Set(districtRows().map(({ code }) => code));
  const known = new Map(referenceOffices().map((office) => [office.id, office]));
  return officeTable().map(({ code, parent_code, kind, region_iso, confidence, ...names }) => {
    const office = known.get(officeIdOf(code ?? ''));
    const chain = [...(office?.superiorIds ?? [])].reverse().map((id) => known.get(id)?.code ?? '');
    return {
      ...names,
      id: office?.id,
      code,
      kind,
      sphere: office?.sphere,
      region: region_iso,
      district: districts.has(code) ? code : null,
      parent_id: parent_code === null ? null : officeIdOf(parent_code),
      path: [...chain, code].map((label) => label?.replaceAll('-', '_')).join('.'),
      confidence: confidence?.toUpperCase(),
    };
  });
}

/** The rows of `agency`. */
export function agencyRows(): SeedRow[] {
  const rows = readReference<'code' | 'parent_code' | 'region_iso' | 'kind' | 'protestable' | 'note' | Names>(
    'agencies.tsv',
  );
  return rows.map(({ code, parent_code, region_iso, protestable, ...row }) => ({
    ...row,
    id: agencyIdOf(code ?? ''),
    code,
    region: region_iso,
    parent_id: parent_code === null ? null : agencyIdOf(parent_code),
    is_protestable: protestable === 'yes',
  }));
}

/** The rows of `rank`. */
export function rankRows(): SeedRow[] {
  const rows = readReference<'scale' | 'order' | 'code' | 'confidence' | Names>('class-ranks.tsv');
  return rows.map(({ order, confidence, ...row }) => ({
    ...row,
    seniority: Number(order),
    confidence: confidence?.toUpperCase(),
  }));
}

/** The rows of `ranked_post` in a version of the register. */
export function rankedPostRows(version: number): SeedRow[] {
  const rows = readReference<'office_kind' | 'post_kind' | 'ceiling' | 'confidence'>('ranked-posts.tsv');
  return rows.map(({ confidence, ...row }) => ({ ...row, version, confidence: confidence?.toUpperCase() }));
}

/** The offices of the reference data with their names. */
export function namedOffices(): ReferenceOffice[] {
  const names = new Map(officeTable().map((row) => [officeIdOf(row.code ?? ''), localised(row)]));
  return referenceOffices().map((office) => ({ ...office, name: names.get(office.id) ?? { kk: '', ru: '', en: '' } }));
}

/** The agencies of the reference data with their names. */
export function namedAgencies(): { id: string; code: string; kind: string | null; name: LocalisedText }[] {
  const rows = readReference<'code' | 'kind' | Names>('agencies.tsv');
  return rows.map((row) => ({
    id: agencyIdOf(row.code ?? ''),
    code: row.code ?? '',
    kind: row.kind,
    name: localised(row),
  }));
}

/** The rows of `post`: the posts of every office (5.6, 7.1) with their titles. */
export function postRows(): SeedRow[] {
  return namedOffices().flatMap((office) =>
    postKindsOf(office.kind).map((kind) => {
      const title = postTitle(office, kind);
      return {
        id: postIdOf(office.code, kind),
        office_id: office.id,
        kind,
        is_sole: SOLE_POSTS.includes(kind),
        seniority: POST_SENIORITY[kind],
        title_kk: title.kk,
        title_ru: title.ru,
        title_en: title.en,
      };
    }),
  );
}
