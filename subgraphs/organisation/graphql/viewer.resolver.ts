import { Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Viewer } from '../../../platform/access/viewer';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { type LocalisedText, LocalisedTextType } from '../../../platform/graphql/localised-text.type';
import { legalBasisOf } from '../../../platform/law/ledger';
import type { OrganisationContext } from '../context';
import { type PowerHeld, powersHeld } from '../domain/powers-held';
import type { AgencyRow } from '../persistence/agency.repository';
import { countAllOffices, type OfficeRow } from '../persistence/office.repository';
import { findPersonName, type OfficerRow, type PlacementRow } from '../persistence/officer.repository';
import { AgencyType } from './agency.type';
import { OfficeType } from './office.type';
import { HeldPostType, OfficerType } from './officer.type';
import { PowerHeldType, ViewerType } from './viewer.type';

type CallerRow = Pick<Viewer, 'kind' | 'personId' | 'agencyRole' | 'clearance'>;
type PowerRow = PowerHeld & { readonly legalBasis: string };

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, {
    description: 'Who am I: what the graph takes the caller for, and what the caller may do.',
  })
  viewer(@Ctx() { viewer }: OrganisationContext): CallerRow {
    const { kind, personId, agencyRole, clearance } = viewer;
    return { kind, personId, agencyRole, clearance };
  }

  @FieldResolver(() => LocalisedTextType, {
    nullable: true,
    description: 'Name; null for the public and for residents, whose names stay outside.',
  })
  name(@Ctx() { db, viewer }: OrganisationContext): Promise<LocalisedText | null> | null {
    return viewer.personId === null ? null : findPersonName(db, viewer.personId);
  }

  @FieldResolver(() => OfficerType, {
    nullable: true,
    description: 'The caller as a member of the prosecution system.',
  })
  officer(@Ctx() { loaders, viewer }: OrganisationContext): Promise<OfficerRow | null> | null {
    return viewer.personId === null ? null : loaders.officer.load(viewer.personId);
  }

  @FieldResolver(() => [HeldPostType], { description: 'The posts on which the caller acts.' })
  async posts(@Ctx() { loaders, viewer }: OrganisationContext): Promise<readonly PlacementRow[]> {
    if (viewer.personId === null || viewer.posts.length === 0) return [];
    const placements = await loaders.placements.load(viewer.personId);
    return placements.filter(({ isCurrent }) => isCurrent);
  }

  @FieldResolver(() => AgencyType, { nullable: true, description: 'The agency for which the caller acts.' })
  agency(@Ctx() { loaders, viewer }: OrganisationContext): Promise<AgencyRow | null> | null {
    return viewer.agencyId === null ? null : loaders.agency.load(viewer.agencyId);
  }

  @LegalBasis('5.2.a')
  @FieldResolver(() => Int, {
    description: 'Into how many offices the caller sees: the own ones and those below, or all.',
  })
  visibleOfficeCount(@Ctx() { db, viewer }: OrganisationContext): Promise<number> | number {
    return viewer.seesAllOffices ? countAllOffices(db) : viewer.visibleOfficeIds.length;
  }

  @LegalBasis('10.1.a', '9.11.a')
  @FieldResolver(() => [PowerHeldType], { description: 'The powers that the caller holds, each with its article.' })
  powers(@Ctx() { viewer }: OrganisationContext): PowerRow[] {
    return powersHeld(viewer).map((held) => ({ ...held, legalBasis: legalBasisOf(held.rule) }));
  }
}

@Resolver(() => PowerHeldType)
export class PowerHeldResolver {
  @FieldResolver(() => OfficeType, {
    nullable: true,
    description: 'The office over whose records the power is held; null for the whole system.',
  })
  office(
    @Root() { officeId }: PowerHeldType,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<OfficeRow | null> | null {
    return officeId === null ? null : loaders.office.load(officeId);
  }
}
