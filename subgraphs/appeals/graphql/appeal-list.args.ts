import { IsOptional, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID } from 'type-graphql';
import { PageArgs } from '../../../platform/graphql/connection';
import type { FilteredList } from '../../../platform/graphql/saved-filters';
import { AppealFilterInput, AppealOrderInput } from './appeal-filter.inputs';

/** Lists of appeals, for which filters are kept, but for an applicant's number. */
export const appealLists: FilteredList<AppealFilterInput, AppealOrderInput> = {
  noun: 'Appeal',
  filter: AppealFilterInput,
  order: AppealOrderInput,
  unkept: ['applicantIdentity'],
};

/** The arguments of every list of appeals, such as those of an office or of a group. */
@ArgsType()
export class AppealsArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Field(() => AppealFilterInput, { nullable: true, description: 'Which of them.' })
  filter?: AppealFilterInput | null;

  @IsOptional()
  @ValidateNested()
  @Field(() => AppealOrderInput, {
    nullable: true,
    description: 'In which order; newest receipt first if absent.',
  })
  orderBy?: AppealOrderInput | null;
}

/** The arguments of the list of all appeals. */
@ArgsType()
export class AppealListArgs extends AppealsArgs {
  @Field(() => ID, {
    nullable: true,
    description:
      'A kept filter of the viewer (UUID): what `filter` and `orderBy` give stands in place of what it has. NOT_FOUND if it is none, INVALID_INPUT if the list does not take it any longer.',
  })
  savedFilter?: string | null;
}
