import { Field, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { graphqlEnum } from '../../../platform/graphql/graphql-enum';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../platform/graphql/scalars';
import type { ClaimDuty } from '../domain/claim-duty';
import type { NonComplianceForm } from '../domain/determinations';
import { NonComplianceFormEnum } from './act-enums.type';

const ClaimDutyCauseEnum = graphqlEnum<ClaimDuty['cause']>('ClaimDutyCause', 'Why a claim has to be filed (39.2.a).', {
  LEFT_WITHOUT_CONSIDERATION: 'The act was left without consideration.',
  REJECTED: 'The act was not accepted.',
  PARTLY_SATISFIED: 'A part of the act was not accepted (39.2.e).',
});

@LegalBasis('32.3.a', '32.3.b')
@ObjectType('NonCompliance', { description: 'Non-compliance with an act of the prosecutor, on record.' })
export class NonComplianceType {
  @Field(() => NonComplianceFormEnum, { description: 'In which form.' })
  form: NonComplianceForm;

  @Field({ description: 'Rule of the ledger by which it is on record.' })
  rule: string;

  @Field({ description: 'The article of the law behind the rule.' })
  legalBasis: string;

  @Field(() => LocalDateScalar, { description: 'Since when.' })
  openedOn: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day of the late compliance; null while there is none.',
  })
  curedOn: LocalDate | null;
}

@LegalBasis('39.2.a', '39.2.d')
@ObjectType('ClaimDuty', {
  description: 'The duty to go to court (сотқа жүгіну) because an act was left without consideration or not accepted.',
})
export class ClaimDutyType {
  @Field(() => ClaimDutyCauseEnum, { description: 'Why.' })
  cause: ClaimDuty['cause'];

  @Field({ description: 'Rule of the ledger from which it follows.' })
  rule: string;

  @Field({ description: 'The article of the law behind the rule.' })
  legalBasis: string;

  @Field(() => LocalDateScalar, { description: 'Day on which it arose.' })
  openedOn: LocalDate;

  @LegalBasis('39.2.d')
  @Field(() => Int, { description: 'Its age in days, since the law sets no day for the claim.' })
  ageInDays: number;
}
