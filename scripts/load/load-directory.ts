import type { Client } from 'pg';
import type { OfficeKind, OfficeSphere, PostKind } from '../../platform/access/viewer';
import { officeIdOf } from '../../platform/directory/reference-directory';
import type { LocalisedText } from '../../platform/graphql/localised-text.type';
import { registrarCodeFor } from '../../subgraphs/supervision/domain/check/registrar';

/** Someone who serves in an office. */
export interface Servant {
  readonly personId: string;
  readonly postId: string;
  readonly name: string;
}

/** A body of the directory, with its name in three languages. */
export interface NamedBody {
  readonly id: string;
  readonly name: LocalisedText;
}

/** An office as the load needs it: where appeals come in, who serves there, to whom they turn. */
export interface Seat extends NamedBody {
  readonly code: string;
  readonly kind: OfficeKind;
  readonly region: string | null;
  readonly superior: LocalisedText;
  readonly head: Servant | null;
  readonly prosecutors: readonly Servant[];
  /** The statistics body that registers the office's checks. */
  readonly registrarId: string;
  readonly registrarCode: string;
  /** The bodies that the office addresses. */
  readonly bodies: readonly NamedBody[];
  /** How many appeals come in here, against other offices. */
  readonly weight: number;
}

/** Residents in hundreds of thousands, rounded, by the code of the region. */
const RESIDENTS: Readonly<Record<string, number>> = {
  'KZ-10': 6,
  'KZ-11': 8,
  'KZ-15': 9,
  'KZ-19': 15,
  'KZ-23': 7,
  'KZ-27': 7,
  'KZ-31': 12,
  'KZ-33': 7,
  'KZ-35': 11,
  'KZ-39': 8,
  'KZ-43': 8,
  'KZ-47': 8,
  'KZ-55': 8,
  'KZ-59': 5,
  'KZ-61': 21,
  'KZ-62': 2,
  'KZ-63': 7,
  'KZ-71': 15,
  'KZ-75': 23,
  'KZ-79': 13,
};

/** How an office's kind weighs within its region. */
const KINDS: Readonly<Partial<Record<OfficeKind, number>>> = {
  DISTRICT: 1,
  CITY: 2,
  REGIONAL: 4,
  SPECIALISED: 1,
  TRANSPORT: 0.3,
  MILITARY: 0.2,
  GENERAL: 12,
};

const ELSEWHERE = 8;

interface OfficeRow extends Omit<Seat, 'registrarId' | 'registrarCode' | 'bodies' | 'weight' | 'head' | 'prosecutors'> {
  readonly sphere: OfficeSphere;
  readonly servants: readonly (Servant & { readonly kind: PostKind })[] | null;
}

const OFFICES = `
  SELECT k.id, k.code, k.kind, k.sphere, k.region,
    jsonb_build_object('kk', o.name_kk, 'ru', o.name_ru, 'en', o.name_en) AS name,
    jsonb_build_object('kk', s.name_kk, 'ru', s.name_ru, 'en', s.name_en) AS superior,
    (SELECT jsonb_agg(jsonb_build_object('personId', p.id, 'postId', t.id, 'kind', t.kind, 'name', p.name_ru) ORDER BY p.id)
       FROM appointment a JOIN person p ON p.id = a.person_id JOIN post t ON t.id = a.post_id
       WHERE t.office_id = k.id AND a.until_on IS NULL) AS servants
  FROM platform.known_office k JOIN office o ON o.id = k.id JOIN office s ON s.id = coalesce(o.parent_id, o.id)
  WHERE k.state = 'ACTIVE' ORDER BY k.code`;

const AGENCIES = `
  SELECT k.id, k.region, k.kind, jsonb_build_object('kk', a.name_kk, 'ru', a.name_ru, 'en', a.name_en) AS name
  FROM platform.known_agency k JOIN agency a ON a.id = k.id
  WHERE k.state = 'ACTIVE' AND k.is_protestable AND k.kind IN ('STATE_BODY', 'LAW_ENFORCEMENT', 'LOCAL_EXECUTIVE', 'QUASI_PUBLIC')
  ORDER BY k.code`;

const PROSECUTING: readonly PostKind[] = ['PROSECUTOR', 'DEPUTY_HEAD'];
const HEADING: readonly PostKind[] = ['HEAD', 'PROSECUTOR_GENERAL'];

/** The offices to which citizens turn and whose checks can be registered, as organisation has them now, in the order of their codes. */
export async function readSeats(organisation: Client): Promise<readonly Seat[]> {
  const { rows: offices } = await organisation.query<OfficeRow>(OFFICES);
  const { rows: agencies } = await organisation.query<NamedBody & { region: string | null }>(AGENCIES);
  const known = new Set(offices.map(({ id }) => id));
  return offices.flatMap(({ servants, sphere, ...office }): Seat[] => {
    const { kind, region } = office;
    const weight = (KINDS[kind] ?? 0) * (region === null ? ELSEWHERE : (RESIDENTS[region] ?? ELSEWHERE));
    const registrarCode = registrarCodeFor({ sphere, region, kind });
    const registrarId = officeIdOf(registrarCode);
    if (weight === 0 || !known.has(registrarId)) return [];
    const local = agencies.filter((agency) => agency.region === region);
    return [
      {
        ...office,
        weight,
        registrarCode,
        registrarId,
        bodies: (local.length > 0 ? local : agencies).map(({ id, name }) => ({ id, name })),
        head: servants?.find((each) => HEADING.includes(each.kind)) ?? null,
        prosecutors: servants?.filter((each) => PROSECUTING.includes(each.kind)) ?? [],
      },
    ];
  });
}
