import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { PageArgs, PageArguments } from '../../../../platform/graphql/connection';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import { allowedActions } from '../../../../platform/lifecycle/step';
import type { Listing } from '../../../../platform/pagination/listing';
import { pageRequest } from '../../../../platform/pagination/page-request';
import type { OrganisationContext } from '../../context';
import { OFFICE_LIFECYCLE, type OfficeAction } from '../../domain/office/office-lifecycle';
import type { OfficeRow } from '../../persistence/office.repository';
import { listOfficesOnDay, type OfficePeriodRow } from '../../persistence/office/office-period.repository';
import { OfficeType } from '../office.type';
import { OfficeActionEnum } from './office.enums';
import { OfficeDayFilterInput, OfficePeriodConnection, OfficePeriodType } from './office-period.type';

@Resolver(() => OfficeType)
export class OfficeHistoryResolver {
  @LegalBasis('5.5', '5.1.b')
  @Query(() => OfficePeriodConnection, {
    description:
      "The tree of prosecutor's offices as it was on a day, by code; liquidated ones among them unless `states` says otherwise.",
  })
  officesOn(
    @Arg('day', () => LocalDateScalar, { description: 'The day.' }) day: LocalDate,
    @PageArguments() page: PageArgs,
    @Arg('filter', () => OfficeDayFilterInput, { nullable: true, description: 'Which offices.' })
    filter: OfficeDayFilterInput | null,
    @Ctx() { db }: OrganisationContext,
  ): Promise<Listing<OfficePeriodRow>> {
    return listOfficesOnDay(db, day, filter ?? {}, pageRequest(page));
  }

  @LegalBasis('5.5')
  @FieldResolver(() => OfficePeriodType, {
    nullable: true,
    description: 'The office as it was on a day, with its name of then; null before it was created.',
  })
  asOf(
    @Root() { id }: OfficeType,
    @Arg('day', () => LocalDateScalar, { description: 'The day.' }) day: LocalDate,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<OfficePeriodRow | null> {
    return loaders.officeOn(day).load(id);
  }

  @LegalBasis('5.5')
  @FieldResolver(() => [OfficePeriodType], {
    description: 'All that the office has been, the earliest first, each with the act behind it.',
  })
  history(@Root() { id }: OfficeType, @Ctx() { loaders }: OrganisationContext): Promise<readonly OfficePeriodRow[]> {
    return loaders.officeHistory.load(id);
  }

  @LegalBasis('5.5')
  @FieldResolver(() => OfficeType, {
    nullable: true,
    description: 'Of a liquidated office, the one that answers for the records it left.',
  })
  successor(
    @Root() { successorId }: OfficeType,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<OfficeRow | null> | null {
    return successorId === null ? null : loaders.office.load(successorId);
  }

  @LegalBasis('5.5')
  @FieldResolver(() => [OfficeType], { description: 'The liquidated offices for whose records it answers, by code.' })
  predecessors(@Root() { id }: OfficeType, @Ctx() { loaders }: OrganisationContext): Promise<readonly OfficeRow[]> {
    return loaders.officePredecessors.load(id);
  }

  @FieldResolver(() => [OfficeActionEnum], { description: 'The steps that the viewer may take now.' })
  allowedActions(@Root() { id, state }: OfficeType, @Ctx() { viewer }: OrganisationContext): OfficeAction[] {
    return allowedActions(OFFICE_LIFECYCLE, viewer, { state, ownerOfficeId: id, viewerParties: [] });
  }
}

@Resolver(() => OfficePeriodType)
export class OfficePeriodResolver {
  @FieldResolver(() => OfficeType, { nullable: true, description: 'The office as it is today.' })
  office(@Root() { officeId }: OfficePeriodType, @Ctx() { loaders }: OrganisationContext): Promise<OfficeRow | null> {
    return loaders.office.load(officeId);
  }

  @LegalBasis('5.1.b')
  @FieldResolver(() => OfficeType, { nullable: true, description: 'The direct superior of then, as it is today.' })
  parent(
    @Root() { parentId }: OfficePeriodType,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<OfficeRow | null> | null {
    return parentId === null ? null : loaders.office.load(parentId);
  }

  @LegalBasis('5.1.b')
  @FieldResolver(() => [OfficePeriodType], {
    description: 'The offices above on a day, each as it was then, from the direct superior to the General Office.',
  })
  superiors(
    @Root() { officeId }: OfficePeriodType,
    @Arg('day', () => LocalDateScalar, { description: 'The day.' }) day: LocalDate,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<readonly OfficePeriodRow[]> {
    return loaders.superiorsOn(day).load(officeId);
  }
}
