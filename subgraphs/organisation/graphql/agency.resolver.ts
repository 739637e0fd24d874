import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { maySeeAgencyOfficials } from '../../../platform/access/directory-visibility';
import { PageArgs, PageArguments } from '../../../platform/graphql/connection';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import type { Listing } from '../../../platform/pagination/listing';
import { pageRequest } from '../../../platform/pagination/page-request';
import type { OrganisationContext } from '../context';
import { listAgencies } from '../persistence/agency-list.repository';
import type { AgencyOfficialRow, AgencyRow } from '../persistence/agency.repository';
import type { RegionRow } from '../persistence/region.repository';
import { AgencyConnection, AgencyOfficialType, AgencyType } from './agency.type';
import { AgencyFilterInput, DirectoryOrderInput } from './directory.inputs';
import { RegionType } from './region.type';

@Resolver(() => AgencyType)
export class AgencyResolver {
  @Query(() => AgencyType, { nullable: true, description: 'The agency of an id.' })
  agency(
    @Arg('id', () => ID, { description: 'Identifier (UUID).' }) id: string,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<AgencyRow | null> {
    return loaders.agency.load(id);
  }

  @Query(() => AgencyType, {
    nullable: true,
    description: 'The agency of a code of the directory, such as akimat-kz-71.',
  })
  agencyByCode(
    @Arg('code', { description: 'Code of the directory.' }) code: string,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<AgencyRow | null> {
    return loaders.agencyByCode.load(code);
  }

  @Query(() => AgencyConnection, {
    description: 'Bodies that take part in coordination, by code if no order is asked for.',
  })
  agencies(
    @PageArguments() page: PageArgs,
    @Arg('filter', () => AgencyFilterInput, { nullable: true, description: 'Which agencies.' })
    filter: AgencyFilterInput | null,
    @Arg('orderBy', () => DirectoryOrderInput, { nullable: true, description: 'In which order.' })
    orderBy: DirectoryOrderInput | null,
    @Ctx() { db, language }: OrganisationContext,
  ): Promise<Listing<AgencyRow>> {
    const order = { field: orderBy?.field ?? 'CODE', direction: orderBy?.direction ?? 'ASC', language } as const;
    return listAgencies(db, filter ?? {}, pageRequest(page), order);
  }

  @FieldResolver(() => AgencyType, { nullable: true, description: 'The body that it is part of.' })
  parent(@Root() { parentId }: AgencyType, @Ctx() { loaders }: OrganisationContext): Promise<AgencyRow | null> | null {
    return parentId === null ? null : loaders.agency.load(parentId);
  }

  @FieldResolver(() => RegionType, { nullable: true, description: 'Its region; null for bodies of the whole country.' })
  region(
    @Root() { regionCode }: AgencyType,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<RegionRow | null> | null {
    return regionCode === null ? null : loaders.region.load(regionCode);
  }

  @LegalBasis('26.6.a')
  @FieldResolver(() => [AgencyOfficialType], {
    description:
      'Who acts for it in the shared graph, today or from a day to come; for members of the prosecution system and for whoever decides for it.',
  })
  officials(
    @Root() { id }: AgencyType,
    @Ctx() context: OrganisationContext,
  ): Promise<readonly AgencyOfficialRow[]> | [] {
    return maySeeAgencyOfficials(context.viewer, id) ? context.loaders.officials.load(id) : [];
  }
}
