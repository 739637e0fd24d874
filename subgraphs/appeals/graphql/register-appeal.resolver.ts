import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { changeAppealRepresentative } from '../commands/change-appeal-representative';
import { registerAppeal } from '../commands/register-appeal';
import type { AppealsContext } from '../context';
import { accessCodeOf } from '../access-code';
import type { Appeal } from '../domain/appeal';
import { AppealType } from './appeal.type';
import { changedAppeal } from './changed-appeal';
import { ChangeAppealRepresentativeInput } from './representative.inputs';
import { RegisterAppealInput } from './register-appeal.inputs';

@ObjectType('RegisteredAppeal', { description: 'An appeal just registered, with the code to follow it.' })
export class RegisteredAppealType {
  @Field(() => AppealType, { description: 'The appeal.' })
  appeal: Appeal;

  @Field({
    description:
      'Ten signs for the applicant, with which `appealStatus` answers without signing in. Shown here and nowhere else.',
  })
  accessCode: string;
}

/** An appeal just registered. */
export interface RegisteredAppeal {
  readonly appeal: Appeal;
  readonly accessCode: string;
}

@Resolver()
export class RegisterAppealResolver {
  @LegalBasis('24.3.a', '24.3.c', '24.6.a')
  @Mutation(() => RegisteredAppealType, {
    description:
      'Registers an appeal (жолданым): an applicant the own one, an officer or employee one that came to the office.',
  })
  async registerAppeal(
    @Arg('input', () => RegisterAppealInput, { description: 'The appeal.' }) input: RegisterAppealInput,
    @Ctx() context: AppealsContext,
  ): Promise<RegisteredAppeal> {
    const appeal = await changedAppeal(context, registerAppeal(context, input));
    return { appeal, accessCode: accessCodeOf(appeal.id, context.accessCodeKey) };
  }

  @LegalBasis('10.1.11')
  @Mutation(() => AppealType, {
    description:
      'Names who speaks for the applicant of an open appeal, or that nobody does any more: by the applicant, or by whoever keeps the records of the office.',
  })
  changeAppealRepresentative(
    @Arg('input', () => ChangeAppealRepresentativeInput, { description: 'The representative.' })
    input: ChangeAppealRepresentativeInput,
    @Ctx() context: AppealsContext,
  ): Promise<Appeal> {
    return changedAppeal(context, changeAppealRepresentative(context, input));
  }
}
