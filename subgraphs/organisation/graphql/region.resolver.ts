import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import type { OrganisationContext } from '../context';
import type { AgencyRow } from '../persistence/agency.repository';
import type { OfficeRow } from '../persistence/office.repository';
import {
  type DistrictRow,
  findRanks,
  findRegions,
  type RankRow,
  type RegionRow,
} from '../persistence/region.repository';
import { AgencyType } from './agency.type';
import { OfficeType } from './office.type';
import { DistrictType, RankType, RegionType } from './region.type';

@Resolver(() => RegionType)
export class RegionResolver {
  @Query(() => [RegionType], { description: 'All regions, by code.' })
  regions(@Ctx() { db }: OrganisationContext): Promise<RegionRow[]> {
    return findRegions(db);
  }

  @LegalBasis('44.2.a')
  @Query(() => [RankType], { description: 'All class ranks and military ranks, each scale from the lowest up.' })
  ranks(@Ctx() { db }: OrganisationContext): Promise<RankRow[]> {
    return findRanks(db);
  }

  @FieldResolver(() => [DistrictType], { description: 'Its districts and cities of regional significance, by code.' })
  districts(@Root() { code }: RegionType, @Ctx() { loaders }: OrganisationContext): Promise<readonly DistrictRow[]> {
    return loaders.districtsOfRegion.load(code);
  }

  @FieldResolver(() => [OfficeType], { description: "The prosecutor's offices in it, each after the one above it." })
  offices(@Root() { code }: RegionType, @Ctx() { loaders }: OrganisationContext): Promise<readonly OfficeRow[]> {
    return loaders.officesOfRegion.load(code);
  }

  @FieldResolver(() => [AgencyType], { description: 'The agencies of the region, by code.' })
  agencies(@Root() { code }: RegionType, @Ctx() { loaders }: OrganisationContext): Promise<readonly AgencyRow[]> {
    return loaders.agenciesOfRegion.load(code);
  }
}

@Resolver(() => DistrictType)
export class DistrictResolver {
  @FieldResolver(() => RegionType, { nullable: true, description: 'Its region.' })
  region(@Root() { regionCode }: DistrictType, @Ctx() { loaders }: OrganisationContext): Promise<RegionRow | null> {
    return loaders.region.load(regionCode);
  }

  @FieldResolver(() => OfficeType, { nullable: true, description: "Its prosecutor's office." })
  office(@Root() { code }: DistrictType, @Ctx() { loaders }: OrganisationContext): Promise<OfficeRow | null> {
    return loaders.officeByCode.load(code);
  }
}
