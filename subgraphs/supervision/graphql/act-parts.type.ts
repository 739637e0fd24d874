import { Field, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../platform/graphql/scalars';
import type { ActBasisType } from '../domain/act-basis';
import type { ActBreachKind } from '../domain/act-breach';
import { ActBasisTypeEnum, ActBreachKindEnum } from './act-enums.type';
import type { Check } from '../domain/check/check';
import { AppealStub } from './appeal.stub';
import { CheckType } from './check/check.type';

/** A basis of an act. */
@LegalBasis('32.2.a')
@ObjectType('ActBasis', { description: 'A basis of an act (актінің негізі): what the act results from.' })
export class BasisOfActType {
  @Field(() => ActBasisTypeEnum, { description: 'Of which sort.' })
  type: ActBasisType;

  @LegalBasis('32.2.e')
  @Field(() => AppealStub, {
    nullable: true,
    description: 'The appeal, for the type APPEAL; null for those who may not know of it.',
  })
  appeal: AppealStub | null;

  @LegalBasis('32.2.b')
  @Field(() => CheckType, {
    nullable: true,
    description: 'The check (тексеру), for the type CHECK; null for those who may not know of it.',
  })
  check: Check | null;

  @LegalBasis('32.2.f')
  @Field(() => String, { nullable: true, description: 'The provision that creates the function, for OTHER_FUNCTION.' })
  provision: string | null;
}

/** A breach of the addressee. */
@ObjectType('ActBreach', { description: 'A breach of the addressee of an act: it stays on record and blocks nothing.' })
export class ActBreachType {
  @Field(() => ActBreachKindEnum, { description: 'What was breached.' })
  kind: ActBreachKind;

  @Field({ description: 'Rule of the ledger that was breached.' })
  rule: string;

  @Field({ description: 'The article of the law behind the rule.' })
  legalBasis: string;

  @Field(() => LocalDateScalar, { description: 'Day on which the breach occurred.' })
  occurredOn: LocalDate;
}

/** The stretch for which limitation periods stand still. */
@LegalBasis('32.4.a', '32.4.b')
@ObjectType('LimitationSuspension', {
  description:
    'The stretch for which the time limits for bringing the violators to justice stand still (мерзімдердің тоқтатыла тұруы). Indicative: how they are counted is a matter of other laws.',
})
export class LimitationSuspensionType {
  @Field(() => LocalDateScalar, { description: 'Day of the introduction of the act, the first day suspended.' })
  from: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day of the decision on the act, no longer suspended; null while there is none.',
  })
  to: LocalDate | null;

  @Field(() => Int, { description: 'Days suspended so far, by the legal clock.' })
  days: number;
}
