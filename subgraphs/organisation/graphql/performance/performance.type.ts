import { MaxLength } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { graphqlEnum } from '../../../../platform/graphql/graphql-enum';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { NotBlank } from '../../../../platform/graphql/not-blank';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import { DUTY_VERDICTS, type DutyVerdict } from '../../domain/performance/performance';
import { OfficerStepInput } from '../person/person.inputs';
import { LONGEST_REASON } from '../text-lengths';

const DutyVerdictEnum = graphqlEnum<DutyVerdict>('DutyVerdict', 'How duty was performed.', DUTY_VERDICTS);

@LegalBasis('5.2.2')
@ObjectType('OfficerPerformance', {
  description: 'How a person has performed the duty; it exists for superiors in the chain alone.',
})
export class OfficerPerformanceType {
  readonly personId: string;
}

@LegalBasis('5.2.2', '5.2.1')
@ObjectType('DeadlineBreach', {
  description:
    'A direction not carried out in time by the office that the person headed on the day on which it was due.',
})
export class DeadlineBreachType {
  @Field(() => LocalDateScalar, { description: 'Last day on which its execution was to be reported.' })
  dueOn: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of the late report; null if none was made yet.' })
  reportedOn: LocalDate | null;

  readonly directiveId: string;
  readonly officeId: string;
}

@LegalBasis('5.2.2')
@ObjectType('PerformanceAssessment', {
  description: "A superior's assessment of how duty was performed in a period; neither changed nor removed.",
})
export class PerformanceAssessmentType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => LocalDateScalar, { description: 'First day of the period.' })
  fromOn: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Last day of the period.' })
  untilOn: LocalDate;

  @Field(() => DutyVerdictEnum, { description: 'How duty was performed.' })
  verdict: DutyVerdict;

  @Field({ description: 'What it rests on.' })
  text: string;

  @Field(() => LocalDateScalar, { description: 'Day of the assessment.' })
  assessedOn: LocalDate;

  readonly assessorId: string;
}

@InputType({ description: 'An assessment of how a person has performed the duty.' })
export class RecordPerformanceAssessmentInput extends OfficerStepInput {
  @Field(() => LocalDateScalar, { description: 'First day of the period.' })
  fromOn: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Last day of the period, today at the latest.' })
  untilOn: LocalDate;

  @Field(() => DutyVerdictEnum, { description: 'How duty was performed.' })
  verdict: DutyVerdict;

  @NotBlank()
  @MaxLength(LONGEST_REASON)
  @Field({ description: 'What it rests on.' })
  text: string;
}
