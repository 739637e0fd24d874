import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { allowedActions } from '../../../platform/lifecycle/step';
import type { CouncilsContext } from '../context';
import type { CoordinatingCouncil } from '../domain/council';
import { type CouncilDecision, type Progress, subjectOfDecision } from '../domain/decision';
import { type DecisionAction, decisionLifecycle } from '../domain/decision-lifecycle';
import type { CouncilMeasure } from '../domain/measure';
import type { CouncilSession } from '../domain/session';
import { DecisionActionEnum } from './council-enums.type';
import { CoordinatingCouncilType } from './council.type';
import { CouncilDecisionType, DecisionProgressType } from './decision.type';
import { CouncilMeasureType } from './measure.type';
import { CouncilSessionType } from './session.type';

const NO_PROGRESS: Progress = { total: 0, implemented: 0, overdue: 0 };

@Resolver(() => CouncilDecisionType)
export class DecisionFieldsResolver {
  @FieldResolver(() => CoordinatingCouncilType, { nullable: true, description: 'The council that adopted it.' })
  council(
    @Root() { councilId }: CouncilDecision,
    @Ctx() { loaders }: CouncilsContext,
  ): Promise<CoordinatingCouncil | null> {
    return loaders.council.load(councilId);
  }

  @FieldResolver(() => CouncilSessionType, {
    nullable: true,
    description: 'The session at which it was adopted; null for readers who may not see that.',
  })
  session(@Root() { sessionId }: CouncilDecision, @Ctx() { loaders }: CouncilsContext): Promise<CouncilSession | null> {
    return loaders.session.load(sessionId);
  }

  @LegalBasis('28.2.b')
  @FieldResolver(() => [CouncilMeasureType], {
    description: 'Its measures, in the order of its items: one for each responsible body.',
  })
  measures(@Root() { id }: CouncilDecision, @Ctx() { loaders }: CouncilsContext): Promise<readonly CouncilMeasure[]> {
    return loaders.measuresOfDecision.load(id);
  }

  @LegalBasis('28.2')
  @FieldResolver(() => DecisionProgressType, { description: 'How far it is implemented.' })
  async progress(@Root() { id }: CouncilDecision, @Ctx() { loaders }: CouncilsContext): Promise<Progress> {
    return (await loaders.progress.load(id)) ?? NO_PROGRESS;
  }

  @FieldResolver(() => [DecisionActionEnum], {
    description: 'The steps that the viewer may take now: none, as a decision follows its measures.',
  })
  allowedActions(@Root() decision: CouncilDecision, @Ctx() { viewer }: CouncilsContext): DecisionAction[] {
    return allowedActions(decisionLifecycle, viewer, subjectOfDecision(decision, viewer));
  }
}
