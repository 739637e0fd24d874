import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { notFound } from '../../../../platform/errors/plain-errors';
import { type Connection, PageArgs, PageArguments } from '../../../../platform/graphql/connection';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import { pageRequest } from '../../../../platform/pagination/page-request';
import { issueInternalAct } from '../../commands/issue-internal-act';
import { repealInternalAct } from '../../commands/repeal-internal-act';
import type { OrganisationContext } from '../../context';
import { type InternalAct, type InternalActKind, kindsFor } from '../../domain/internal-act/internal-act';
import { listInternalActs } from '../../persistence/internal-act/internal-act-list.repository';
import { findBindingActs, findInternalActs } from '../../persistence/internal-act/internal-act.repository';
import type { OfficeRow } from '../../persistence/office.repository';
import type { OfficerRow } from '../../persistence/officer.repository';
import { OfficeType } from '../office.type';
import { OfficerType } from '../officer.type';
import {
  InternalActConnection,
  InternalActKindEnum,
  InternalActType,
  IssueInternalActInput,
  RepealInternalActInput,
} from './internal-act.type';

async function after({ db, viewer }: OrganisationContext, command: Promise<{ id: string }>): Promise<InternalAct> {
  const [act] = await findInternalActs(db, viewer, [(await command).id]);
  return act ?? notFound('InternalAct');
}

@Resolver(() => InternalActType)
export class InternalActResolver {
  @Query(() => InternalActType, {
    nullable: true,
    description: 'The internal act of an id, for those who may see it or are bound by it; null if there is none.',
  })
  internalAct(
    @Arg('id', () => ID, { description: 'Identifier (UUID).' }) id: string,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<InternalAct | null> {
    return loaders.internalAct.load(id);
  }

  @LegalBasis('32.1.3.a')
  @Query(() => InternalActConnection, {
    nullable: true,
    description: 'Internal acts of the offices that the viewer sees into, and those published, the latest first.',
  })
  internalActs(
    @Arg('kinds', () => [InternalActKindEnum], { nullable: true, description: 'Of which kinds; all if absent.' })
    kinds: InternalActKind[] | null,
    @Arg('officeId', () => ID, { nullable: true, description: 'Issued in which office; any if absent.' })
    officeId: string | null | undefined,
    @PageArguments() page: PageArgs,
    @Ctx() context: OrganisationContext,
  ): Promise<Connection<InternalAct>> {
    return listInternalActs(context, { kinds, officeIds: officeId ? [officeId] : null }, pageRequest(page));
  }

  @LegalBasis('9.15', '15.2.2', '16.2.2', '32.1.3.c')
  @Query(() => [InternalActType], {
    description: 'The internal acts that bind the caller on a day, the latest first, a thousand at most.',
  })
  async bindingActs(
    @Arg('on', () => LocalDateScalar, { nullable: true, description: 'On which day; today if absent.' })
    on: LocalDate | null,
    @Ctx() { db, viewer, today }: OrganisationContext,
  ): Promise<readonly InternalAct[]> {
    if (viewer.personId === null || viewer.posts.length === 0) return [];
    return findBindingActs(db, viewer.personId, on ?? (await today()));
  }

  @LegalBasis('32.1.3.b')
  @Query(() => [InternalActKindEnum], {
    description: 'The kinds of internal acts that the caller may issue in an office.',
  })
  internalActKindsFor(
    @Arg('officeId', () => ID, { description: 'The office.' }) officeId: string,
    @Ctx() { viewer }: OrganisationContext,
  ): readonly InternalActKind[] {
    return kindsFor(viewer, officeId);
  }

  @LegalBasis('9.15', '15.2.2', '16.2.2', '32.1.3.a', '32.1.3.b', '32.1.3.c', '32.1.3.d')
  @Mutation(() => InternalActType, {
    description: 'Issues an internal act; it binds the issuer’s subordinates from today and needs no basis.',
  })
  issueInternalAct(
    @Arg('input', () => IssueInternalActInput, { description: 'The act.' }) input: IssueInternalActInput,
    @Ctx() context: OrganisationContext,
  ): Promise<InternalAct> {
    return after(context, issueInternalAct(context, input));
  }

  @LegalBasis('32.1.3.b')
  @Mutation(() => InternalActType, { description: 'Repeals an internal act from today.' })
  repealInternalAct(
    @Arg('input', () => RepealInternalActInput, { description: 'Which act.' }) input: RepealInternalActInput,
    @Ctx() context: OrganisationContext,
  ): Promise<InternalAct> {
    return after(context, repealInternalAct(context, input));
  }

  @FieldResolver(() => OfficeType, { nullable: true, description: 'The issuing office.' })
  office(
    @Root() { ownerOfficeId }: InternalActType,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<OfficeRow | null> {
    return loaders.office.load(ownerOfficeId);
  }

  @FieldResolver(() => OfficerType, { nullable: true, description: 'Who issued it.' })
  issuer(@Root() { issuerId }: InternalActType, @Ctx() { loaders }: OrganisationContext): Promise<OfficerRow | null> {
    return loaders.officer.load(issuerId);
  }
}
