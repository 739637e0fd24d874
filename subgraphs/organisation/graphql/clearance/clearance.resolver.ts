import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { grantClearance } from '../../commands/clearance/grant-clearance';
import { revokeClearance } from '../../commands/clearance/revoke-clearance';
import type { OrganisationContext } from '../../context';
import type { Clearance } from '../../domain/clearance/clearance';
import type { OfficerRow } from '../../persistence/officer.repository';
import { changedRow } from '../changed-row';
import { OfficerType } from '../officer.type';
import { PersonnelFileType } from '../person/personnel-file.type';
import { GrantOfficerClearanceInput, RevokeOfficerClearanceInput, SecrecyClearanceType } from './clearance.type';

@Resolver(() => PersonnelFileType)
export class ClearanceResolver {
  @LegalBasis('34.3.c', '10.2.4')
  @FieldResolver(() => SecrecyClearanceType, { nullable: true, description: 'What the person is cleared for.' })
  clearance(@Root() { id }: PersonnelFileType, @Ctx() { loaders }: OrganisationContext): Promise<Clearance | null> {
    return loaders.clearance.load(id);
  }

  @LegalBasis('34.3.c', '10.2.4')
  @Mutation(() => OfficerType, {
    description:
      'Clears a person for a class of secrecy, within two seconds everywhere. For superiors who administer the personnel; nobody gives more than the own clearance.',
  })
  grantOfficerClearance(
    @Arg('input', () => GrantOfficerClearanceInput, { description: 'Whom, for which class, and by which act.' })
    input: GrantOfficerClearanceInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficerRow> {
    return changedRow(context, 'officer', grantClearance(context, input));
  }

  @LegalBasis('34.3.c', '10.2.4')
  @Mutation(() => OfficerType, {
    description: 'Takes a clearance back: within two seconds everywhere the person sees what everyone who serves does.',
  })
  revokeOfficerClearance(
    @Arg('input', () => RevokeOfficerClearanceInput, { description: 'Whose, and by which act.' })
    input: RevokeOfficerClearanceInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficerRow> {
    return changedRow(context, 'officer', revokeClearance(context, input));
  }
}
