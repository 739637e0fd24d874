import type { OfficeState } from '../../../../platform/access/body-states';
import type { OfficeKind, OfficeSphere } from '../../../../platform/access/viewer';
import type { SubjectCategory } from '../competence';

/** Why an office is proposed: a row of words each. */
export const PROPOSAL_REASONS = {
  TERRITORY: {
    kk: 'Көрсетілген аумақтың прокуратурасы',
    ru: 'Прокуратура указанной территории',
    en: 'It is the office of the territory named',
  },
  SPHERE: {
    kk: 'Тақырып осы саланың прокуратурасына жатады',
    ru: 'Тема относится к прокуратуре этой сферы',
    en: 'The subject belongs to the offices of its sphere',
  },
  SPECIALISED: {
    kk: 'Тақырып мамандандырылған прокуратураға жатады',
    ru: 'Тема относится к специализированной прокуратуре',
    en: 'The subject belongs to a specialised office',
  },
  LEGAL_STATISTICS: {
    kk: 'Құқықтық статистика және арнайы есепке алу мәселелері осы органға жатады',
    ru: 'Вопросы правовой статистики и специальных учётов относятся к этому органу',
    en: 'Legal statistics and special records belong to this body',
  },
  WHOLE_COUNTRY: {
    kk: 'Көрсетілген аумақта жақынырақ құзыретті прокуратура жоқ: бұл орган бүкіл елге жауап береді',
    ru: 'Ближе компетентной прокуратуры для указанной территории нет: этот орган отвечает за всю страну',
    en: 'No competent office is nearer to the territory named: this one answers for the whole country',
  },
} as const;
export type ProposalReason = keyof typeof PROPOSAL_REASONS;

/** What decides on the competence, as far as it is known. */
export interface Matter {
  /** ISO 3166-2 code. */
  readonly region: string | null;
  /** The code of a district, which is that of its office. */
  readonly district: string | null;
  readonly category: SubjectCategory | null;
}

/** What the choice goes by. */
export interface OfficeOfTerritory {
  readonly id: string;
  readonly code: string;
  readonly kind: OfficeKind;
  readonly sphere: OfficeSphere;
  readonly region: string | null;
  readonly state: OfficeState;
  /** The office that answers for the records of a liquidated one. */
  readonly successorId: string | null;
}

/** An office that is competent, with the reasons why. */
export interface ProposedOffice {
  readonly officeId: string;
  readonly reasons: readonly ProposalReason[];
}

/** One way of being competent, and the reasons given for it. */
interface Tier {
  readonly isCompetent: (office: OfficeOfTerritory) => boolean;
  readonly reasons: readonly ProposalReason[];
}

/** The bodies at the head of a sphere, which answer for the whole country. */
const AT_THE_HEAD: readonly OfficeKind[] = ['DEPARTMENT', 'CHIEF_MILITARY', 'CHIEF_TRANSPORT'];

/** Territorial offices, from the district up to the whole country: for every subject that has no sphere of its own. */
function territorialTiers({ region, district }: Matter): readonly Tier[] {
  const reasons = ['TERRITORY'] as const;
  return [
    { isCompetent: ({ code }) => code === district, reasons },
    { isCompetent: (office) => office.kind === 'REGIONAL' && office.region === region, reasons },
    { isCompetent: ({ kind }) => kind === 'GENERAL', reasons: ['WHOLE_COUNTRY'] },
  ];
}

/** [24.2] Offices of a sphere of its own: statistics, transport, military, asset recovery. */
function tiersOfSphere({ sphere, isLegalStatistics }: SubjectCategory, { region }: Matter): readonly Tier[] {
  const subject = isLegalStatistics ? 'LEGAL_STATISTICS' : 'SPHERE';
  const isOfSphere = (office: OfficeOfTerritory) => office.sphere === sphere;
  return [
    {
      isCompetent: (office) => isOfSphere(office) && region !== null && office.region === region,
      reasons: [subject, 'TERRITORY'],
    },
    {
      isCompetent: (office) => isOfSphere(office) && AT_THE_HEAD.includes(office.kind),
      reasons: [subject, 'WHOLE_COUNTRY'],
    },
  ];
}

/** Offices of the region that are specialised in the subject; their codes tell in what. */
function specialisedTier(specialisation: string, { region }: Matter): Tier {
  return {
    isCompetent: (office) =>
      office.kind === 'SPECIALISED' &&
      office.region === region &&
      office.code.startsWith(`specialised-${specialisation}-`),
    reasons: ['SPECIALISED', 'TERRITORY'],
  };
}

function tiersOf(matter: Matter): readonly Tier[] {
  const { category } = matter;
  if (category && category.sphere !== 'TERRITORIAL') return tiersOfSphere(category, matter);
  const { specialisation = null } = category ?? {};
  const specialised = specialisation === null ? [] : [specialisedTier(specialisation, matter)];
  return [...specialised, ...territorialTiers(matter)];
}

/**
 * [24.2] The offices that are competent for a matter: those of the nearest kind that there is, among existing offices. Bodies of statistics
 * stand in it for legal statistics and special records alone.
 */
export function proposedOffices(offices: readonly OfficeOfTerritory[], matter: Matter): readonly ProposedOffice[] {
  const existing = offices.filter(({ state }) => state === 'ACTIVE');
  for (const { isCompetent, reasons } of tiersOf(matter)) {
    const competent = existing.filter(isCompetent);
    if (competent.length > 0) return competent.map(({ id }) => ({ officeId: id, reasons }));
  }
  return [];
}
