import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import type { OrganisationContext } from '../../context';
import { mayReadCareer } from '../../domain/career/career';
import type { CareerEntry } from '../../persistence/career/career.repository';
import type { OfficeRow } from '../../persistence/office.repository';
import type { RankRow } from '../../persistence/region.repository';
import { OfficeType } from '../office.type';
import { OfficerType } from '../officer.type';
import { RankType } from '../region.type';
import { CareerEntryType } from './career.type';

@Resolver(() => OfficerType)
export class CareerResolver {
  @LegalBasis('44.8.b', '5.2.a')
  @FieldResolver(() => [CareerEntryType], {
    nullable: true,
    description:
      "The career until the legal day, the oldest step first; null for whoever is neither the person nor a superior nor administers the personnel of the person's office. Delegations only as far as the viewer may see them.",
  })
  async career(
    @Root() { id, registeredOfficeId }: OfficerType,
    @Ctx() { loaders, viewer }: OrganisationContext,
  ): Promise<readonly CareerEntry[] | null> {
    const posts = await loaders.placements.load(id);
    const officeId = posts[0]?.officeId ?? registeredOfficeId;
    return mayReadCareer(viewer, { personId: id, posts }, officeId) ? loaders.careers.load(id) : null;
  }
}

@Resolver(() => CareerEntryType)
export class CareerEntryResolver {
  @FieldResolver(() => OfficeType, {
    nullable: true,
    description: 'The office of the post, or that over which a delegated power is held; null for other steps.',
  })
  office(
    @Root() { officeId }: CareerEntryType,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<OfficeRow | null> | null {
    return officeId === null ? null : loaders.office.load(officeId);
  }

  @LegalBasis('44.4.b')
  @FieldResolver(() => RankType, { nullable: true, description: 'The rank conferred; null for other steps.' })
  rank(@Root() { rankCode }: CareerEntryType, @Ctx() { loaders }: OrganisationContext): Promise<RankRow | null> | null {
    return rankCode === null ? null : loaders.rank.load(rankCode);
  }
}
