import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { notFound } from '../../../../platform/errors/plain-errors';
import { type Connection, PageArgs, PageArguments } from '../../../../platform/graphql/connection';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { allowedActions } from '../../../../platform/lifecycle/step';
import { pageRequest } from '../../../../platform/pagination/page-request';
import { rejectInternalDirective, reportInternalDirective } from '../../commands/answer-internal-directive';
import { issueInternalDirective } from '../../commands/issue-internal-directive';
import type { OrganisationContext } from '../../context';
import {
  type DirectiveAction,
  directiveLifecycle,
  type InternalDirective,
} from '../../domain/internal-directive/internal-directive';
import { findDirectives, listDirectives } from '../../persistence/internal-directive/internal-directive.repository';
import type { OfficeRow } from '../../persistence/office.repository';
import type { OfficerRow } from '../../persistence/officer.repository';
import { OfficeType } from '../office.type';
import { OfficerType } from '../officer.type';
import {
  AnswerInternalDirectiveInput,
  InternalDirectiveActionEnum,
  InternalDirectiveConnection,
  InternalDirectiveType,
  IssueInternalDirectiveInput,
  ReportInternalDirectiveInput,
} from './internal-directive.type';

type Read<Row> = Promise<Row | null>;

async function after(context: OrganisationContext, command: Promise<{ id: string }>): Promise<InternalDirective> {
  const [directive] = await findDirectives(context.db, context.viewer, [(await command).id]);
  return directive ?? notFound('InternalDirective');
}

@Resolver(() => InternalDirectiveType)
export class InternalDirectiveResolver {
  @Query(() => InternalDirectiveType, { nullable: true, description: 'The direction of an id; null if there is none.' })
  internalDirective(
    @Arg('id', () => ID, { description: 'Identifier (UUID).' }) id: string,
    @Ctx() { loaders }: OrganisationContext,
  ): Read<InternalDirective> {
    return loaders.directive.load(id);
  }

  @LegalBasis('5.2.1')
  @Query(() => InternalDirectiveConnection, {
    nullable: true,
    description: 'Directions to the offices that the viewer sees into, the latest first.',
  })
  internalDirectives(
    @PageArguments() page: PageArgs,
    @Ctx() { db, viewer }: OrganisationContext,
  ): Promise<Connection<InternalDirective>> {
    return listDirectives(db, viewer, pageRequest(page));
  }

  @LegalBasis('5.2.1', '35.2.d')
  @Mutation(() => InternalDirectiveType, {
    description: 'Gives a direction on the organisation of work to a lower office.',
  })
  issueInternalDirective(
    @Arg('input', () => IssueInternalDirectiveInput, { description: 'To which office, and what.' })
    input: IssueInternalDirectiveInput,
    @Ctx() context: OrganisationContext,
  ): Promise<InternalDirective> {
    return after(context, issueInternalDirective(context, input));
  }

  @LegalBasis('5.2.1')
  @Mutation(() => InternalDirectiveType, { description: 'Reports that a direction has been carried out.' })
  reportInternalDirective(
    @Arg('input', () => ReportInternalDirectiveInput, { description: 'Which direction, and what was done.' })
    input: ReportInternalDirectiveInput,
    @Ctx() context: OrganisationContext,
  ): Promise<InternalDirective> {
    return after(context, reportInternalDirective(context, input));
  }

  @LegalBasis('5.2.1')
  @Mutation(() => InternalDirectiveType, {
    description: 'Is always refused: a direction binds, and its addressee can only report its execution.',
  })
  rejectInternalDirective(
    @Arg('input', () => AnswerInternalDirectiveInput, { description: 'Which direction.' })
    input: AnswerInternalDirectiveInput,
    @Ctx() context: OrganisationContext,
  ): Promise<InternalDirective> {
    return after(context, rejectInternalDirective(context, input));
  }

  @FieldResolver(() => OfficeType, { nullable: true, description: 'The addressed office.' })
  addressee(
    @Root() { ownerOfficeId }: InternalDirectiveType,
    @Ctx() { loaders }: OrganisationContext,
  ): Read<OfficeRow> {
    return loaders.office.load(ownerOfficeId);
  }

  @FieldResolver(() => OfficeType, { nullable: true, description: 'The sending office.' })
  senderOffice(
    @Root() { senderOfficeId }: InternalDirectiveType,
    @Ctx() { loaders }: OrganisationContext,
  ): Read<OfficeRow> {
    return loaders.office.load(senderOfficeId);
  }

  @FieldResolver(() => OfficerType, { nullable: true, description: 'Who gave it.' })
  sender(@Root() { senderId }: InternalDirectiveType, @Ctx() { loaders }: OrganisationContext): Read<OfficerRow> {
    return loaders.officer.load(senderId);
  }

  @FieldResolver(() => [InternalDirectiveActionEnum], { description: 'The steps that the viewer may take now.' })
  allowedActions(@Root() directive: InternalDirective, @Ctx() { viewer }: OrganisationContext): DirectiveAction[] {
    const { state, ownerOfficeId } = directive;
    return allowedActions(directiveLifecycle, viewer, { state, ownerOfficeId, viewerParties: [] });
  }
}
