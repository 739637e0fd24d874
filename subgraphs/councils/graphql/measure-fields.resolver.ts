import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import type { CouncilsContext } from '../context';
import type { CouncilDecision } from '../domain/decision';
import { type CouncilMeasure, type Implementation, isOverdueOn, measureActions } from '../domain/measure';
import type { MeasureAction } from '../domain/measure-lifecycle';
import { AgencyStub } from './agency.stub';
import { MeasureActionEnum } from './council-enums.type';
import { CouncilDecisionType } from './decision.type';
import { CouncilImplementationType, CouncilMeasureType } from './measure.type';
import type { ReferenceTo } from './reference-to';

@Resolver(() => CouncilMeasureType)
export class MeasureFieldsResolver {
  @LegalBasis('28.2.b')
  @FieldResolver(() => AgencyStub, { description: 'The body that has to implement it.' })
  responsible(@Root() { responsibleId }: CouncilMeasure): ReferenceTo {
    return { id: responsibleId };
  }

  @FieldResolver(() => CouncilDecisionType, { nullable: true, description: 'The decision that it implements.' })
  decision(
    @Root() { decisionId }: CouncilMeasure,
    @Ctx() { loaders }: CouncilsContext,
  ): Promise<CouncilDecision | null> {
    return loaders.decision.load(decisionId);
  }

  @LegalBasis('28.2')
  @FieldResolver(() => Boolean, { description: 'Whether its day has passed (by the legal clock) while it is open.' })
  async isOverdue(@Root() measure: CouncilMeasure, @Ctx() { today }: CouncilsContext): Promise<boolean> {
    return isOverdueOn(measure, await today());
  }

  @LegalBasis('28.2')
  @FieldResolver(() => [CouncilImplementationType], {
    description: 'The acts and measures that the body has reported, in the order of the reports.',
  })
  implementations(
    @Root() { id }: CouncilMeasure,
    @Ctx() { loaders }: CouncilsContext,
  ): Promise<readonly Implementation[]> {
    return loaders.implementations.load(id);
  }

  @FieldResolver(() => [MeasureActionEnum], { description: 'The steps that the viewer may take now.' })
  allowedActions(@Root() measure: CouncilMeasure, @Ctx() { viewer }: CouncilsContext): MeasureAction[] {
    return measureActions(measure, viewer);
  }
}
