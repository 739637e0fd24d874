import { Field, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { graphqlEnum } from '../../../platform/graphql/graphql-enum';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../platform/graphql/scalars';
import type { AppealBreach } from '../domain/interim-reply';

export const AppealBreachKindEnum = graphqlEnum<AppealBreach['kind']>(
  'AppealBreachKind',
  'Breaches of the office that stay on record with an appeal.',
  { INTERIM_REPLY_MISSING: 'The applicant was not told of the check by the former due day (24.4.e).' },
);

/** A breach of the office. */
@LegalBasis('24.4.e')
@ObjectType('AppealBreach', { description: 'A breach of the office that stays on record with an appeal.' })
export class AppealBreachType {
  @Field(() => AppealBreachKindEnum, { description: 'What was breached.' })
  kind: AppealBreach['kind'];

  @Field({ description: 'Rule of the ledger that was breached.' })
  rule: string;

  @Field({ description: 'The article of the law behind the rule.' })
  legalBasis: string;

  @Field(() => LocalDateScalar, { description: 'Day on which the breach occurred.' })
  occurredOn: LocalDate;
}
