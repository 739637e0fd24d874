import type { AgencyRole, OfficeKind, OfficeSphere, PostKind } from '../../../platform/access/viewer';
import type { AgencyKind } from '../../../platform/directory/known-directory';
import { graphqlEnum } from '../../../platform/graphql/graphql-enum';
import type { DataConfidence } from '../domain/data-confidence';

export const OfficeKindEnum = graphqlEnum<OfficeKind>(
  'OfficeKind',
  'Kinds of bodies of the prosecution system (Art. 5).',
  {
    GENERAL: "The General Prosecutor's Office (Бас прокуратура), the root of the system.",
    DEPARTMENT: 'A department of the General Office (ведомство).',
    TERRITORIAL_DEPARTMENT: 'A territorial or equated body of a department (ведомствоның аумақтық органы).',
    CHIEF_MILITARY: "The Chief Military Prosecutor's Office (бас әскери прокуратура).",
    MILITARY: "A military prosecutor's office (әскери прокуратура).",
    CHIEF_TRANSPORT: "The Chief Transport Prosecutor's Office (бас көлік прокуратурасы).",
    TRANSPORT: "A transport prosecutor's office (көлік прокуратурасы).",
    REGIONAL: "A prosecutor's office of a region, or of a city equated to one (облыс прокуратурасы).",
    DISTRICT: "A district prosecutor's office (аудандық прокуратура).",
    CITY: "A city prosecutor's office (қалалық прокуратура).",
    INTERDISTRICT: "An inter-district prosecutor's office (ауданаралық прокуратура).",
    SPECIALISED: "A specialised prosecutor's office (мамандандырылған прокуратура).",
    EDUCATION: 'The educational organisation (білім беру ұйымы): the Academy.',
    STATE_INSTITUTION: 'A state institution of the office (мемлекеттік мекеме).',
    SUPPORTING_ORGANISATION: 'An organisation that supports the office and holds no powers (қамтамасыз ететін ұйым).',
    OTHER_BY_PRESIDENT: 'Another body formed by decision of the President.',
  },
);

export const OfficeSphereEnum = graphqlEnum<OfficeSphere>('OfficeSphere', 'Fields in which offices work.', {
  TERRITORIAL: 'The territory of a region or district, or the whole country.',
  MILITARY: 'Defence and military security (Art. 13).',
  TRANSPORT: 'Transport (Art. 14).',
  STATISTICS: 'State legal statistics and special records (Art. 11).',
  ASSET_RECOVERY: 'Return of assets (Art. 11-1).',
  EDUCATION: 'Training and research (Art. 12).',
  SUPPORT: 'Support of the offices (Art. 5 §6).',
});

export const PostKindEnum = graphqlEnum<PostKind>('PostKind', 'Kinds of posts (лауазым) in an office.', {
  PROSECUTOR_GENERAL: 'The Prosecutor General (Бас Прокурор).',
  FIRST_DEPUTY_PROSECUTOR_GENERAL: 'The one first deputy of the Prosecutor General (бірінші орынбасар).',
  DEPUTY_PROSECUTOR_GENERAL: 'A deputy of the Prosecutor General (орынбасар).',
  HEAD: 'The head of an office (прокуратура басшысы).',
  DEPUTY_HEAD: 'A deputy of the head of an office.',
  PROSECUTOR: 'A prosecutor (прокурор) without a leading post.',
  EMPLOYEE: 'A post of other employees (өзге де жұмыскер), without prosecutorial powers.',
});

export const AgencyKindEnum = graphqlEnum<AgencyKind>('AgencyKind', 'Kinds of bodies that take part in coordination.', {
  LAW_ENFORCEMENT: 'A law-enforcement body.',
  SPECIAL_STATE_BODY: 'A special state body.',
  STATE_BODY: 'Another state body.',
  PRESIDENTIAL: 'The President or a body of the President.',
  COURT: 'A court or a body of the judicial system.',
  OMBUDSMAN: 'A commissioner for rights.',
  QUASI_PUBLIC: 'An organisation of the quasi-public sector.',
  LOCAL_EXECUTIVE: 'A local executive body (әкімдік).',
  LOCAL_REPRESENTATIVE: 'A local representative body (мәслихат).',
});

export const AgencyRoleEnum = graphqlEnum<AgencyRole>(
  'AgencyRole',
  "What an agency's official does in the shared graph.",
  {
    READER: 'Reads what is shared with the agency.',
    EXECUTOR: 'Also records what the agency has done.',
    HEAD: 'Also decides for the agency.',
  },
);

export const DataConfidenceEnum = graphqlEnum<DataConfidence>(
  'DataConfidence',
  'How sure a row of the reference data is.',
  {
    HIGH: 'Confirmed by a public source.',
    MEDIUM: 'Derived from the general pattern; to be shown as not confirmed.',
  },
);

export const RegionKindEnum = graphqlEnum<'OBLAST' | 'CITY'>('RegionKind', 'Kinds of regions.', {
  OBLAST: 'A region (облыс).',
  CITY: 'A city of republican significance or the capital (республикалық маңызы бар қала).',
});

export const DistrictKindEnum = graphqlEnum<'DISTRICT' | 'CITY' | 'CITY_DISTRICT'>(
  'DistrictKind',
  'Kinds of districts.',
  {
    DISTRICT: 'A district of a region (аудан).',
    CITY: 'A city of regional significance (қала).',
    CITY_DISTRICT: 'A district of a city (қаладағы аудан).',
  },
);
