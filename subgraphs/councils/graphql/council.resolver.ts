import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { type Connection, PageArgs, PageArguments } from '../../../platform/graphql/connection';
import { pageRequest } from '../../../platform/pagination/page-request';
import type { CouncilsContext } from '../context';
import type { CoordinatingCouncil } from '../domain/council';
import type { CouncilDecision } from '../domain/decision';
import type { CouncilMeasure } from '../domain/measure';
import type { CouncilSession } from '../domain/session';
import { councilList, type CouncilRow } from '../persistence/council-list.repository';
import { findDecisionByNumber } from '../persistence/council-lookup.repository';
import { measureList, type MeasureRow } from '../persistence/measure-list.repository';
import { findListing } from '../persistence/record-list.repository';
import { CouncilFilterInput, MeasureFilterInput, MeasureOrderInput } from './council-filter.inputs';
import { CoordinatingCouncilConnectionType, CoordinatingCouncilType } from './council.type';
import { CouncilDecisionType } from './decision.type';
import { askedMeasures } from './measure-listing';
import { CouncilMeasureConnectionType, CouncilMeasureType } from './measure.type';
import { CouncilSessionType } from './session.type';

@Resolver()
export class CouncilResolver {
  @Query(() => CoordinatingCouncilType, {
    nullable: true,
    description: 'The coordinating council of an id; null if there is none.',
  })
  coordinatingCouncil(
    @Arg('id', () => ID, { description: 'Identifier (UUID).' }) id: string,
    @Ctx() { loaders }: CouncilsContext,
  ): Promise<CoordinatingCouncil | null> {
    return loaders.council.load(id);
  }

  @Query(() => CoordinatingCouncilConnectionType, {
    nullable: true,
    description: 'The coordinating councils (үйлестіру кеңестері), in the order of their creation.',
  })
  coordinatingCouncils(
    @Arg('filter', () => CouncilFilterInput, { nullable: true, description: 'Which of them.' })
    filter: CouncilFilterInput | null,
    @PageArguments() page: PageArgs,
    @Ctx() { db, viewer }: CouncilsContext,
  ): Promise<Connection<CoordinatingCouncil>> {
    return findListing<CouncilRow>(db, councilList({ viewer, page: pageRequest(page) }, filter ?? {}));
  }

  @Query(() => CouncilSessionType, {
    nullable: true,
    description: 'The session of an id; null if there is none for this viewer.',
  })
  councilSession(
    @Arg('id', () => ID, { description: 'Identifier (UUID).' }) id: string,
    @Ctx() { loaders }: CouncilsContext,
  ): Promise<CouncilSession | null> {
    return loaders.session.load(id);
  }

  @Query(() => CouncilDecisionType, {
    nullable: true,
    description: 'The decision of an id; null if there is none for this viewer.',
  })
  councilDecision(
    @Arg('id', () => ID, { description: 'Identifier (UUID).' }) id: string,
    @Ctx() { loaders }: CouncilsContext,
  ): Promise<CouncilDecision | null> {
    return loaders.decision.load(id);
  }

  @Query(() => CouncilDecisionType, {
    nullable: true,
    description: 'The decision of a registration number; null if there is none for this viewer.',
  })
  councilDecisionByNumber(
    @Arg('number', () => String, { description: 'Registration number, such as KZ-71/D-2026-000001.' }) number: string,
    @Ctx() { db, viewer }: CouncilsContext,
  ): Promise<CouncilDecision | null> {
    return findDecisionByNumber(db, viewer, number);
  }

  @Query(() => CouncilMeasureType, {
    nullable: true,
    description: 'The measure of an id; null if there is none for this viewer.',
  })
  councilMeasure(
    @Arg('id', () => ID, { description: 'Identifier (UUID).' }) id: string,
    @Ctx() { loaders }: CouncilsContext,
  ): Promise<CouncilMeasure | null> {
    return loaders.measure.load(id);
  }

  @Query(() => CouncilMeasureConnectionType, {
    nullable: true,
    description: 'The measures (іс-шаралар) that the viewer may see, first due first.',
  })
  async councilMeasures(
    @Arg('filter', () => MeasureFilterInput, { nullable: true, description: 'Which of them.' })
    filter: MeasureFilterInput | null,
    @Arg('orderBy', () => MeasureOrderInput, {
      nullable: true,
      description: 'In which order; first due first if absent.',
    })
    orderBy: MeasureOrderInput | null,
    @PageArguments() page: PageArgs,
    @Ctx() context: CouncilsContext,
  ): Promise<Connection<CouncilMeasure>> {
    const asked = await askedMeasures(context, { filter, orderBy, page });
    return findListing<MeasureRow>(context.db, measureList(asked));
  }
}
