import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { notFound } from '../../../platform/errors/plain-errors';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { appointOfficer } from '../commands/appoint-officer';
import { dismissOfficer } from '../commands/dismiss-officer';
import type { OrganisationContext } from '../context';
import type { OfficerRow } from '../persistence/officer.repository';
import { createLoaders } from '../persistence/organisation.loaders';
import { OfficerType } from './officer.type';
import { AppointOfficerInput, DismissOfficerInput } from './personnel.inputs';

async function readAgain(context: OrganisationContext, id: string): Promise<OfficerRow> {
  context.loaders = createLoaders(context);
  return (await context.loaders.officer.load(id)) ?? notFound('Officer');
}

@Resolver(() => OfficerType)
export class PersonnelResolver {
  @LegalBasis('44.2.b', '5.2.a', '9.22.d')
  @Mutation(() => OfficerType, {
    description:
      'Ends the service of a person and all present appointments (лауазымнан босату). Only a superior of the person may, with power over personnel.',
  })
  async dismissOfficer(
    @Arg('input', () => DismissOfficerInput, { description: 'Who, by which act, why and until when.' })
    input: DismissOfficerInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficerRow> {
    const { id } = await dismissOfficer(context, input);
    return readAgain(context, id);
  }

  @LegalBasis('9.22.d', '44.2.a', '44.3', '7.1', '15.1')
  @Mutation(() => OfficerType, {
    description:
      'Appoints a person to a post from today (лауазымға тағайындау); the posts held until now end. Also brings back into service whoever has left it.',
  })
  async appointOfficer(
    @Arg('input', () => AppointOfficerInput, { description: 'Who, to which post and by which act.' })
    input: AppointOfficerInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficerRow> {
    const { id } = await appointOfficer(context, input);
    return readAgain(context, id);
  }
}
