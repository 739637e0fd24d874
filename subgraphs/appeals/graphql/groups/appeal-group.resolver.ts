import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { notFound } from '../../../../platform/errors/plain-errors';
import { type Connection, PageArgs, PageArguments } from '../../../../platform/graphql/connection';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { listing } from '../../../../platform/pagination/listing';
import { pageRequest } from '../../../../platform/pagination/page-request';
import { answerAppealGroup } from '../../commands/groups/answer-appeal-group';
import { addAppealsToGroup, createAppealGroup, removeAppealsFromGroup } from '../../commands/groups/group-members';
import type { GroupOutcome } from '../../commands/groups/group-step';
import type { AppealsContext } from '../../context';
import type { AppealGroup } from '../../domain/groups/appeal-group';
import { countGroups, findGroups } from '../../persistence/groups/appeal-group.repository';
import { AnswerAppealGroupInput, AppealGroupMembersInput, CreateAppealGroupInput } from './appeal-group.inputs';
import {
  AppealGroupChangeType,
  AppealGroupConnectionType,
  AppealGroupType,
  type ChangedGroup,
} from './appeal-group.type';

/** The group as a command has left it, read anew. */
async function changedGroup(context: AppealsContext, command: Promise<GroupOutcome>): Promise<ChangedGroup> {
  const outcome = await command;
  context.forget();
  const group = (await context.loaders.group.load(outcome.id)) ?? notFound('AppealGroup');
  return { ...outcome, group };
}

@Resolver()
export class AppealGroupResolver {
  @Query(() => AppealGroupType, {
    nullable: true,
    description: 'The group of appeals of an id; null if there is none for this viewer.',
  })
  appealGroup(
    @Arg('id', () => ID, { description: 'Identifier (UUID).' }) id: string,
    @Ctx() { loaders }: AppealsContext,
  ): Promise<AppealGroup | null> {
    return loaders.group.load(id);
  }

  @Query(() => AppealGroupConnectionType, {
    nullable: true,
    description: 'The groups of mass appeals that the viewer may see, newest first.',
  })
  async appealGroups(
    @Arg('officeId', () => ID, { nullable: true, description: 'Of this office.' }) officeId: string | null | undefined,
    @PageArguments() page: PageArgs,
    @Ctx() { db, viewer }: AppealsContext,
  ): Promise<Connection<AppealGroup>> {
    const asked = { viewer, officeId, page: pageRequest(page) };
    return listing(
      await findGroups(db, asked),
      asked.page,
      (row): AppealGroup => row,
      () => countGroups(db, asked),
    );
  }

  @LegalBasis('24.7.a')
  @Mutation(() => AppealGroupChangeType, {
    description:
      'Groups open appeals of one office on the same matter; one that does not fit is passed over with the reason. Each appeal is in one group at most.',
  })
  createAppealGroup(
    @Arg('input', () => CreateAppealGroupInput, { description: 'The group.' }) input: CreateAppealGroupInput,
    @Ctx() context: AppealsContext,
  ): Promise<ChangedGroup> {
    return changedGroup(context, createAppealGroup(context, input));
  }

  @LegalBasis('24.7.a')
  @Mutation(() => AppealGroupChangeType, {
    description: 'Puts more open appeals into a group; one that does not fit is passed over with the reason.',
  })
  addAppealsToGroup(
    @Arg('input', () => AppealGroupMembersInput, { description: 'The appeals.' }) input: AppealGroupMembersInput,
    @Ctx() context: AppealsContext,
  ): Promise<ChangedGroup> {
    return changedGroup(context, addAppealsToGroup(context, input));
  }

  @LegalBasis('24.7.a')
  @Mutation(() => AppealGroupChangeType, {
    description: 'Takes appeals out of a group, to be answered by themselves; one that is not in it is passed over.',
  })
  removeAppealsFromGroup(
    @Arg('input', () => AppealGroupMembersInput, { description: 'The appeals.' }) input: AppealGroupMembersInput,
    @Ctx() context: AppealsContext,
  ): Promise<ChangedGroup> {
    return changedGroup(context, removeAppealsFromGroup(context, input));
  }

  @LegalBasis('24.7.a', '24.7.b', '24.7.c', '24.4.f')
  @Mutation(() => AppealGroupChangeType, {
    description:
      'Gives each open appeal of a group its own reply, as `answerAppeal` would, up to 1,000 in a request (`next`, `after`): one transaction, in which a member that may not be answered is passed over with the reason.',
  })
  answerAppealGroup(
    @Arg('input', () => AnswerAppealGroupInput, { description: 'The reply.' }) input: AnswerAppealGroupInput,
    @Ctx() context: AppealsContext,
  ): Promise<ChangedGroup> {
    return changedGroup(context, answerAppealGroup(context, input));
  }
}
