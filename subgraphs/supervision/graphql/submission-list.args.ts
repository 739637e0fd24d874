import { IsOptional, ValidateNested } from 'class-validator';
import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../../../platform/graphql/connection';
import { SubmissionFilterInput, SubmissionOrderInput } from './submission-filter.inputs';

/** The arguments of every list of submissions. */
@ArgsType()
export class SubmissionListArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Field(() => SubmissionFilterInput, { nullable: true, description: 'Which of them.' })
  filter?: SubmissionFilterInput | null;

  @Field(() => SubmissionOrderInput, { nullable: true, description: 'In which order; newest first if absent.' })
  orderBy?: SubmissionOrderInput | null;
}
