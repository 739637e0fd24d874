import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import type { OrganisationContext } from '../context';
import { type OfficerAction, officerActions } from '../domain/officer-lifecycle';
import { isProsecutor, serviceRegimeOf, type ServiceRegime } from '../domain/personnel';
import type { OfficeRow } from '../persistence/office.repository';
import type { OfficerRow, PlacementRow } from '../persistence/officer.repository';
import type { RankRow } from '../persistence/region.repository';
import { OfficeType } from './office.type';
import { OfficerActionEnum, ServiceRegimeEnum } from './officer.enums';
import { HeldPostType, OfficerType } from './officer.type';
import { PostBreachEnum } from './person/person.enums';
import { RankType } from './region.type';

@Resolver(() => OfficerType)
export class OfficerResolver {
  @LegalBasis('26.6.a')
  @Query(() => OfficerType, {
    nullable: true,
    description: 'The person of an id. Outsiders find heads of offices only.',
  })
  officer(
    @Arg('id', () => ID, { description: 'Identifier (UUID).' }) id: string,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<OfficerRow | null> {
    return loaders.officer.load(id);
  }

  @FieldResolver(() => [HeldPostType], { description: 'The posts held today; none after service has ended.' })
  async posts(@Root() { id }: OfficerType, @Ctx() { loaders }: OrganisationContext): Promise<readonly PlacementRow[]> {
    const placements = await loaders.placements.load(id);
    return placements.filter(({ isCurrent }) => isCurrent);
  }

  @LegalBasis('44.2.a')
  @FieldResolver(() => RankType, { nullable: true, description: 'Class rank or military rank.' })
  rank(@Root() { rankCode }: OfficerType, @Ctx() { loaders }: OrganisationContext): Promise<RankRow | null> | null {
    return rankCode === null ? null : loaders.rank.load(rankCode);
  }

  @LegalBasis('44.2.a', '44.2.b')
  @FieldResolver(() => Boolean, { description: 'Whether the person has the status of a prosecutor today.' })
  isProsecutor(@Root() { personnelClass, isCitizen, rankCode, state }: OfficerType): boolean {
    return isProsecutor({ personnelClass, isCitizen, rankCode, isInService: state === 'IN_SERVICE' });
  }

  @LegalBasis('44.5', '44.6.a', '44.7')
  @FieldResolver(() => ServiceRegimeEnum, { description: 'Under which legislation the person serves, or served last.' })
  async serviceRegime(
    @Root() { id, personnelClass, category }: OfficerType,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<ServiceRegime> {
    const [place] = await loaders.placements.load(id);
    return serviceRegimeOf(personnelClass, category, place?.officeSphere ?? null);
  }

  @LegalBasis('5.2.a')
  @FieldResolver(() => [OfficerType], {
    description:
      'The superior prosecutors (жоғары тұрған прокурорлар), nearest first: the head of the own office and the heads of the offices above, last the Prosecutor General. His deputies are not listed, as the law leaves their areas to him.',
  })
  superiors(@Root() { id }: OfficerType, @Ctx() { loaders }: OrganisationContext): Promise<readonly OfficerRow[]> {
    return loaders.superiors.load(id);
  }

  @LegalBasis('5.2.a', '9.1', '43.3.c')
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether this person is superior to another; null if there is no such person.',
  })
  isSuperiorTo(
    @Root() { id }: OfficerType,
    @Arg('officerId', () => ID, { description: 'The other person.' }) officerId: string,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<boolean | null> {
    return loaders.isSuperior.load({ higherId: id, lowerId: officerId });
  }

  @FieldResolver(() => [OfficerActionEnum], { description: 'The steps that the viewer may take now.' })
  async allowedActions(
    @Root() { id, state, registeredOfficeId }: OfficerType,
    @Ctx() { loaders, viewer }: OrganisationContext,
  ): Promise<OfficerAction[]> {
    const posts = await loaders.placements.load(id);
    const officeId = posts[0]?.officeId ?? registeredOfficeId;
    return officeId ? officerActions(viewer, { state, standing: { personId: id, posts }, officeId }) : [];
  }
}

@Resolver(() => HeldPostType)
export class HeldPostResolver {
  @FieldResolver(() => OfficeType, { nullable: true, description: 'The office of the post.' })
  office(@Root() { officeId }: HeldPostType, @Ctx() { loaders }: OrganisationContext): Promise<OfficeRow | null> {
    return loaders.office.load(officeId);
  }

  @LegalBasis('8.1.1.b')
  @FieldResolver(() => [PostBreachEnum], {
    description: 'What is overdue: the term of office, after its last day. The powers do not end by themselves.',
  })
  async breaches(
    @Root() { termEndsOn }: HeldPostType,
    @Ctx() { today }: OrganisationContext,
  ): Promise<'TERM_OF_OFFICE_EXPIRED'[]> {
    return termEndsOn !== null && termEndsOn < (await today()) ? ['TERM_OF_OFFICE_EXPIRED'] : [];
  }
}
