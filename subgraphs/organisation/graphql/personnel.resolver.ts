import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { appointOfficer } from '../commands/appoint-officer';
import { dismissOfficer } from '../commands/dismiss-officer';
import type { OrganisationContext } from '../context';
import type { OfficerRow } from '../persistence/officer.repository';
import { changedRow } from './changed-row';
import { OfficerType } from './officer.type';
import { AppointOfficerInput, DismissOfficerInput } from './personnel.inputs';

@Resolver(() => OfficerType)
export class PersonnelResolver {
  @LegalBasis('44.2.b', '5.2.a', '8.1.2', '8.3', '9.5', '9.6', '9.22.d', '46.2')
  @Mutation(() => OfficerType, {
    description:
      'Ends the service of a person and all present appointments (лауазымнан босату). Only a superior of the person may, with power over personnel.',
  })
  dismissOfficer(
    @Arg('input', () => DismissOfficerInput, { description: 'Who, by which act, why and until when.' })
    input: DismissOfficerInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficerRow> {
    return changedRow(context, 'officer', dismissOfficer(context, input));
  }

  @LegalBasis('9.22.d', '44.2.a', '44.3', '7.1', '8.1.1.a', '8.1.1.b', '8.2', '8.3', '9.5', '9.6', '15.1', '16.1')
  @Mutation(() => OfficerType, {
    description:
      'Appoints a person to a post from today or a later day (лауазымға тағайындау); the posts held until then end, unless the person only acts in the new one. Also takes into service whoever is registered, and back whoever has left.',
  })
  appointOfficer(
    @Arg('input', () => AppointOfficerInput, { description: 'Who, to which post and by which act.' })
    input: AppointOfficerInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficerRow> {
    return changedRow(context, 'officer', appointOfficer(context, input));
  }
}
