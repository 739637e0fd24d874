import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { amendSubmission } from '../../commands/amend-submission';
import { endSubmission, resumeSubmission, suspendSubmission } from '../../commands/intervene-in-submission';
import type { SupervisionContext } from '../../context';
import type { Submission } from '../../domain/submission';
import { changedSubmission } from '../changed-submission';
import { SubmissionType } from '../submission.type';
import {
  AmendSubmissionInput,
  EndSubmissionInput,
  ResumeSubmissionInput,
  SuspendSubmissionInput,
} from './intervene.inputs';

/** What a superior prosecutor does to the act of an inferior one; addressee and author are told of each step (43.3.e). */
@Resolver()
export class InterveneResolver {
  @LegalBasis('43.3.a', '43.3.b', '43.3.c', '43.3.d', '43.3.f', '43.4.b')
  @Mutation(() => SubmissionType, {
    description:
      'A superior cancels or revokes a submission; its terms and duties end. NOT_SUPERIOR for everyone else.',
  })
  endSubmission(
    @Arg('input', () => EndSubmissionInput, { description: 'The intervention.' }) input: EndSubmissionInput,
    @Ctx() context: SupervisionContext,
  ): Promise<Submission> {
    return changedSubmission(context, endSubmission(context, input));
  }

  @LegalBasis('43.3.a', '43.3.b', '43.3.c', '43.3.d', '43.3.f')
  @Mutation(() => SubmissionType, {
    description: 'A superior suspends a submission until a day of review; its running terms stand still.',
  })
  suspendSubmission(
    @Arg('input', () => SuspendSubmissionInput, { description: 'The intervention.' }) input: SuspendSubmissionInput,
    @Ctx() context: SupervisionContext,
  ): Promise<Submission> {
    return changedSubmission(context, suspendSubmission(context, input));
  }

  @LegalBasis('43.3.d')
  @Mutation(() => SubmissionType, {
    description:
      'A superior ends the suspension by a superior; the days left run on from the next day. ILLEGAL_TRANSITION where a complaint alone suspends it (43.2.c).',
  })
  resumeSubmission(
    @Arg('input', () => ResumeSubmissionInput, { description: 'The intervention.' }) input: ResumeSubmissionInput,
    @Ctx() context: SupervisionContext,
  ): Promise<Submission> {
    return changedSubmission(context, resumeSubmission(context, input));
  }

  @LegalBasis('43.3.a', '43.3.b', '43.3.c', '43.3.d', '43.3.f')
  @Mutation(() => SubmissionType, {
    description:
      'A superior amends a submission before its consideration; the former version stays on record, and a changed demand is delivered anew with a new term.',
  })
  amendSubmission(
    @Arg('input', () => AmendSubmissionInput, { description: 'The intervention.' }) input: AmendSubmissionInput,
    @Ctx() context: SupervisionContext,
  ): Promise<Submission> {
    return changedSubmission(context, amendSubmission(context, input));
  }
}
