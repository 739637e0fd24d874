import { Field, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { graphqlEnum } from '../../../platform/graphql/graphql-enum';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../platform/graphql/scalars';
import type { AppealBreachKind } from '../domain/notice-breaches';

export const AppealBreachKindEnum = graphqlEnum<AppealBreachKind>(
  'AppealBreachKind',
  'Breaches of the office that stay on record with an appeal.',
  {
    INTERIM_REPLY_MISSING: 'The applicant was not told of the check by the former due day (24.4.e).',
    EXTENSION_NOTICE_LATE: 'The applicant was not told of an extension within three working days (24.5).',
    REDIRECTION_NOTICE_LATE: 'The applicant was not told at once to which body the appeal was passed (24.1.b).',
  },
);

/** A breach of the office. */
@LegalBasis('24.4.e', '24.5', '24.1.b')
@ObjectType('AppealBreach', { description: 'A breach of the office that stays on record with an appeal.' })
export class AppealBreachType {
  @Field(() => AppealBreachKindEnum, { description: 'What was breached.' })
  kind: AppealBreachKind;

  @Field({ description: 'Rule of the ledger that was breached.' })
  rule: string;

  @Field({ description: 'The article of the law behind the rule.' })
  legalBasis: string;

  @Field(() => LocalDateScalar, { description: 'Day on which the breach occurred.' })
  occurredOn: LocalDate;
}
