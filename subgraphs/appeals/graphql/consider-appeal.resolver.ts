import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { assignAppeal } from '../commands/assign-appeal';
import { answerAppeal } from '../commands/answer-appeal';
import { extendAppealTerm } from '../commands/extend-appeal-term';
import { recordAppealFindings } from '../commands/record-appeal-findings';
import { sendAppealNotice } from '../commands/send-appeal-notice';
import { takeUpAppeal } from '../commands/take-up-appeal';
import type { AppealsContext } from '../context';
import type { Appeal } from '../domain/appeal';
import { AppealType } from './appeal.type';
import { ChangeAppealInput } from './change-appeal.inputs';
import { changedAppeal } from './changed-appeal';
import {
  AnswerAppealInput,
  AssignAppealInput,
  ExtendAppealTermInput,
  RecordAppealFindingsInput,
  SendAppealNoticeInput,
} from './consider-appeal.inputs';

/** The consideration of an appeal, up to the reply. */
@Resolver()
export class ConsiderAppealResolver {
  @LegalBasis('10.1.a')
  @Mutation(() => AppealType, { description: 'Takes an appeal into the own hands: the caller becomes its handler.' })
  takeUpAppeal(
    @Arg('input', () => ChangeAppealInput, { description: 'The appeal.' }) input: ChangeAppealInput,
    @Ctx() context: AppealsContext,
  ): Promise<Appeal> {
    return changedAppeal(context, takeUpAppeal(context, input));
  }

  @LegalBasis('15.2.1', '10.1.a')
  @Mutation(() => AppealType, {
    description:
      'Gives an appeal to a prosecutor of the office that has it, from whoever had it; only the head of the office or a deputy may.',
  })
  assignAppeal(
    @Arg('input', () => AssignAppealInput, { description: 'To whom.' }) input: AssignAppealInput,
    @Ctx() context: AppealsContext,
  ): Promise<Appeal> {
    return changedAppeal(context, assignAppeal(context, input));
  }

  @LegalBasis('24.4.a', '24.4.b', '24.4.c', '24.5')
  @Mutation(() => AppealType, {
    description: 'Extends the term of consideration; only the head of the office or a deputy may.',
  })
  extendAppealTerm(
    @Arg('input', () => ExtendAppealTermInput, { description: 'The decision.' }) input: ExtendAppealTermInput,
    @Ctx() context: AppealsContext,
  ): Promise<Appeal> {
    return changedAppeal(context, extendAppealTerm(context, input));
  }

  @LegalBasis('24.5')
  @Mutation(() => AppealType, { description: 'Puts on record that a notice has gone out to the applicant.' })
  sendAppealNotice(
    @Arg('input', () => SendAppealNoticeInput, { description: 'The notice.' }) input: SendAppealNoticeInput,
    @Ctx() context: AppealsContext,
  ): Promise<Appeal> {
    return changedAppeal(context, sendAppealNotice(context, input));
  }

  @LegalBasis('32.2.e', '26.6.a')
  @Mutation(() => AppealType, { description: 'Records what the consideration has found, for the office alone.' })
  recordAppealFindings(
    @Arg('input', () => RecordAppealFindingsInput, { description: 'The findings.' }) input: RecordAppealFindingsInput,
    @Ctx() context: AppealsContext,
  ): Promise<Appeal> {
    return changedAppeal(context, recordAppealFindings(context, input));
  }

  @LegalBasis('24.7.a', '24.7.b', '24.7.c')
  @Mutation(() => AppealType, { description: 'Gives the reasoned reply, which ends the consideration.' })
  answerAppeal(
    @Arg('input', () => AnswerAppealInput, { description: 'The reply.' }) input: AnswerAppealInput,
    @Ctx() context: AppealsContext,
  ): Promise<Appeal> {
    return changedAppeal(context, answerAppeal(context, input));
  }
}
