import { IsOptional, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID } from 'type-graphql';
import { PageArgs } from '../../../../platform/graphql/connection';
import type { FilteredList } from '../../../../platform/graphql/saved-filters';
import { ComplaintFilterInput, ComplaintOrderInput } from './complaint-filter.inputs';

/** Lists of complaints, for which filters are kept. */
export const complaintLists: FilteredList<ComplaintFilterInput, ComplaintOrderInput> = {
  noun: 'Complaint',
  filter: ComplaintFilterInput,
  order: ComplaintOrderInput,
  unkept: [],
};

/** The arguments of the list of complaints. */
@ArgsType()
export class ComplaintListArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Field(() => ComplaintFilterInput, { nullable: true, description: 'Which of them.' })
  filter?: ComplaintFilterInput | null;

  @IsOptional()
  @ValidateNested()
  @Field(() => ComplaintOrderInput, {
    nullable: true,
    description: 'In which order; newest receipt first if absent.',
  })
  orderBy?: ComplaintOrderInput | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'A kept filter of the viewer (UUID): what `filter` and `orderBy` give stands in place of what it has. NOT_FOUND if it is none, INVALID_INPUT if the list does not take it any longer.',
  })
  savedFilter?: string | null;
}
