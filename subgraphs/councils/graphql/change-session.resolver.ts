import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { addAgendaItem } from '../commands/add-agenda-item';
import { adoptCouncilDecision } from '../commands/adopt-council-decision';
import { conveneCouncilSession } from '../commands/convene-council-session';
import { holdCouncilSession } from '../commands/hold-council-session';
import { planCouncilSession } from '../commands/plan-council-session';
import type { CouncilsContext } from '../context';
import type { CouncilDecision } from '../domain/decision';
import type { CouncilSession } from '../domain/session';
import { ChangeRecordInput } from './change-record.inputs';
import {
  AddAgendaItemInput,
  AdoptCouncilDecisionInput,
  HoldCouncilSessionInput,
  PlanCouncilSessionInput,
} from './change-session.inputs';
import { changedRecord } from './changed-record';
import { CouncilDecisionType } from './decision.type';
import { CouncilSessionType } from './session.type';

/** From the plan of a session to the decision adopted at it. */
@Resolver()
export class ChangeSessionResolver {
  @LegalBasis('9.9', '15.2.4', '28.1.c')
  @Mutation(() => CouncilSessionType, { description: 'Plans a session of an active council, by its chair.' })
  planCouncilSession(
    @Arg('input', () => PlanCouncilSessionInput, { description: 'When and where.' }) input: PlanCouncilSessionInput,
    @Ctx() context: CouncilsContext,
  ): Promise<CouncilSession> {
    return changedRecord(context, 'CouncilSession', planCouncilSession(context, input));
  }

  @LegalBasis('28.1.b')
  @Mutation(() => CouncilSessionType, { description: 'Puts a matter on the agenda of a planned session.' })
  addAgendaItem(
    @Arg('input', () => AddAgendaItemInput, { description: 'The matter.' }) input: AddAgendaItemInput,
    @Ctx() context: CouncilsContext,
  ): Promise<CouncilSession> {
    return changedRecord(context, 'CouncilSession', addAgendaItem(context, input));
  }

  @LegalBasis('28.1.b')
  @Mutation(() => CouncilSessionType, { description: 'Invites the members to a planned session with its agenda.' })
  conveneCouncilSession(
    @Arg('input', () => ChangeRecordInput, { description: 'The session.' }) input: ChangeRecordInput,
    @Ctx() context: CouncilsContext,
  ): Promise<CouncilSession> {
    return changedRecord(context, 'CouncilSession', conveneCouncilSession(context, input));
  }

  @LegalBasis('28.1.e')
  @Mutation(() => CouncilSessionType, {
    description: 'Records that a session was held today, with the quorum that the regulation sets.',
  })
  holdCouncilSession(
    @Arg('input', () => HoldCouncilSessionInput, { description: 'Who was there.' }) input: HoldCouncilSessionInput,
    @Ctx() context: CouncilsContext,
  ): Promise<CouncilSession> {
    return changedRecord(context, 'CouncilSession', holdCouncilSession(context, input));
  }

  @LegalBasis('28.1.e', '28.2', '28.2.b')
  @Mutation(() => CouncilDecisionType, {
    description: 'Adopts a decision at a held session; each responsible body of each item gets a measure.',
  })
  adoptCouncilDecision(
    @Arg('input', () => AdoptCouncilDecisionInput, { description: 'The decision and the vote.' })
    input: AdoptCouncilDecisionInput,
    @Ctx() context: CouncilsContext,
  ): Promise<CouncilDecision> {
    return changedRecord(context, 'CouncilDecision', adoptCouncilDecision(context, input));
  }
}
