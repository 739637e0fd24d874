import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { maySeeOfficers } from '../../../../platform/access/directory-visibility';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { AssumedSize, Cost } from '../../../../platform/graphql/cost';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { JsonObjectScalar } from '../../../../platform/graphql/scalars';
import { selectedFields } from '../../../../platform/graphql/selected-fields';
import type { AppealsContext } from '../../context';
import type { AppealDimension } from '../../persistence/statistics/appeal-dimensions.repository';
import {
  APPEAL_MEASURES,
  type AppealMeasure,
  findAppealStatistics,
} from '../../persistence/statistics/appeal-statistics.repository';
import { AppealFilterInput } from '../appeal-filter.inputs';
import { chosenAppeals } from '../appeal-listing';
import { AppealDimensionEnum } from './appeal-dimension.enum';
import {
  AppealFigureEnum,
  type AppealGroup,
  AppealGroupType,
  AppealKeyType,
  AppealStatisticsType,
} from './appeal-statistics.type';
import { type AppealFigure, groupFilter } from './group-filter';

/** Figures are taken over every appeal that the filter leaves. */
const COUNTING_ALL = 2_000;

/** What the share in time is made of. */
const IN_SHARE: readonly AppealMeasure[] = ['answered', 'answeredInTime'];

/** What the fields that are asked for need to be counted. */
function measuresOf(info: GraphQLResolveInfo): AppealMeasure[] {
  const fields = selectedFields(info, 'groups');
  const needed = (measure: AppealMeasure): boolean =>
    fields.has(measure) || (fields.has('shareInTime') && IN_SHARE.includes(measure));
  return APPEAL_MEASURES.filter(needed);
}

/** What appeals come to in numbers. */
@Resolver(() => AppealGroupType)
export class AppealStatisticsResolver {
  @Cost(COUNTING_ALL)
  @LegalBasis('24.3.a', '5.2.a')
  @Query(() => AppealStatisticsType, {
    nullable: true,
    description:
      'Counts, shares in time and days to answer over the appeals that the viewer may see. INVALID_INPUT for more than 1,000 groups, and for a filter by an applicant’s number.',
  })
  async appealStatistics(
    @Arg('by', () => [AppealDimensionEnum], { description: 'What parts them into groups; nothing gives one group.' })
    by: AppealDimension[],
    @Arg('filter', () => AppealFilterInput, { nullable: true, description: 'Over which appeals.' })
    filter: AppealFilterInput | null,
    @Arg('rollUp', () => Boolean, {
      defaultValue: true,
      description:
        'Whether an office’s figures hold those of the offices below it, which also counts an appeal in several groups.',
    })
    isRolledUp: boolean,
    @Ctx() context: AppealsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<{ groups: AppealGroup[] }> {
    if (filter?.applicantIdentity) return invalidInput('filter.applicantIdentity', 'is not taken by statistics');
    if (by.includes('HANDLER') && !maySeeOfficers(context.viewer))
      return invalidInput('by', 'may hold HANDLER for those who may know officers');
    const asked = await chosenAppeals(context, filter);
    const parted = [...new Set(by)];
    const groups = await findAppealStatistics(context.db, {
      asked,
      by: parted,
      isRolledUp,
      measures: measuresOf(info),
    });
    const grouping = { viewer: context.viewer, filter: asked.filter, by: parted, isRolledUp };
    return { groups: groups.map((figures) => Object.assign(new AppealGroupType(), figures, { grouping })) };
  }

  @AssumedSize(3)
  @FieldResolver(() => [AppealKeyType], { description: 'What parts it from the others, in the order asked.' })
  keys(@Root() { values, grouping }: AppealGroup): AppealKeyType[] {
    return grouping.by.map((dimension, index) =>
      Object.assign(new AppealKeyType(), { dimension, value: values[index] ?? null }),
    );
  }

  @FieldResolver(() => JsonObjectScalar, {
    description:
      'The `AppealFilter` with which `appeals` lists exactly the appeals of a figure, to be passed on as it is.',
  })
  filter(
    @Root() { values, grouping }: AppealGroup,
    @Arg('figure', () => AppealFigureEnum, { defaultValue: 'COUNT', description: 'Of which figure.' })
    figure: AppealFigure,
  ): Readonly<Record<string, unknown>> {
    return groupFilter(grouping, values, figure);
  }
}
