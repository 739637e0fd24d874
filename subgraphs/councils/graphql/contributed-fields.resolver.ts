import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Connection, PageArgs, PageArguments } from '../../../platform/graphql/connection';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import type { CouncilsContext } from '../context';
import type { CoordinatingCouncil } from '../domain/council';
import type { CouncilMeasure } from '../domain/measure';
import type { AgendaItem } from '../domain/session';
import { AgencyStub } from './agency.stub';
import { MeasureFilterInput, MeasureOrderInput } from './council-filter.inputs';
import { CoordinatingCouncilType } from './council.type';
import { askedMeasures } from './measure-listing';
import { CouncilMeasureConnectionType } from './measure.type';
import { OfficeStub } from './office.stub';
import { AgendaItemType } from './session.type';
import { SubmissionStub } from './submission.stub';

/** What this subgraph adds to an office. */
@Resolver(() => OfficeStub)
export class OfficeCouncilResolver {
  @LegalBasis('28.1.a')
  @FieldResolver(() => CoordinatingCouncilType, {
    nullable: true,
    description: 'The coordinating council (үйлестіру кеңесі) of the office; null if it has none.',
  })
  council(@Root() { id }: OfficeStub, @Ctx() { loaders }: CouncilsContext): Promise<CoordinatingCouncil | null> {
    return loaders.councilOfOffice.load(id);
  }
}

/** What this subgraph adds to a body. */
@Resolver(() => AgencyStub)
export class AgencyMeasuresResolver {
  @LegalBasis('28.2.b')
  @FieldResolver(() => CouncilMeasureConnectionType, {
    nullable: true,
    description: 'The measures (іс-шаралар) for which the body is responsible, as far as the viewer may see them.',
  })
  async councilMeasures(
    @Root() { id }: AgencyStub,
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
    return context.loaders.measuresOfAgency(asked).load(id);
  }
}

/** What this subgraph adds to a submission. */
@Resolver(() => SubmissionStub)
export class SubmissionAgendaResolver {
  @LegalBasis('28.1.b')
  @FieldResolver(() => [AgendaItemType], {
    nullable: true,
    description: 'The agenda items of coordinating councils that are about it, where the viewer may see the session.',
  })
  agendaItems(@Root() { id }: SubmissionStub, @Ctx() { loaders }: CouncilsContext): Promise<readonly AgendaItem[]> {
    return loaders.itemsOnSubmission.load(id);
  }
}
