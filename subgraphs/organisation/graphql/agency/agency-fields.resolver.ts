import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { allowedActions } from '../../../../platform/lifecycle/step';
import type { OrganisationContext } from '../../context';
import {
  AGENCY_LIFECYCLE,
  AGENCY_OFFICIAL_LIFECYCLE,
  type AgencyAction,
  type AgencyOfficialAction,
} from '../../domain/agency/agency-lifecycle';
import type { AgencyRow } from '../../persistence/agency.repository';
import type { OfficeRow } from '../../persistence/office.repository';
import { AgencyOfficialType, AgencyType } from '../agency.type';
import { OfficeType } from '../office.type';
import { AgencyActionEnum, AgencyOfficialActionEnum } from './agency.enums';

@Resolver(() => AgencyType)
export class AgencyFieldsResolver {
  @FieldResolver(() => [AgencyType], { description: 'The bodies directly below that exist, by code.' })
  units(@Root() { id }: AgencyType, @Ctx() { loaders }: OrganisationContext): Promise<readonly AgencyRow[]> {
    return loaders.agencyUnits.load(id);
  }

  @LegalBasis('28.1.b', '28.1.c')
  @FieldResolver(() => OfficeType, {
    nullable: true,
    description:
      'The office that answers for it: that of its region, whose head leads the council in which it takes part, or the General Office.',
  })
  async answeringOffice(
    @Root() { id }: AgencyType,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<OfficeRow | null> {
    const officeId = await loaders.answeringOffice.load(id);
    return officeId === null ? null : loaders.office.load(officeId);
  }

  @FieldResolver(() => [AgencyActionEnum], { description: 'The steps that the viewer may take now.' })
  async allowedActions(
    @Root() { id, state }: AgencyType,
    @Ctx() { loaders, viewer }: OrganisationContext,
  ): Promise<AgencyAction[]> {
    const ownerOfficeId = (await loaders.answeringOffice.load(id)) ?? '';
    return allowedActions(AGENCY_LIFECYCLE, viewer, { state, ownerOfficeId, viewerParties: [] });
  }
}

@Resolver(() => AgencyOfficialType)
export class AgencyOfficialResolver {
  @FieldResolver(() => AgencyType, { nullable: true, description: 'The body for which the person acts.' })
  agency(@Root() { agencyId }: AgencyOfficialType, @Ctx() { loaders }: OrganisationContext): Promise<AgencyRow | null> {
    return loaders.agency.load(agencyId);
  }

  @FieldResolver(() => [AgencyOfficialActionEnum], { description: 'The steps that the viewer may take now.' })
  async allowedActions(
    @Root() { agencyId, state }: AgencyOfficialType,
    @Ctx() { loaders, viewer }: OrganisationContext,
  ): Promise<AgencyOfficialAction[]> {
    const ownerOfficeId = (await loaders.answeringOffice.load(agencyId)) ?? '';
    return allowedActions(AGENCY_OFFICIAL_LIFECYCLE, viewer, { state, ownerOfficeId, viewerParties: [] });
  }
}
