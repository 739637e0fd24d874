import { actionEnum, graphqlEnum, stateEnum } from '../../../platform/graphql/graphql-enum';
import type { AppealChannel, AppealPriority, AppealWarning, ApplicantKind } from '../domain/appeal';
import type { AnonymousException, BodyFailure, ProtectedGroup } from '../domain/appeal-facts';
import { type AppealGround, GROUNDS } from '../domain/appeal-grounds';
import { appealLifecycle } from '../domain/appeal-lifecycle';
import type { AppealTopic } from '../domain/competence';
import { EXTENSION_REASONS, type ExtensionReason } from '../domain/extension';
import type { OtherTerm } from '../domain/intake';
import type { AppealNoticeKind } from '../domain/notices';
import { APPEAL_REGIMES } from '../domain/other-procedure';
import type { AppealOrder } from '../persistence/appeal-list.repository';

export const AppealStateEnum = stateEnum(appealLifecycle, 'AppealState');
export const AppealActionEnum = actionEnum(appealLifecycle, 'AppealAction');

const groundMeanings = Object.entries(GROUNDS).map(([ground, { meaning, rule }]) => [
  ground,
  `${meaning}. Rule: ${rule}.`,
]);

export const AppealGroundEnum = graphqlEnum<AppealGround>(
  'AppealGround',
  'The seven grounds under which an appeal is accepted for consideration (24.1.a).',
  Object.fromEntries(groundMeanings) as Record<AppealGround, string>,
);

export const AppealRegimeEnum = graphqlEnum(
  'AppealRegime',
  'Laws whose own procedure takes the place of Art. 24 (24.9, 10.2.6).',
  APPEAL_REGIMES,
);

export const ApplicantKindEnum = graphqlEnum<ApplicantKind>(
  'ApplicantKind',
  'Who turns to the office (жолданым иесі).',
  {
    PERSON: 'A natural person.',
    BUSINESS: 'A private business entity (жеке кәсіпкерлік субъектісі).',
    STATE_BODY: 'A state body (мемлекеттік орган).',
    ORGANISATION: 'Another organisation (ұйым).',
    GROUP: 'Several persons together (адамдар тобы).',
    ANONYMOUS: 'Nobody who is named (иесі бүркемеленген).',
  },
);

export const AppealChannelEnum = graphqlEnum<AppealChannel>('AppealChannel', 'How an appeal came in.', {
  PORTAL: 'By the applicant, signed in here.',
  PAPER: 'On paper, handed in at the office.',
  IN_PERSON: 'At a personal reception, registered by the office (жеке қабылдау).',
  POST: 'By post (пошта).',
  E_MAIL: 'By e-mail (электрондық пошта).',
  E_OTINISH: 'Through the information system e-Otinish (е-Өтініш).',
  E_GOVERNMENT: 'Through the portal of the electronic government (электрондық үкімет).',
  PHONE: 'By telephone, taken down by the office (телефон).',
  INTER_AGENCY: 'Passed on by another body (басқа органнан келіп түскен).',
});

export const AppealTopicEnum = graphqlEnum<AppealTopic>(
  'AppealTopic',
  'What an appeal is about, as far as competence depends on it.',
  {
    LEGAL_STATISTICS_AND_SPECIAL_RECORDS:
      'State legal statistics and special records, the only topic of statistics bodies (мемлекеттік құқықтық статистика және арнайы есепке алу).',
    OTHER: 'Anything else.',
  },
);

export const AppealPriorityEnum = graphqlEnum<AppealPriority>('AppealPriority', 'How urgent an appeal is.', {
  NORMAL: 'In turn.',
  HIGH: 'Threats to constitutional order, security, life or health, and every anonymous appeal that is considered.',
});

export const AppealWarningEnum = graphqlEnum<AppealWarning>(
  'AppealWarning',
  'What an appeal is marked with; none of it is a refusal.',
  {
    OVER_TWO_MONTHS_FROM_RECEIPT:
      'The extended term ends more than two months after receipt, which one reading of the law excludes (24.4.a).',
    LATE: 'The final decision was taken after its due day.',
  },
);

export const ProtectedGroupEnum = graphqlEnum<ProtectedGroup>(
  'AppealProtectedGroup',
  'Whose rights the first ground protects.',
  {
    UNABLE_TO_PROTECT:
      'Persons unable to protect their rights themselves (өз құқықтарын қорғауды өз бетінше жүзеге асыра алмайтын адамдар).',
    MINORS: 'Persons under 18 (кәмелетке толмаған адамдар).',
    INDEFINITE_CIRCLE: 'A group not countable by name (адамдардың шектелмеген тобы).',
  },
);

export const BodyFailureKindEnum = graphqlEnum<BodyFailure['kind']>(
  'AppealBodyFailureKind',
  'How a competent body failed.',
  {
    REPLY: 'It replied, but did not secure protection.',
    SILENCE: 'It was addressed and stayed silent.',
  },
);

export const AnonymousExceptionEnum = graphqlEnum<AnonymousException>(
  'AppealAnonymousException',
  'Information for which even an anonymous appeal is considered (24.6.b).',
  {
    CRIME_PREPARED: 'A criminal offence is being prepared (дайындалып жатқан).',
    CRIME_COMMITTED: 'A criminal offence has been committed (жасалған).',
    NATIONAL_SECURITY_THREAT:
      'A threat to national security, public security included (ұлттық қауіпсіздікке төнген қатер).',
  },
);

export const OtherTermUnitEnum = graphqlEnum<NonNullable<OtherTerm['unit']>>(
  'AppealTermUnit',
  'What another term is counted in.',
  {
    WORKING_DAY: 'Working days.',
    CALENDAR_DAY: 'Calendar days.',
    MONTH: 'Months.',
  },
);

export const ExtensionReasonEnum = graphqlEnum<ExtensionReason>(
  'AppealExtensionReason',
  'Why a term was extended (24.4.c).',
  {
    ESTABLISH_FACTS: `${EXTENSION_REASONS.ESTABLISH_FACTS.en} (${EXTENSION_REASONS.ESTABLISH_FACTS.kk}).`,
    OBTAIN_INFORMATION: `${EXTENSION_REASONS.OBTAIN_INFORMATION.en} (${EXTENSION_REASONS.OBTAIN_INFORMATION.kk}).`,
  },
);

export const AppealNoticeKindEnum = graphqlEnum<AppealNoticeKind>(
  'AppealNoticeKind',
  'What an applicant is told besides the reply.',
  {
    EXTENSION: 'The term has been extended (24.5).',
    OUT_OF_SCOPE: 'The appeal has been passed to the competent body (24.1.b).',
    TERMINATED_REPEATED: 'The consideration has ended, since the appeal repeats an answered one (24.8).',
    INTERIM_REPLY: 'A check of legality has been appointed on the appeal (24.4.e).',
    FORWARDED: 'The appeal has been passed to another office, its due day as it was (24.3.c).',
    RESCHEDULED: 'The working calendar has changed, and the due day with it (24.3.b).',
  },
);

export const AppealOrderFieldEnum = graphqlEnum<AppealOrder['field']>(
  'AppealOrderField',
  'What appeals are ordered by.',
  {
    RECEIVED_ON: 'The day of receipt.',
    DUE_ON: 'The due day; an appeal without one stands as if it were due last.',
  },
);
