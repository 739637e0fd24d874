import type { AgencyRole, Classification, OfficeKind, OfficeSphere, PostKind } from '../../../platform/access/viewer';
import type { LocalisedText } from '../../../platform/graphql/localised-text.type';
import { classOfPost, type PersonnelCategory, rankScaleOf } from '../domain/personnel';
import { postKindsOf } from '../domain/posts-of-office';
import type { AccountKind } from '../domain/viewer-decision';
import { postTitle, titleIn } from '../persistence/seed/post-titles';
import { namedAgencies, namedOffices, postIdOf, type ReferenceOffice } from '../persistence/seed/reference-rows';

/** A demonstration person: named by post, with a login made of post and office. */
export interface DemonstrationPerson {
  readonly login: string;
  readonly name: LocalisedText;
  /** The office or agency under which the sign-in page lists the person. */
  readonly group: LocalisedText;
  readonly account: AccountKind;
  readonly clearance: Classification;
  readonly rank: string | null;
  readonly post: { readonly id: string; readonly officeId: string; readonly kind: PostKind } | null;
  readonly category: PersonnelCategory | null;
  readonly agency: { readonly id: string; readonly role: AgencyRole } | null;
}

const LOGIN_STEMS: Readonly<Record<PostKind, string>> = {
  PROSECUTOR_GENERAL: 'prosecutor-general',
  FIRST_DEPUTY_PROSECUTOR_GENERAL: 'first-deputy-prosecutor-general',
  DEPUTY_PROSECUTOR_GENERAL: 'deputy-prosecutor-general',
  HEAD: 'head',
  DEPUTY_HEAD: 'deputy',
  PROSECUTOR: 'prosecutor',
  EMPLOYEE: 'employee',
};

/** The login of whoever holds a post: `head-kz-71-esil`, `head-kz-71`, `head-city-kz-10-semey`, `prosecutor-general`. */
function loginOf(officeCode: string, kind: PostKind): string {
  const stem = LOGIN_STEMS[kind];
  const isUnique = stem.endsWith('prosecutor-general');
  return isUnique ? stem : `${stem}-${officeCode.replace(/^(district|region)-/, '')}`;
}

const CLEARANCES: Readonly<Record<PostKind, Classification>> = {
  PROSECUTOR_GENERAL: 'STATE_SECRET',
  FIRST_DEPUTY_PROSECUTOR_GENERAL: 'STATE_SECRET',
  DEPUTY_PROSECUTOR_GENERAL: 'STATE_SECRET',
  HEAD: 'RESTRICTED',
  DEPUTY_HEAD: 'RESTRICTED',
  PROSECUTOR: 'PROTECTED_SECRET',
  EMPLOYEE: 'PERSONAL',
};

type Ranks = readonly [head: string, deputy: string, prosecutor: string];
const HIGH_RANKS: Readonly<Partial<Record<OfficeKind, Ranks>>> = {
  GENERAL: ['STATE_COUNSELLOR_SUPREME', 'STATE_COUNSELLOR_1', 'SENIOR_COUNSELLOR'],
  REGIONAL: ['STATE_COUNSELLOR_3', 'SENIOR_COUNSELLOR', 'COUNSELLOR'],
  DEPARTMENT: ['STATE_COUNSELLOR_3', 'SENIOR_COUNSELLOR', 'COUNSELLOR'],
  EDUCATION: ['STATE_COUNSELLOR_3', 'SENIOR_COUNSELLOR', 'COUNSELLOR'],
  CHIEF_TRANSPORT: ['STATE_COUNSELLOR_3', 'SENIOR_COUNSELLOR', 'COUNSELLOR'],
  CHIEF_MILITARY: ['MAJOR_GENERAL', 'COLONEL', 'MAJOR'],
};
const CLASS_RANKS: Ranks = ['SENIOR_COUNSELLOR', 'COUNSELLOR', 'LAWYER_1'];
const MILITARY_RANKS: Ranks = ['COLONEL', 'LIEUTENANT_COLONEL', 'CAPTAIN'];

function rankOf(kind: PostKind, officeKind: OfficeKind, sphere: OfficeSphere): string | null {
  const usual = rankScaleOf(sphere) === 'MILITARY' ? MILITARY_RANKS : CLASS_RANKS;
  const [head, deputy, prosecutor] = HIGH_RANKS[officeKind] ?? usual;
  if (kind === 'EMPLOYEE') return null;
  if (kind === 'PROSECUTOR') return prosecutor;
  return kind === 'HEAD' || kind === 'PROSECUTOR_GENERAL' ? head : deputy;
}

function member(office: ReferenceOffice, kind: PostKind): DemonstrationPerson {
  const isEmployee = classOfPost(kind) === 'OTHER_EMPLOYEE';
  const category = office.sphere === 'MILITARY' ? 'PRIVATE_OR_SERGEANT' : 'ADMINISTRATIVE_CIVIL_SERVANT';
  return {
    login: loginOf(office.code, kind),
    name: postTitle(office, kind),
    group: office.name,
    account: 'PERSONNEL',
    clearance: CLEARANCES[kind],
    rank: rankOf(kind, office.kind, office.sphere),
    post: { id: postIdOf(office.code, kind), officeId: office.id, kind },
    category: isEmployee ? category : null,
    agency: null,
  };
}

const ANALYST: LocalisedText = { kk: 'талдаушысы', ru: 'Аналитик', en: 'Analyst' };

/** An analyst is an employee of the General Office whose account opens its statistics. */
function analyst(general: ReferenceOffice, number: number): DemonstrationPerson {
  const title = { kk: `${number}-${ANALYST.kk}`, ru: `${ANALYST.ru} ${number}`, en: `${ANALYST.en} ${number}` };
  return {
    ...member(general, 'EMPLOYEE'),
    login: `analyst-${number}`,
    name: titleIn(general.name, title),
    account: 'ANALYST',
    clearance: 'OFFICIAL',
  };
}

type ShownRole = 'EXECUTOR' | 'HEAD';
const ROLE_TITLES: Readonly<Record<ShownRole, LocalisedText>> = {
  EXECUTOR: { kk: 'жауапты орындаушысы', ru: 'Ответственный исполнитель', en: 'Executor' },
  HEAD: { kk: 'басшысы', ru: 'Руководитель', en: 'Head' },
};
/** For agencies that are one person, such as a commissioner, the head is that of the person's staff. */
const HEAD_OF_STAFF: LocalisedText = { kk: 'аппаратының басшысы', ru: 'Руководитель аппарата', en: 'Head of Staff' };

function official(agency: ReturnType<typeof namedAgencies>[number], role: ShownRole): DemonstrationPerson {
  const isOnePerson = agency.kind === 'OMBUDSMAN' || agency.code === 'president';
  return {
    login: `${role.toLowerCase()}-${agency.code}`,
    name: titleIn(agency.name, isOnePerson && role === 'HEAD' ? HEAD_OF_STAFF : ROLE_TITLES[role]),
    group: agency.name,
    account: 'AGENCY_OFFICIAL',
    clearance: 'PERSONAL',
    rank: null,
    post: null,
    category: null,
    agency: { id: agency.id, role },
  };
}

const OPERATORS: LocalisedText = { kk: 'Операторлар', ru: 'Операторы', en: 'Operators' };
const OPERATOR: LocalisedText = { kk: 'Платформа операторы', ru: 'Оператор платформы', en: 'Operator of the platform' };

/** Who looks after the platform as a machine. */
const operator: DemonstrationPerson = {
  login: 'operator',
  name: OPERATOR,
  group: OPERATORS,
  account: 'OPERATOR',
  clearance: 'PUBLIC',
  rank: null,
  post: null,
  category: null,
  agency: null,
};

/** Everyone who has an account in the demonstration: each office's members, two analysts, two officials of each agency, an operator. */
export function demonstrationPeople(): readonly DemonstrationPerson[] {
  const offices = namedOffices();
  const members = offices.flatMap((office) => postKindsOf(office.kind).map((kind) => member(office, kind)));
  const general = offices.filter(({ kind }) => kind === 'GENERAL');
  const analysts = general.flatMap((office) => [analyst(office, 1), analyst(office, 2)]);
  const officials = namedAgencies().flatMap((agency) => [official(agency, 'EXECUTOR'), official(agency, 'HEAD')]);
  return [...members, ...analysts, ...officials, operator];
}
