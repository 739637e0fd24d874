import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { acceptAppeal } from '../commands/accept-appeal';
import { classifyAppealOtherProcedure } from '../commands/classify-appeal-other-procedure';
import { findAppealOutOfScope } from '../commands/find-appeal-out-of-scope';
import { leaveAppealAnonymous } from '../commands/leave-appeal-anonymous';
import { terminateRepeatedAppeal } from '../commands/terminate-repeated-appeal';
import type { AppealsContext } from '../context';
import type { Appeal } from '../domain/appeal';
import { AppealType } from './appeal.type';
import { changedAppeal } from './changed-appeal';
import {
  AcceptAppealInput,
  ClassifyAppealOtherProcedureInput,
  FindAppealOutOfScopeInput,
  LeaveAppealAnonymousInput,
  TerminateRepeatedAppealInput,
} from './sort-appeal.inputs';

/** What becomes of an appeal that came in. */
@Resolver()
export class SortAppealResolver {
  @LegalBasis('24.1.a', '24.1.1', '24.1.2', '24.1.3', '24.1.4', '24.1.6', '24.2', '24.6.b')
  @Mutation(() => AppealType, { description: 'Accepts an appeal for consideration under one of the seven grounds.' })
  acceptAppeal(
    @Arg('input', () => AcceptAppealInput, { description: 'The ground and its facts.' }) input: AcceptAppealInput,
    @Ctx() context: AppealsContext,
  ): Promise<Appeal> {
    return changedAppeal(context, acceptAppeal(context, input));
  }

  @LegalBasis('24.1.b')
  @Mutation(() => AppealType, {
    description: 'Passes an appeal outside the seven grounds to the competent body and tells the applicant.',
  })
  findAppealOutOfScope(
    @Arg('input', () => FindAppealOutOfScopeInput, { description: 'The body.' }) input: FindAppealOutOfScopeInput,
    @Ctx() context: AppealsContext,
  ): Promise<Appeal> {
    return changedAppeal(context, findAppealOutOfScope(context, input));
  }

  @LegalBasis('24.9', '10.2.6')
  @Mutation(() => AppealType, { description: 'Takes an appeal out of Art. 24, since another law sets its procedure.' })
  classifyAppealOtherProcedure(
    @Arg('input', () => ClassifyAppealOtherProcedureInput, { description: 'The law and its norm.' })
    input: ClassifyAppealOtherProcedureInput,
    @Ctx() context: AppealsContext,
  ): Promise<Appeal> {
    return changedAppeal(context, classifyAppealOtherProcedure(context, input));
  }

  @LegalBasis('24.6.a')
  @Mutation(() => AppealType, { description: 'Leaves an anonymous appeal without consideration.' })
  leaveAppealAnonymous(
    @Arg('input', () => LeaveAppealAnonymousInput, { description: 'The appeal.' }) input: LeaveAppealAnonymousInput,
    @Ctx() context: AppealsContext,
  ): Promise<Appeal> {
    return changedAppeal(context, leaveAppealAnonymous(context, input));
  }

  @LegalBasis('24.8')
  @Mutation(() => AppealType, { description: 'Ends an appeal that repeats an answered one and brings nothing new.' })
  terminateRepeatedAppeal(
    @Arg('input', () => TerminateRepeatedAppealInput, { description: 'The earlier appeal.' })
    input: TerminateRepeatedAppealInput,
    @Ctx() context: AppealsContext,
  ): Promise<Appeal> {
    return changedAppeal(context, terminateRepeatedAppeal(context, input));
  }
}
