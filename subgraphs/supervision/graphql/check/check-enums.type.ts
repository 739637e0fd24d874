import { actionEnum, graphqlEnum, stateEnum } from '../../../../platform/graphql/graphql-enum';
import type { CheckAgreement } from '../../domain/check/check';
import {
  CHECK_SUBJECT_KINDS,
  EXEMPT_REGIMES,
  OFFICE_FUNCTIONS,
  SUPERVISED_SPHERES,
  SUPERVISION_FORMS,
} from '../../domain/check/check-content';
import { ENTRY_ANSWERS, type EntryAnswer } from '../../domain/check/check-entry';
import {
  CHECK_GROUNDS,
  CHECK_THREATS,
  type CheckWarning,
  CIRCUMSTANCES,
  PROTECTED_CATEGORIES,
} from '../../domain/check/check-grounds';
import { checkLifecycle } from '../../domain/check/check-lifecycle';
import { ENTRY_REFUSAL_REASONS, type EntryRefusalReason, type MarkedReason } from '../../domain/check/entry-refusal';
import { type CheckBreach, EXTENSION_REASONS, SUSPENSION_REASONS } from '../../domain/check/term-decisions';
import type { CHECK_ORDERS } from '../../persistence/check/check-list.repository';

export const CheckStateEnum = stateEnum(checkLifecycle, 'CheckState');
export const CheckActionEnum = actionEnum(checkLifecycle, 'CheckAction');

export const OfficeFunctionEnum = graphqlEnum(
  'OfficeFunction',
  'The three functions of the office (1.1).',
  OFFICE_FUNCTIONS,
);
export const SupervisionFormEnum = graphqlEnum(
  'SupervisionForm',
  'The three forms of supreme supervision (17.1).',
  SUPERVISION_FORMS,
);
export const SupervisedSphereEnum = graphqlEnum(
  'SupervisedSphere',
  'The supervised spheres (6.1).',
  SUPERVISED_SPHERES,
);
export const ExemptRegimeEnum = graphqlEnum(
  'CheckExemptRegime',
  'Regimes under which neither registration nor terms apply to a check (18.4.g).',
  EXEMPT_REGIMES,
);
export const CheckGroundEnum = graphqlEnum('CheckGround', 'The grounds of a check (18.1.a).', CHECK_GROUNDS);
export const ProtectedCategoryEnum = graphqlEnum(
  'CheckProtectedCategory',
  'The five interests that a check may protect (18.1.a).',
  PROTECTED_CATEGORIES,
);
export const CircumstanceEnum = graphqlEnum(
  'CheckCircumstance',
  'Why persons cannot protect their rights themselves (18.2.1).',
  CIRCUMSTANCES,
);
export const CheckThreatEnum = graphqlEnum('CheckThreat', 'What is threatened irreversibly (18.2.4).', CHECK_THREATS);
export const CheckSubjectKindEnum = graphqlEnum('CheckSubjectKind', 'Who is checked.', CHECK_SUBJECT_KINDS);
export const CheckExtensionReasonEnum = graphqlEnum(
  'CheckExtensionReason',
  'Why a check is extended; one is enough (18.4.d).',
  EXTENSION_REASONS,
);
export const CheckSuspensionReasonEnum = graphqlEnum(
  'CheckSuspensionReason',
  'Why a check is suspended (18.4.f).',
  SUSPENSION_REASONS,
);

export const CheckAgreementByEnum = graphqlEnum<CheckAgreement['by']>(
  'CheckAgreementBy',
  'Who agrees to the check of a private business (18.2.b).',
  { PRESIDENT: 'The President.', PROSECUTOR_GENERAL: 'The Prosecutor General (Бас Прокурор).' },
);

export const CheckWarningEnum = graphqlEnum<CheckWarning>(
  'CheckWarning',
  'What a check is marked with though appointing it was lawful.',
  {
    PROTECTED_GROUP_MISMATCH: 'A closed list of named persons is no indefinite circle (18.2.3).',
    WRONG_JURISDICTION: 'A territorial office checks a body of a special sphere (32.2.j).',
  },
);

export const CheckBreachKindEnum = graphqlEnum<CheckBreach['kind']>(
  'CheckBreachKind',
  'Breaches of the office that stay on record with a check.',
  { TERM_EXCEEDED: 'The term passed before the check was completed (18.5.2).' },
);

const reasonMeanings = Object.entries(ENTRY_REFUSAL_REASONS).map(([reason, { meaning, rule }]) => [
  reason,
  `${meaning}. Rule: ${rule}.`,
]);
export const EntryRefusalReasonEnum = graphqlEnum<EntryRefusalReason>(
  'CheckEntryRefusalReason',
  'The five reasons for which entry may be refused (19.1.1.f).',
  Object.fromEntries(reasonMeanings) as Record<EntryRefusalReason, string>,
);

export const EntryRefusalMarkEnum = graphqlEnum<MarkedReason['mark']>(
  'CheckEntryRefusalMark',
  "How a reason compares with the platform's own record; advice that decides nothing (19.1.1.f).",
  { FOUNDED: 'The record bears it out.', UNFOUNDED: 'The record speaks against it.' },
);

const answerMeanings = Object.entries(ENTRY_ANSWERS).map(([answer, { text, rule }]) => [
  answer,
  `${text.en} Rule: ${rule}.`,
]);
export const EntryAnswerEnum = graphqlEnum<EntryAnswer>(
  'CheckEntryReason',
  'Why a check may enter, or not.',
  Object.fromEntries(answerMeanings) as Record<EntryAnswer, string>,
);

export const CheckOrderFieldEnum = graphqlEnum<keyof typeof CHECK_ORDERS>(
  'CheckOrderField',
  'What checks are ordered by.',
  {
    CREATED_AT: 'The instant at which the draft was begun.',
    DUE_ON: 'The due day; a check without one stands as if it were due last.',
  },
);
