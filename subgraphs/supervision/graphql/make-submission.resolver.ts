import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { amendSubmissionDraft } from '../commands/amend-submission-draft';
import { draftSubmission } from '../commands/draft-submission';
import { makeSubmission } from '../commands/make-submission';
import { withdrawSubmission } from '../commands/withdraw-submission';
import type { SupervisionContext } from '../context';
import type { Submission } from '../domain/submission';
import { ChangeSubmissionInput } from './change-submission.inputs';
import { changedSubmission } from './changed-submission';
import { AmendSubmissionDraftInput, DraftSubmissionInput } from './draft-submission.inputs';
import { SubmissionType } from './submission.type';

/** What the office does with a submission until it is with the addressee. */
@Resolver()
export class MakeSubmissionResolver {
  @LegalBasis('10.1.a', '36.1.a', '36.1.b')
  @Mutation(() => SubmissionType, {
    description: 'Begins the draft of a submission (ұсыну); only the office knows of it.',
  })
  draftSubmission(
    @Arg('input', () => DraftSubmissionInput, { description: 'The draft.' }) input: DraftSubmissionInput,
    @Ctx() context: SupervisionContext,
  ): Promise<Submission> {
    return changedSubmission(context, draftSubmission(context, input));
  }

  @LegalBasis('10.1.a')
  @Mutation(() => SubmissionType, { description: 'Changes the draft of a submission.' })
  amendSubmissionDraft(
    @Arg('input', () => AmendSubmissionDraftInput, { description: 'What is to change.' })
    input: AmendSubmissionDraftInput,
    @Ctx() context: SupervisionContext,
  ): Promise<Submission> {
    return changedSubmission(context, amendSubmissionDraft(context, input));
  }

  @LegalBasis('32.2.a', '32.2.i', '32.2.j', '32.2.k', '36.1.a', '36.1.b', '36.2.b', '36.2.c')
  @Mutation(() => SubmissionType, {
    description:
      'Makes a submission (ұсыну енгізу): the prosecutor signs it, it gets its number and goes to the addressee.',
  })
  makeSubmission(
    @Arg('input', () => ChangeSubmissionInput, { description: 'The draft.' }) input: ChangeSubmissionInput,
    @Ctx() context: SupervisionContext,
  ): Promise<Submission> {
    return changedSubmission(context, makeSubmission(context, input));
  }

  @LegalBasis('36.2.i')
  @Mutation(() => SubmissionType, {
    description:
      'Always refused (WITHDRAWAL_NOT_PROVIDED): its author cannot take a submission back, only a superior prosecutor may undo it.',
  })
  withdrawSubmission(
    @Arg('input', () => ChangeSubmissionInput, { description: 'The submission.' }) input: ChangeSubmissionInput,
    @Ctx() context: SupervisionContext,
  ): Promise<Submission> {
    return changedSubmission(context, withdrawSubmission(context, input));
  }
}
