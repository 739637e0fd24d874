import { type Power, POWERS } from '../../../platform/access/powers';
import { actionEnum, graphqlEnum, stateEnum } from '../../../platform/graphql/graphql-enum';
import { legalBasisOf } from '../../../platform/law/ledger';
import type { AppointingAuthority } from '../domain/appointment-route';
import { OFFICER_LIFECYCLE } from '../domain/officer-lifecycle';
import type { PersonnelCategory, PersonnelClass, RankScale, ServiceRegime } from '../domain/personnel';

export const OfficerStateEnum = stateEnum(OFFICER_LIFECYCLE, 'OfficerState');
export const OfficerActionEnum = actionEnum(OFFICER_LIFECYCLE, 'OfficerAction');

export const PersonnelClassEnum = graphqlEnum<PersonnelClass>(
  'PersonnelClass',
  'The two classes of personnel (кадрлар).',
  {
    PROSECUTOR: "A prosecutor (прокурор): a citizen in service who holds a class rank or an officer's military rank.",
    OTHER_EMPLOYEE: 'Another employee (өзге де жұмыскер), without prosecutorial powers.',
  },
);

export const PersonnelCategoryEnum = graphqlEnum<PersonnelCategory>(
  'PersonnelCategory',
  'Categories of other employees.',
  {
    ADMINISTRATIVE_CIVIL_SERVANT: 'An administrative civil servant (мемлекеттік әкімшілік қызметші).',
    PRIVATE_OR_SERGEANT:
      'A serviceman of private or sergeant rank (қатардағы және сержанттық құрамның әскери қызметшісі).',
    CIVIL_EMPLOYEE: 'A civil employee outside the state service (азаматтық қызметші).',
  },
);

export const ServiceRegimeEnum = graphqlEnum<ServiceRegime>(
  'ServiceRegime',
  'Under which legislation a person serves.',
  {
    LAW_ENFORCEMENT: 'Law-enforcement service (құқық қорғау қызметі).',
    MILITARY: 'Military service (әскери қызмет), with the status of a serviceman of the Armed Forces.',
    CIVIL_SERVICE: 'Civil service (мемлекеттік қызмет).',
    LABOUR_LAW: 'Labour law; the law on the office names no regime for civil employees.',
  },
);

export const RankScaleEnum = graphqlEnum<RankScale>('RankScale', 'The two scales of ranks.', {
  CLASS: 'Class ranks of prosecutors (сыныптық шен).',
  MILITARY: "Officers' military ranks (офицерлік құрамның әскери атағы).",
});

export const AppointingAuthorityEnum = graphqlEnum<AppointingAuthority>(
  'AppointingAuthority',
  'Whose act fills a post or ends the service in it.',
  {
    PRESIDENT: 'The President of the Republic.',
    PROSECUTOR_GENERAL: 'The Prosecutor General.',
    HEAD_OF_BODY: 'The head of a body, within the act of the Prosecutor General.',
  },
);

const POWER_NAMES = Object.keys(POWERS) as Power[];

function meaningOf(power: Power): string {
  const words = power.toLowerCase().replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} (${legalBasisOf(POWERS[power].rule)}).`;
}

export const PowerEnum = graphqlEnum<Power>(
  'Power',
  'Powers of Arts. 9, 10, 15 and 16 that the platform asks about.',
  Object.fromEntries(POWER_NAMES.map((power) => [power, meaningOf(power)])) as Record<Power, string>,
);
