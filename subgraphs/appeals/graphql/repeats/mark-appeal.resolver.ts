import { MaxLength } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import {
  type MarkAppealRepeated,
  markAppealRepeated,
  unmarkAppealRepeated,
} from '../../commands/repeats/mark-appeal-repeated';
import type { AppealsContext } from '../../context';
import type { Appeal } from '../../domain/appeal';
import { AppealType } from '../appeal.type';
import { ChangeAppealInput } from '../change-appeal.inputs';
import { changedAppeal } from '../changed-appeal';
import { LONGEST_CODE } from '../text-lengths';

@InputType('MarkAppealRepeatedInput', { description: 'A link from an appeal to an earlier one that it repeats.' })
class MarkAppealRepeatedInput extends ChangeAppealInput implements MarkAppealRepeated {
  @LegalBasis('24.8')
  @MaxLength(LONGEST_CODE)
  @Field(() => ID, {
    description: 'The earlier appeal of the same applicant, answered or not; any other is refused (INVALID_INPUT).',
  })
  earlierAppealId: string;
}

/** The mark that an appeal repeats another one, which ends nothing. */
@Resolver()
export class MarkAppealResolver {
  @LegalBasis('24.8')
  @Mutation(() => AppealType, {
    description:
      'Marks an open appeal as repeating an earlier one; its consideration goes on. See `terminateRepeatedAppeal`.',
  })
  markAppealRepeated(
    @Arg('input', () => MarkAppealRepeatedInput, { description: 'The earlier appeal.' }) input: MarkAppealRepeatedInput,
    @Ctx() context: AppealsContext,
  ): Promise<Appeal> {
    return changedAppeal(context, markAppealRepeated(context, input));
  }

  @LegalBasis('24.8')
  @Mutation(() => AppealType, { description: 'Takes away the mark that an open appeal repeats another one.' })
  unmarkAppealRepeated(
    @Arg('input', () => ChangeAppealInput, { description: 'The appeal.' }) input: ChangeAppealInput,
    @Ctx() context: AppealsContext,
  ): Promise<Appeal> {
    return changedAppeal(context, unmarkAppealRepeated(context, input));
  }
}
