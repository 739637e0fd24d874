import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, PageArguments } from '../../../platform/graphql/connection';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import type { Listing } from '../../../platform/pagination/listing';
import { pageRequest } from '../../../platform/pagination/page-request';
import type { OrganisationContext } from '../context';
import { listOffices } from '../persistence/office-list.repository';
import type { OfficeRow } from '../persistence/office.repository';
import type { OfficerRow } from '../persistence/officer.repository';
import type { DistrictRow, RegionRow } from '../persistence/region.repository';
import { DirectoryOrderInput, OfficeFilterInput } from './directory.inputs';
import { OfficeConnection, OfficeType } from './office.type';
import { OfficerConnection, OfficerType } from './officer.type';
import { DistrictType, RegionType } from './region.type';

@Resolver(() => OfficeType)
export class OfficeResolver {
  @Query(() => OfficeType, { nullable: true, description: 'The office of an id.' })
  office(
    @Arg('id', () => ID, { description: 'Identifier (UUID).' }) id: string,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<OfficeRow | null> {
    return loaders.office.load(id);
  }

  @Query(() => OfficeType, {
    nullable: true,
    description: 'The office of a code of the directory, such as district-kz-71-esil.',
  })
  officeByCode(
    @Arg('code', { description: 'Code of the directory.' }) code: string,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<OfficeRow | null> {
    return loaders.officeByCode.load(code);
  }

  @LegalBasis('5.1.a')
  @Query(() => OfficeConnection, { description: "Prosecutor's offices, by code if no order is asked for." })
  offices(
    @PageArguments() page: PageArgs,
    @Arg('filter', () => OfficeFilterInput, { nullable: true, description: 'Which offices.' })
    filter: OfficeFilterInput | null,
    @Arg('orderBy', () => DirectoryOrderInput, { nullable: true, description: 'In which order.' })
    orderBy: DirectoryOrderInput | null,
    @Ctx() { db, language }: OrganisationContext,
  ): Promise<Listing<OfficeRow>> {
    const order = { field: orderBy?.field ?? 'CODE', direction: orderBy?.direction ?? 'ASC', language } as const;
    return listOffices(db, filter ?? {}, pageRequest(page), order);
  }

  @FieldResolver(() => RegionType, {
    nullable: true,
    description: 'Its region; null for offices of the whole country.',
  })
  region(
    @Root() { regionCode }: OfficeType,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<RegionRow | null> | null {
    return regionCode === null ? null : loaders.region.load(regionCode);
  }

  @FieldResolver(() => DistrictType, { nullable: true, description: 'Its district, for a district or city office.' })
  district(
    @Root() { districtCode }: OfficeType,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<DistrictRow | null> | null {
    return districtCode === null ? null : loaders.district.load(districtCode);
  }

  @LegalBasis('5.1.b')
  @FieldResolver(() => OfficeType, { nullable: true, description: 'The direct superior; null for the General Office.' })
  parent(@Root() { parentId }: OfficeType, @Ctx() { loaders }: OrganisationContext): Promise<OfficeRow | null> | null {
    return parentId === null ? null : loaders.office.load(parentId);
  }

  @LegalBasis('5.1.b')
  @FieldResolver(() => [OfficeType], { description: 'The offices directly below, by code.' })
  children(@Root() { id }: OfficeType, @Ctx() { loaders }: OrganisationContext): Promise<readonly OfficeRow[]> {
    return loaders.officeChildren.load(id);
  }

  @LegalBasis('5.1.b')
  @FieldResolver(() => [OfficeType], {
    description: 'The offices above, from the direct superior to the General Office.',
  })
  superiors(@Root() { id }: OfficeType, @Ctx() { loaders }: OrganisationContext): Promise<readonly OfficeRow[]> {
    return loaders.officeSuperiors.load(id);
  }

  @LegalBasis('7.1', '15.1', '16.1')
  @FieldResolver(() => OfficerType, {
    nullable: true,
    description: 'The head, known to everyone; null while the post is vacant.',
  })
  async head(@Root() { id }: OfficeType, @Ctx() { loaders }: OrganisationContext): Promise<OfficerRow | null> {
    const head = await loaders.headOf.load(id);
    return head === null ? null : loaders.officer.load(head);
  }

  @LegalBasis('26.6.a')
  @FieldResolver(() => OfficerConnection, {
    description: 'Who serves in the office, the head first. Outsiders see the head alone.',
  })
  officers(
    @Root() { id }: OfficeType,
    @PageArguments() page: PageArgs,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<Listing<OfficerRow>> {
    return loaders.officersOfOffice(pageRequest(page)).load(id);
  }
}
