import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { admitAgencyOfficial } from '../../commands/agency/admit-agency-official';
import { ceaseAgency } from '../../commands/agency/cease-agency';
import { changeAgency } from '../../commands/agency/change-agency';
import { registerAgency } from '../../commands/agency/register-agency';
import { revokeAgencyOfficial } from '../../commands/agency/revoke-agency-official';
import type { OrganisationContext } from '../../context';
import type { AgencyOfficialRow, AgencyRow } from '../../persistence/agency.repository';
import { AgencyOfficialType, AgencyType } from '../agency.type';
import { changedRow } from '../changed-row';
import {
  AdmitAgencyOfficialInput,
  CeaseAgencyInput,
  ChangeAgencyInput,
  RegisterAgencyInput,
  RevokeAgencyOfficialInput,
} from './agency-change.inputs';

@Resolver(() => AgencyType)
export class AgencyChangeResolver {
  @LegalBasis('28.1.b')
  @Mutation(() => AgencyType, {
    description:
      'Takes a body, or a territorial unit of one, into the directory. Only the office that answers for it: the regional office of its region, the General Office for bodies of the whole country.',
  })
  registerAgency(
    @Arg('input', () => RegisterAgencyInput, { description: 'The body.' }) input: RegisterAgencyInput,
    @Ctx() context: OrganisationContext,
  ): Promise<AgencyRow> {
    return changedRow(context, 'agency', registerAgency(context, input));
  }

  @LegalBasis('28.1.b')
  @Mutation(() => AgencyType, { description: 'Changes a body in the directory.' })
  changeAgency(
    @Arg('input', () => ChangeAgencyInput, { description: 'The body and what changes.' }) input: ChangeAgencyInput,
    @Ctx() context: OrganisationContext,
  ): Promise<AgencyRow> {
    return changedRow(context, 'agency', changeAgency(context, input));
  }

  @LegalBasis('28.1.b')
  @Mutation(() => AgencyType, {
    description:
      'Records that a body is no more. Its officials are out at once, and nothing new can be addressed to it.',
  })
  ceaseAgency(
    @Arg('input', () => CeaseAgencyInput, { description: 'The body and the act.' }) input: CeaseAgencyInput,
    @Ctx() context: OrganisationContext,
  ): Promise<AgencyRow> {
    return changedRow(context, 'agency', ceaseAgency(context, input));
  }

  @LegalBasis('28.1.b')
  @Mutation(() => AgencyOfficialType, {
    description: 'Admits a person to act for a body. Only the office that answers for the body.',
  })
  admitAgencyOfficial(
    @Arg('input', () => AdmitAgencyOfficialInput, { description: 'Who, for which body and in which role.' })
    input: AdmitAgencyOfficialInput,
    @Ctx() context: OrganisationContext,
  ): Promise<AgencyOfficialRow> {
    return changedRow(context, 'official', admitAgencyOfficial(context, input));
  }

  @LegalBasis('28.1.b')
  @Mutation(() => AgencyOfficialType, {
    description: 'Takes away what a person may do for a body, effective everywhere within two seconds.',
  })
  revokeAgencyOfficial(
    @Arg('input', () => RevokeAgencyOfficialInput, { description: 'Whose role, when and why.' })
    input: RevokeAgencyOfficialInput,
    @Ctx() context: OrganisationContext,
  ): Promise<AgencyOfficialRow> {
    return changedRow(context, 'official', revokeAgencyOfficial(context, input));
  }
}
