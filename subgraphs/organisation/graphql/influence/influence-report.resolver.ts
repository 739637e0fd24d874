import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { notFound } from '../../../../platform/errors/plain-errors';
import { type Connection, PageArgs, PageArguments } from '../../../../platform/graphql/connection';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { pageRequest } from '../../../../platform/pagination/page-request';
import { removeInfluenceReport, takeUpInfluenceReport } from '../../commands/influence/answer-influence-report';
import { fileInfluenceReport } from '../../commands/influence/file-influence-report';
import type { OrganisationContext } from '../../context';
import type { InfluenceMeasure, InfluenceReport } from '../../domain/influence/influence-report';
import { findInfluenceReports, listInfluenceReports } from '../../persistence/influence/influence-report.repository';
import type { OfficerRow } from '../../persistence/officer.repository';
import { OfficerType } from '../officer.type';
import {
  ChangeInfluenceReportInput,
  FileInfluenceReportInput,
  InfluenceMeasureType,
  InfluenceReportConnection,
  InfluenceReportType,
  TakeUpInfluenceReportInput,
} from './influence-report.type';

async function after(context: OrganisationContext, command: Promise<{ id: string }>): Promise<InfluenceReport> {
  const [report] = await findInfluenceReports(context.db, context.viewer, [(await command).id]);
  return report ?? notFound('InfluenceReport');
}

@Resolver(() => InfluenceReportType)
export class InfluenceReportResolver {
  @LegalBasis('26.1')
  @Query(() => InfluenceReportType, {
    nullable: true,
    description: 'The report of an id; null if none is for the viewer.',
  })
  influenceReport(
    @Arg('id', () => ID, { description: 'Identifier (UUID).' }) id: string,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<InfluenceReport | null> {
    return loaders.influenceReport.load(id);
  }

  @LegalBasis('26.1')
  @Query(() => InfluenceReportConnection, {
    nullable: true,
    description: 'The own reports of influence, and those of whom the viewer is superior to, the latest first.',
  })
  influenceReports(
    @Arg('isUnread', () => Boolean, {
      nullable: true,
      description: 'Only those of which the viewer was told and has not read, or the others.',
    })
    isUnread: boolean | null,
    @PageArguments() page: PageArgs,
    @Ctx() { db, viewer }: OrganisationContext,
  ): Promise<Connection<InfluenceReport>> {
    return listInfluenceReports(db, viewer, { filter: { isUnread }, page: pageRequest(page) });
  }

  @LegalBasis('26.1')
  @Mutation(() => InfluenceReportType, {
    description: 'Reports influence on the prosecutor who asks; superiors are told.',
  })
  fileInfluenceReport(
    @Arg('input', () => FileInfluenceReportInput, { description: 'What happened.' }) input: FileInfluenceReportInput,
    @Ctx() context: OrganisationContext,
  ): Promise<InfluenceReport> {
    return after(context, fileInfluenceReport(context, input));
  }

  @LegalBasis('26.1')
  @Mutation(() => InfluenceReportType, {
    description: 'Confirms that a superior has read a report, with the measure taken.',
  })
  takeUpInfluenceReport(
    @Arg('input', () => TakeUpInfluenceReportInput, { description: 'Which report, and the measure.' })
    input: TakeUpInfluenceReportInput,
    @Ctx() context: OrganisationContext,
  ): Promise<InfluenceReport> {
    return after(context, takeUpInfluenceReport(context, input));
  }

  @LegalBasis('26.1')
  @Mutation(() => InfluenceReportType, {
    description: 'Is always refused: a report of influence is neither changed nor removed.',
  })
  removeInfluenceReport(
    @Arg('input', () => ChangeInfluenceReportInput, { description: 'Which report.' }) input: ChangeInfluenceReportInput,
    @Ctx() context: OrganisationContext,
  ): Promise<InfluenceReport> {
    return after(context, removeInfluenceReport(context, input));
  }

  @FieldResolver(() => OfficerType, { nullable: true, description: 'Who filed it.' })
  author(@Root() { authorId }: InfluenceReport, @Ctx() { loaders }: OrganisationContext): Promise<OfficerRow | null> {
    return loaders.officer.load(authorId);
  }

  @FieldResolver(() => [OfficerType], { description: 'Members of the system whom it names.' })
  async named(
    @Root() { namedOfficerIds }: InfluenceReport,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<OfficerRow[]> {
    const found = await Promise.all(namedOfficerIds.map((id) => loaders.officer.load(id)));
    return found.filter((each) => each !== null);
  }

  @FieldResolver(() => [InfluenceMeasureType], { description: 'What superiors have done about it, in order.' })
  measures(
    @Root() { id }: InfluenceReport,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<readonly InfluenceMeasure[]> {
    return loaders.influenceMeasures.load(id);
  }
}

@Resolver(() => InfluenceMeasureType)
export class InfluenceMeasureResolver {
  @FieldResolver(() => OfficerType, { nullable: true, description: 'The superior.' })
  author(@Root() { authorId }: InfluenceMeasure, @Ctx() { loaders }: OrganisationContext): Promise<OfficerRow | null> {
    return loaders.officer.load(authorId);
  }
}
