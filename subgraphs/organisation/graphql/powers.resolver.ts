import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Power } from '../../../platform/access/powers';
import { shownError } from '../../../platform/graphql/format-error';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { legalBasisOf } from '../../../platform/law/ledger';
import type { OrganisationContext } from '../context';
import { mayExercise } from '../domain/may-i';
import { powersHeld } from '../domain/powers-held';
import { LeaveType } from './leave.type';
import { PowerEnum } from './officer.enums';
import { PowerHeldType } from './viewer.type';

@Resolver()
export class PowersResolver {
  @LegalBasis('10.1.a', '9.11.a')
  @Query(() => [PowerHeldType], {
    description: 'The powers (өкілеттіктер) that the caller holds today, by own posts and by delegation.',
  })
  myPowers(@Ctx() { viewer }: OrganisationContext): PowerHeldType[] {
    return powersHeld(viewer).map((held) => ({ ...held, legalBasis: legalBasisOf(held.rule) }));
  }

  @LegalBasis('5.2.3', '9.11.a', '10.1.a')
  @Query(() => LeaveType, {
    description:
      "Whether the caller may exercise a power over an office's records today; a no comes with the very refusal of a command.",
  })
  mayI(
    @Arg('power', () => PowerEnum, { description: 'The power.' }) power: Power,
    @Arg('officeId', () => ID, { description: 'The office whose records.' }) officeId: string,
    @Arg('necessityReason', () => String, {
      nullable: true,
      description: 'The reason that a superior would state for exercising the power of a lower prosecutor.',
    })
    necessityReason: string | null,
    @Ctx() { viewer, language }: OrganisationContext,
  ): LeaveType {
    const { refusal, ...leave } = mayExercise(
      { viewer, necessityReason: necessityReason?.trim() || null },
      power,
      officeId,
    );
    if (refusal === null) return { ...leave, code: null, reason: null, rule: null, legalBasis: null, message: null };
    const { message, extensions } = shownError(refusal, language);
    const { code, reason = null, rule = null, legalBasis = null } = extensions;
    return { ...leave, code, reason, rule, legalBasis, message };
  }
}
