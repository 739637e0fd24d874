import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { confirmSubmissionDelivery } from '../commands/confirm-submission-delivery';
import { recordSubmissionConsideration } from '../commands/record-submission-consideration';
import { registerSubmissionAttendance } from '../commands/register-submission-attendance';
import { reportSubmissionMeasures } from '../commands/report-submission-measures';
import { scheduleSubmissionConsideration } from '../commands/schedule-submission-consideration';
import type { SupervisionContext } from '../context';
import type { Submission } from '../domain/submission';
import { ChangeSubmissionInput } from './change-submission.inputs';
import { changedSubmission } from './changed-submission';
import {
  ConfirmSubmissionDeliveryInput,
  RecordSubmissionConsiderationInput,
  ReportSubmissionMeasuresInput,
  ScheduleSubmissionConsiderationInput,
} from './consider-submission.inputs';
import { SubmissionType } from './submission.type';

/** The consideration of a submission by its addressee, up to the report. */
@Resolver()
export class ConsiderSubmissionResolver {
  @LegalBasis('36.2.a', '36.2.b', '32.2.k')
  @Mutation(() => SubmissionType, {
    description:
      'Records the delivery, by the addressee or by the office that delivers; the term of consideration begins.',
  })
  confirmSubmissionDelivery(
    @Arg('input', () => ConfirmSubmissionDeliveryInput, { description: 'The delivery.' })
    input: ConfirmSubmissionDeliveryInput,
    @Ctx() context: SupervisionContext,
  ): Promise<Submission> {
    return changedSubmission(context, confirmSubmissionDelivery(context, input));
  }

  @LegalBasis('36.2.e', '36.2.f')
  @Mutation(() => SubmissionType, {
    description: 'The addressee announces when and where it will consider the submission, three working days before.',
  })
  scheduleSubmissionConsideration(
    @Arg('input', () => ScheduleSubmissionConsiderationInput, { description: 'The notice.' })
    input: ScheduleSubmissionConsiderationInput,
    @Ctx() context: SupervisionContext,
  ): Promise<Submission> {
    return changedSubmission(context, scheduleSubmissionConsideration(context, input));
  }

  @LegalBasis('36.2.d')
  @Mutation(() => SubmissionType, {
    description: 'The calling prosecutor registers to take part in the consideration, by right.',
  })
  registerSubmissionAttendance(
    @Arg('input', () => ChangeSubmissionInput, { description: 'The submission.' }) input: ChangeSubmissionInput,
    @Ctx() context: SupervisionContext,
  ): Promise<Submission> {
    return changedSubmission(context, registerSubmissionAttendance(context, input));
  }

  @LegalBasis('36.2.a', '36.2.h', '5.4')
  @Mutation(() => SubmissionType, {
    description: 'The addressee records what it decided; nobody else can decide in its place.',
  })
  recordSubmissionConsideration(
    @Arg('input', () => RecordSubmissionConsiderationInput, { description: 'The decision.' })
    input: RecordSubmissionConsiderationInput,
    @Ctx() context: SupervisionContext,
  ): Promise<Submission> {
    return changedSubmission(context, recordSubmissionConsideration(context, input));
  }

  @LegalBasis('36.2.g', '36.2.h')
  @Mutation(() => SubmissionType, {
    description: 'The addressee reports the result and the measures taken to the office.',
  })
  reportSubmissionMeasures(
    @Arg('input', () => ReportSubmissionMeasuresInput, { description: 'The report.' })
    input: ReportSubmissionMeasuresInput,
    @Ctx() context: SupervisionContext,
  ): Promise<Submission> {
    return changedSubmission(context, reportSubmissionMeasures(context, input));
  }
}
