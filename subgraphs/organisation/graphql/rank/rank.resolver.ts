import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { notFound } from '../../../../platform/errors/plain-errors';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import { approveRankedPosts } from '../../commands/rank/approve-ranked-posts';
import { conferRank } from '../../commands/rank/confer-rank';
import { withdrawRank } from '../../commands/rank/withdraw-rank';
import type { OrganisationContext } from '../../context';
import type { OfficerRow } from '../../persistence/officer.repository';
import { findRankedPosts, type RankedPostListRow } from '../../persistence/rank/ranked-post.repository';
import type { RankRow } from '../../persistence/region.repository';
import { changedRow } from '../changed-row';
import { OfficerType } from '../officer.type';
import { RankType } from '../region.type';
import { ApproveRankedPostsInput, ConferRankInput, WithdrawRankInput } from './rank.inputs';
import { RankedPostRegisterType, RankedPostType } from './rank.type';

@Resolver(() => RankedPostType)
export class RankResolver {
  @LegalBasis('44.4.a')
  @Query(() => RankedPostRegisterType, {
    nullable: true,
    description: 'The register of ranked posts in force on a day, today if none is given; null before the first.',
  })
  rankedPosts(
    @Arg('on', () => LocalDateScalar, { nullable: true, description: 'The day.' }) on: LocalDate | null,
    @Ctx() { db }: OrganisationContext,
  ): Promise<RankedPostListRow | null> {
    return findRankedPosts(db, on);
  }

  @LegalBasis('44.4.b')
  @FieldResolver(() => RankType, { nullable: true, description: 'The highest rank that the post carries (шекті шен).' })
  ceiling(@Root() { ceilingCode }: RankedPostType, @Ctx() { loaders }: OrganisationContext): Promise<RankRow | null> {
    return loaders.rank.load(ceilingCode);
  }

  @LegalBasis('44.4.a')
  @Mutation(() => RankedPostRegisterType, {
    description: "Records a new version of the register of ranked posts; it takes the President's act.",
  })
  async approveRankedPosts(
    @Arg('input', () => ApproveRankedPostsInput, { description: 'The posts, and the act that approves them.' })
    input: ApproveRankedPostsInput,
    @Ctx() context: OrganisationContext,
  ): Promise<RankedPostListRow> {
    await approveRankedPosts(context, input);
    return (await findRankedPosts(context.db, input.inForceFrom ?? null)) ?? notFound('RankedPostRegister');
  }

  @LegalBasis('44.4.b', '44.6.a')
  @Mutation(() => OfficerType, { description: 'Confers a rank by the post that the person holds, within its ceiling.' })
  conferRank(
    @Arg('input', () => ConferRankInput, { description: 'Whose rank, which, and by which act.' })
    input: ConferRankInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficerRow> {
    return changedRow(context, 'officer', conferRank(context, input));
  }

  @LegalBasis('44.2.b')
  @Mutation(() => OfficerType, {
    description: "Withdraws a person's rank: the status of a prosecutor and the right to sign end at once.",
  })
  withdrawRank(
    @Arg('input', () => WithdrawRankInput, { description: 'Whose rank, and by which act.' }) input: WithdrawRankInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficerRow> {
    return changedRow(context, 'officer', withdrawRank(context, input));
  }
}
