import { graphqlEnum } from '../../../platform/graphql/graphql-enum';
import { type ActBasisType, BASIS_TYPES } from '../domain/act-basis';
import { BREACH_KINDS } from '../domain/act-breach';
import type { ActCategory } from '../domain/act-category';
import type { ActWarning } from '../domain/competence';
import { NON_COMPLIANCE_FORMS } from '../domain/determinations';

export const ActCategoryEnum = graphqlEnum<ActCategory>(
  'ActCategory',
  'Groups of acts (32.1.1, 32.1.2); they follow from the kind of the act.',
  {
    SUPERVISION: 'Acts of prosecutorial supervision (прокурорлық қадағалау актілері).',
    RESPONSE: 'Acts of prosecutorial response (прокурорлық ден қою актілері).',
  },
);

const basisMeanings = Object.entries(BASIS_TYPES).map(([type, { meaning, rule }]) => [
  type,
  `${meaning}. Rule: ${rule}.`,
]);

export const ActBasisTypeEnum = graphqlEnum<ActBasisType>(
  'ActBasisType',
  'What an act may result from (32.2.a).',
  Object.fromEntries(basisMeanings) as Record<ActBasisType, string>,
);

export const ActBreachKindEnum = graphqlEnum(
  'ActBreachKind',
  'Breaches of an addressee that are put on record.',
  BREACH_KINDS,
);

export const ActWarningEnum = graphqlEnum<ActWarning>(
  'ActWarning',
  'What an act is marked with though making it was lawful.',
  {
    WRONG_JURISDICTION:
      'A territorial office has addressed a body of a special sphere, which has prosecutors of its own (32.2.j).',
  },
);

export const NonComplianceFormEnum = graphqlEnum(
  'NonComplianceForm',
  'Forms of non-compliance (32.3.a).',
  NON_COMPLIANCE_FORMS,
);
