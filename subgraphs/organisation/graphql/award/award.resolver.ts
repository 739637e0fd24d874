import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { conferAward } from '../../commands/award/confer-award';
import { nominateForAward } from '../../commands/award/nominate-for-award';
import type { OrganisationContext } from '../../context';
import { type Award, type AwardAction, seesNominations } from '../../domain/award/award';
import type { OfficerRow } from '../../persistence/officer.repository';
import { changedRow } from '../changed-row';
import { OfficerType } from '../officer.type';
import { AwardActionEnum, AwardType, ConferAwardInput, NominateForAwardInput } from './award.type';

@Resolver(() => OfficerType)
export class OfficerAwardsResolver {
  @LegalBasis('9.7')
  @FieldResolver(() => [AwardType], {
    description: 'Awards, in the order of the nominations; those not conferred yet only for the Prosecutor General.',
  })
  awards(@Root() { id }: OfficerType, @Ctx() { loaders }: OrganisationContext): Promise<readonly Award[]> {
    return loaders.awards.load(id);
  }

  @LegalBasis('9.7', '46.2')
  @Mutation(() => OfficerType, {
    description: 'Nominates a prosecutor, other employee or pensioner for an award; the Prosecutor General only.',
  })
  nominateForAward(
    @Arg('input', () => NominateForAwardInput, { description: 'Who, and for what.' }) input: NominateForAwardInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficerRow> {
    return changedRow(context, 'officer', nominateForAward(context, input));
  }

  @LegalBasis('9.7')
  @Mutation(() => OfficerType, {
    description: "Confers a departmental award, or records the conferral of another on the President's act.",
  })
  conferAward(
    @Arg('input', () => ConferAwardInput, { description: 'Which award, and by which act.' }) input: ConferAwardInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficerRow> {
    return changedRow(context, 'officer', conferAward(context, input));
  }
}

@Resolver(() => AwardType)
export class AwardResolver {
  @FieldResolver(() => [AwardActionEnum], { description: 'The steps that the viewer may take now.' })
  allowedActions(@Root() { state }: Award, @Ctx() { viewer }: OrganisationContext): AwardAction[] {
    return state === 'NOMINATED' && seesNominations(viewer) ? ['CONFER'] : [];
  }
}
