import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { decideComplaint, takeComplaintToCourt } from '../../commands/complaint/decide-complaint';
import { assignComplaint, classifyComplaint, takeUpComplaint } from '../../commands/complaint/direct-complaint';
import {
  refuseLateComplaint,
  requestComplaintRestoration,
  restoreComplaintTerm,
} from '../../commands/complaint/late-complaint';
import { sendComplaintNotice } from '../../commands/complaint/send-complaint-notice';
import { suspendExecutionOnComplaint } from '../../commands/complaint/suspend-execution';
import type { AppealsContext } from '../../context';
import type { Complaint } from '../../domain/complaint/complaint';
import {
  AssignComplaintInput,
  ChangeComplaintInput,
  ClassifyComplaintInput,
  DecideComplaintInput,
  DecideComplaintRestorationInput,
  RequestComplaintRestorationInput,
  SendComplaintNoticeInput,
  SuspendExecutionOnComplaintInput,
  TakeComplaintToCourtInput,
} from './change-complaint.inputs';
import { changedComplaint } from './complaint.resolver';
import { ComplaintType } from './complaint.type';

/** The steps in the life of a complaint. */
@Resolver()
export class ChangeComplaintResolver {
  @LegalBasis('5.2.5')
  @Mutation(() => ComplaintType, {
    description: 'Takes a complaint into the own hands, as a prosecutor above the respondent.',
  })
  takeUpComplaint(
    @Arg('input', () => ChangeComplaintInput, { description: 'The complaint.' }) input: ChangeComplaintInput,
    @Ctx() context: AppealsContext,
  ): Promise<Complaint> {
    return changedComplaint(context, takeUpComplaint(context, input));
  }

  @LegalBasis('5.2.5', '25.1.c', '43.1.b')
  @Mutation(() => ComplaintType, {
    nullable: true,
    description:
      'Assigns a complaint to the head of an office above the respondent; null where that is out of the own sight.',
  })
  async assignComplaint(
    @Arg('input', () => AssignComplaintInput, { description: 'To whom.' }) input: AssignComplaintInput,
    @Ctx() context: AppealsContext,
  ): Promise<Complaint | null> {
    const { id } = await assignComplaint(context, input);
    context.forget();
    return context.loaders.complaint.load(id);
  }

  @LegalBasis('25.3')
  @Mutation(() => ComplaintType, {
    description: 'Takes a complaint out of Art. 25 §1, since another law sets its procedure.',
  })
  classifyComplaint(
    @Arg('input', () => ClassifyComplaintInput, { description: 'The law and its norm.' }) input: ClassifyComplaintInput,
    @Ctx() context: AppealsContext,
  ): Promise<Complaint> {
    return changedComplaint(context, classifyComplaint(context, input));
  }

  @LegalBasis('25.1.f')
  @Mutation(() => ComplaintType, {
    description: "Puts the complainant's request to restore the missed term on record.",
  })
  requestComplaintRestoration(
    @Arg('input', () => RequestComplaintRestorationInput, { description: 'The reason.' })
    input: RequestComplaintRestorationInput,
    @Ctx() context: AppealsContext,
  ): Promise<Complaint> {
    return changedComplaint(context, requestComplaintRestoration(context, input));
  }

  @LegalBasis('25.1.f', '25.1.e')
  @Mutation(() => ComplaintType, {
    description: 'Restores the missed term at request (RESTORATION_REQUEST_REQUIRED without one).',
  })
  restoreComplaintTerm(
    @Arg('input', () => DecideComplaintRestorationInput, { description: 'The grounds.' })
    input: DecideComplaintRestorationInput,
    @Ctx() context: AppealsContext,
  ): Promise<Complaint> {
    return changedComplaint(context, restoreComplaintTerm(context, input));
  }

  @LegalBasis('25.1.f')
  @Mutation(() => ComplaintType, { description: 'Ends a complaint that was filed too late.' })
  refuseLateComplaint(
    @Arg('input', () => DecideComplaintRestorationInput, { description: 'The grounds.' })
    input: DecideComplaintRestorationInput,
    @Ctx() context: AppealsContext,
  ): Promise<Complaint> {
    return changedComplaint(context, refuseLateComplaint(context, input));
  }

  @LegalBasis('5.2.5', '25.2.b', '25.1.a', '43.1.b', '43.1.d')
  @Mutation(() => ComplaintType, { description: 'Decides a complaint, which opens the way to court.' })
  decideComplaint(
    @Arg('input', () => DecideComplaintInput, { description: 'The decision.' }) input: DecideComplaintInput,
    @Ctx() context: AppealsContext,
  ): Promise<Complaint> {
    return changedComplaint(context, decideComplaint(context, input));
  }

  @LegalBasis('25.1.f', '25.2.b')
  @Mutation(() => ComplaintType, {
    description: 'Puts on record that the deciding office has handed a notice over to the complainant.',
  })
  sendComplaintNotice(
    @Arg('input', () => SendComplaintNoticeInput, { description: 'The notice.' }) input: SendComplaintNoticeInput,
    @Ctx() context: AppealsContext,
  ): Promise<Complaint> {
    return changedComplaint(context, sendComplaintNotice(context, input));
  }

  @LegalBasis('43.2.b')
  @Mutation(() => ComplaintType, {
    description:
      'Suspends execution of what is contested until the decision; a contested submission stands still, and its terms with it.',
  })
  suspendExecutionOnComplaint(
    @Arg('input', () => SuspendExecutionOnComplaintInput, { description: 'The reasons.' })
    input: SuspendExecutionOnComplaintInput,
    @Ctx() context: AppealsContext,
  ): Promise<Complaint> {
    return changedComplaint(context, suspendExecutionOnComplaint(context, input));
  }

  @LegalBasis('25.2.a', '43.1.c')
  @Mutation(() => ComplaintType, { description: 'Puts it on record that the complainant has gone to court.' })
  takeComplaintToCourt(
    @Arg('input', () => TakeComplaintToCourtInput, { description: 'The court.' }) input: TakeComplaintToCourtInput,
    @Ctx() context: AppealsContext,
  ): Promise<Complaint> {
    return changedComplaint(context, takeComplaintToCourt(context, input));
  }
}
