import { IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import { type ForwardAppeal, forwardAppeal, type ForwardedAppeal } from '../../commands/forwarding/forward-appeal';
import type { AppealsContext } from '../../context';
import type { Appeal } from '../../domain/appeal';
import { AppealType } from '../appeal.type';
import { ChangeAppealInput } from '../change-appeal.inputs';
import { OfficeStub } from '../office.stub';
import type { ReferenceTo } from '../reference-to';
import { LONGEST_CODE, LONGEST_TEXT } from '../text-lengths';

@InputType('ForwardAppealInput', { description: 'A decision to pass an appeal on to the competent office.' })
class ForwardAppealInput extends ChangeAppealInput implements ForwardAppeal {
  @LegalBasis('24.3.c', '24.2')
  @MaxLength(LONGEST_CODE)
  @Field(() => ID, {
    description:
      'The office that is competent (`proposeOffice`): an existing one (ILLEGAL_TRANSITION), not the one that has the appeal (INVALID_INPUT), of statistics only for its own topics (OUT_OF_COMPETENCE).',
  })
  officeId: string;

  @IsNotEmpty()
  @MaxLength(LONGEST_TEXT)
  @Field({ description: 'Why that office is competent; stays inside the office.' })
  reason: string;

  @LegalBasis('24.2')
  @IsOptional()
  @MaxLength(LONGEST_CODE)
  @Field(() => String, {
    nullable: true,
    description: 'The code of its subject category, in place of what registration stated.',
  })
  subjectCategory?: string | null;
}

@LegalBasis('24.3.c')
@ObjectType('ForwardedAppeal', { description: 'An appeal (жолданым) that has just been passed on to another office.' })
class ForwardedAppealType {
  @Field(() => ID, { description: 'Identifier of the appeal (UUID).' })
  id: string;

  @Field({ description: 'Its registration number, which stays that of the first office.' })
  number: string;

  @Field(() => LocalDateScalar, { description: 'Day of the forwarding.' })
  forwardedOn: LocalDate;

  @LegalBasis('24.3.c')
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day by which it must be decided, as before; null where no clock runs.',
  })
  dueOn: LocalDate | null;
}

/** The forwarding of an appeal inside the system of offices. */
@Resolver(() => ForwardedAppealType)
export class ForwardAppealResolver {
  @LegalBasis('24.3.c', '24.2')
  @Mutation(() => ForwardedAppealType, {
    description:
      'Passes an open appeal on to the office that is competent for it, unless a check runs on it. The clock runs on, its handler is released, the applicant is told; the former office does not see it any more.',
  })
  async forwardAppeal(
    @Arg('input', () => ForwardAppealInput, { description: 'The decision.' }) input: ForwardAppealInput,
    @Ctx() context: AppealsContext,
  ): Promise<ForwardedAppeal> {
    const forwarded = await forwardAppeal(context, input);
    context.forget();
    return forwarded;
  }

  @FieldResolver(() => OfficeStub, { description: 'The office that now considers it.' })
  office(@Root() { officeId }: ForwardedAppeal): ReferenceTo {
    return { id: officeId };
  }

  @LegalBasis('3.4')
  @FieldResolver(() => AppealType, {
    nullable: true,
    description: 'The appeal itself; null for whoever serves neither in that office nor above it.',
  })
  appeal(@Root() { id }: ForwardedAppeal, @Ctx() { loaders }: AppealsContext): Promise<Appeal | null> {
    return loaders.appeal.load(id);
  }
}
