import { ArrayMaxSize, IsOptional, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../platform/graphql/scalars';
import { NotBlank } from '../../../platform/graphql/not-blank';
import type { ConfirmSubmissionDelivery } from '../commands/confirm-submission-delivery';
import type { RecordSubmissionConsideration } from '../commands/record-submission-consideration';
import type { ReportSubmissionMeasures } from '../commands/report-submission-measures';
import type { ScheduleSubmissionConsideration } from '../commands/schedule-submission-consideration';
import type { ConsiderationOutcome } from '../domain/submission-states';
import type { StatedMeasure } from '../domain/violations';
import { ChangeSubmissionInput } from './change-submission.inputs';
import { ConsiderationOutcomeEnum } from './submission-enums.type';

const NAME = 300;
const TEXT = 50_000;
const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

@InputType('ConfirmSubmissionDeliveryInput', { description: 'The delivery of a submission.' })
export class ConfirmSubmissionDeliveryInput extends ChangeSubmissionInput implements ConfirmSubmissionDelivery {
  @LegalBasis('36.2.a', '32.2.k', '43.3.d')
  @Field(() => LocalDateScalar, {
    description: 'Day of delivery, from the day it was made, or its demand last amended, until today.',
  })
  deliveredOn: LocalDate;
}

@InputType('ScheduleSubmissionConsiderationInput', {
  description: 'The notice of a consideration (уақыты мен орны туралы хабардар ету); it is given today.',
})
export class ScheduleSubmissionConsiderationInput
  extends ChangeSubmissionInput
  implements ScheduleSubmissionConsideration
{
  @LegalBasis('36.2.e')
  @Field(() => LocalDateScalar, { description: 'Day of the consideration, not after the due day.' })
  scheduledFor: LocalDate;

  @LegalBasis('36.2.e')
  @Matches(TIME_OF_DAY, { message: 'time must be a time of the day, HH:MM' })
  @Field({ description: 'Time of the day, HH:MM.' })
  time: string;

  @LegalBasis('36.2.e')
  @NotBlank()
  @MaxLength(NAME)
  @Field({ description: 'Place.' })
  place: string;
}

@InputType('SubmissionMeasureInput', {
  description: 'What was done about one violation: either a measure, or why there is none.',
})
export class SubmissionMeasureInput implements StatedMeasure {
  @MaxLength(100)
  @Field(() => ID, { description: 'The violation, one of the submission.' })
  violationId: string;

  @IsOptional()
  @MaxLength(TEXT)
  @Field(() => String, { nullable: true, description: 'The measure taken.' })
  measure?: string | null;

  @IsOptional()
  @MaxLength(TEXT)
  @Field(() => String, { nullable: true, description: 'Why none was taken.' })
  noMeasureReason?: string | null;
}

@InputType('RecordSubmissionConsiderationInput', { description: 'The decision of the addressee.' })
export class RecordSubmissionConsiderationInput extends ChangeSubmissionInput implements RecordSubmissionConsideration {
  @LegalBasis('36.2.a')
  @Field(() => ConsiderationOutcomeEnum, { description: 'What was decided.' })
  outcome: ConsiderationOutcome;

  @LegalBasis('36.2.a', '36.2.g')
  @Field(() => LocalDateScalar, {
    description: 'Day on which it was held, from the delivery until today; the report is counted from it.',
  })
  consideredOn: LocalDate;

  @LegalBasis('36.2.h')
  @IsOptional()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Field(() => [SubmissionMeasureInput], {
    nullable: true,
    description: 'What was done so far about the violations; the report may add to it.',
  })
  measures?: SubmissionMeasureInput[] | null;

  @LegalBasis('36.2.d')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the prosecutor was not let in, against the right to take part.',
  })
  isAttendanceDenied?: boolean | null;
}

@InputType('ReportSubmissionMeasuresInput', { description: 'The report of the addressee to the office.' })
export class ReportSubmissionMeasuresInput extends ChangeSubmissionInput implements ReportSubmissionMeasures {
  @LegalBasis('36.2.g')
  @NotBlank()
  @MaxLength(TEXT)
  @Field({ description: 'The text of the report.' })
  text: string;

  @LegalBasis('36.2.h')
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Field(() => [SubmissionMeasureInput], {
    description: 'For each violation the measure taken or why none; what is left out is shown as UNADDRESSED.',
  })
  measures: SubmissionMeasureInput[];
}
