import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { notFound } from '../../../../platform/errors/plain-errors';
import { type Connection, PageArgs, PageArguments } from '../../../../platform/graphql/connection';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { citedOn } from '../../../../platform/graphql/legal-reference.type';
import { pageRequest } from '../../../../platform/pagination/page-request';
import { createWorkPlan } from '../../commands/work-plan/create-work-plan';
import type { OrganisationContext } from '../../context';
import type { PlanScope, WorkPlan } from '../../domain/work-plan/work-plan';
import type { OfficeRow } from '../../persistence/office.repository';
import { listWorkPlans } from '../../persistence/work-plan/work-plan.repository';
import { OfficeType } from '../office.type';
import {
  CreateWorkPlanInput,
  WorkPlanConnection,
  WorkPlanItemType,
  WorkPlanScopeEnum,
  WorkPlanType,
} from './work-plan.type';

@Resolver(() => WorkPlanType)
export class WorkPlanResolver {
  @LegalBasis('7.2.1')
  @Query(() => WorkPlanConnection, {
    nullable: true,
    description:
      'Plans, tasks and methodical materials, the latest first: those for the whole system for all who serve in it, others for who sees into the office.',
  })
  workPlans(
    @Arg('scope', () => WorkPlanScopeEnum, { nullable: true, description: 'Only those of this scope.' })
    scope: PlanScope | null,
    @PageArguments() page: PageArgs,
    @Ctx() { db, viewer }: OrganisationContext,
  ): Promise<Connection<WorkPlan>> {
    return listWorkPlans(db, viewer, { filter: { scope }, page: pageRequest(page) });
  }

  @LegalBasis('7.2.1', '4.1')
  @Mutation(() => WorkPlanType, { description: 'Lays down a plan, a task or methodical material.' })
  async createWorkPlan(
    @Arg('input', () => CreateWorkPlanInput, { description: 'The plan.' }) input: CreateWorkPlanInput,
    @Ctx() context: OrganisationContext,
  ): Promise<WorkPlan> {
    const { id } = await createWorkPlan(context, input);
    const asked = { filter: { ids: [id] }, page: pageRequest({}) };
    const { edges } = await listWorkPlans(context.db, context.viewer, asked);
    return edges[0]?.node ?? notFound('WorkPlan');
  }

  @FieldResolver(() => OfficeType, { nullable: true, description: 'The office that laid it down.' })
  office(@Root() { officeId }: WorkPlan, @Ctx() { loaders }: OrganisationContext): Promise<OfficeRow | null> {
    return loaders.office.load(officeId);
  }

  @LegalBasis('4.1')
  @FieldResolver(() => [WorkPlanItemType], { description: 'What is to be done, by objective.' })
  items(@Root() { items, createdOn }: WorkPlan): WorkPlanItemType[] {
    return items.map(({ reference, ...item }) => {
      const [cited = null] = citedOn(reference ? [reference] : [], createdOn);
      return { ...item, reference: cited };
    });
  }
}
