import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { notFound } from '../../../../platform/errors/plain-errors';
import { type Connection, PageArgs, PageArguments } from '../../../../platform/graphql/connection';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { allowedActions } from '../../../../platform/lifecycle/step';
import { pageRequest } from '../../../../platform/pagination/page-request';
import { grantDelegation } from '../../commands/grant-delegation';
import { revokeDelegation } from '../../commands/revoke-delegation';
import type { OrganisationContext } from '../../context';
import { type Delegation, isInEffect, subjectOfDelegation } from '../../domain/delegation/delegation';
import { type DelegationAction, delegationLifecycle } from '../../domain/delegation/delegation-lifecycle';
import { findDelegations, listDelegations } from '../../persistence/delegation/delegation.repository';
import type { OfficeRow } from '../../persistence/office.repository';
import type { OfficerRow } from '../../persistence/officer.repository';
import { ROOT_OFFICE_ID } from '../../root-office';
import { OfficeType } from '../office.type';
import { OfficerType } from '../officer.type';
import { DelegationFilterInput, GrantDelegationInput, RevokeDelegationInput } from './delegation.inputs';
import { DelegationActionEnum, DelegationConnection, DelegationType } from './delegation.type';

async function after({ db, viewer }: OrganisationContext, command: Promise<{ id: string }>): Promise<Delegation> {
  const [delegation] = await findDelegations(db, viewer, [(await command).id]);
  return delegation ?? notFound('Delegation');
}

@Resolver(() => DelegationType)
export class DelegationResolver {
  @Query(() => DelegationType, { nullable: true, description: 'The delegation of an id; null if there is none.' })
  delegation(
    @Arg('id', () => ID, { description: 'Identifier (UUID).' }) id: string,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<Delegation | null> {
    return loaders.delegation.load(id);
  }

  @LegalBasis('9.11.a')
  @Query(() => DelegationConnection, {
    nullable: true,
    description: 'Delegated powers that the viewer may know of, the latest first.',
  })
  delegations(
    @Arg('filter', () => DelegationFilterInput, { nullable: true, description: 'Which of them.' })
    filter: DelegationFilterInput | null,
    @PageArguments() page: PageArgs,
    @Ctx() context: OrganisationContext,
  ): Promise<Connection<Delegation>> {
    return listDelegations(context, filter ?? {}, pageRequest(page));
  }

  @LegalBasis('9.11.a', '9.11.b')
  @Mutation(() => DelegationType, {
    description: 'Passes a power of the Prosecutor General on to a prosecutor of the system, from a day until a day.',
  })
  grantDelegation(
    @Arg('input', () => GrantDelegationInput, {
      description: 'Which power, to whom, over what, when and by which act.',
    })
    input: GrantDelegationInput,
    @Ctx() context: OrganisationContext,
  ): Promise<Delegation> {
    return after(context, grantDelegation(context, input));
  }

  @LegalBasis('9.11.a')
  @Mutation(() => DelegationType, {
    description: 'Takes a delegated power back; it ends within two seconds everywhere.',
  })
  revokeDelegation(
    @Arg('input', () => RevokeDelegationInput, { description: 'Which delegation, and by which act.' })
    input: RevokeDelegationInput,
    @Ctx() context: OrganisationContext,
  ): Promise<Delegation> {
    return after(context, revokeDelegation(context, input));
  }

  @FieldResolver(() => OfficerType, { nullable: true, description: 'The prosecutor who has received the power.' })
  delegate(
    @Root() { delegateId }: DelegationType,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<OfficerRow | null> {
    return loaders.officer.load(delegateId);
  }

  @FieldResolver(() => OfficerType, { nullable: true, description: 'The Prosecutor General who has passed it on.' })
  delegator(
    @Root() { delegatorId }: DelegationType,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<OfficerRow | null> {
    return loaders.officer.load(delegatorId);
  }

  @FieldResolver(() => OfficeType, {
    nullable: true,
    description: 'The office over whose records, and those below it, the power is given; null for the whole system.',
  })
  scope(
    @Root() { scopeOfficeId }: DelegationType,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<OfficeRow | null> | null {
    return scopeOfficeId === null ? null : loaders.office.load(scopeOfficeId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether it gives its power today, as long as both persons serve.' })
  async isInEffect(@Root() delegation: Delegation, @Ctx() { today }: OrganisationContext): Promise<boolean> {
    return isInEffect(delegation, await today());
  }

  @FieldResolver(() => [DelegationActionEnum], { description: 'The steps that the viewer may take now.' })
  allowedActions(@Root() { state }: DelegationType, @Ctx() { viewer }: OrganisationContext): DelegationAction[] {
    return allowedActions(delegationLifecycle, viewer, subjectOfDelegation(state, ROOT_OFFICE_ID));
  }
}
