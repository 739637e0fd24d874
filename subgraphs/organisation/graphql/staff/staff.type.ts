import { Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { CommandInput } from '../../../../platform/graphql/command-input';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import { NotBlank } from '../../../../platform/graphql/not-blank';
import type { StaffLimit } from '../../domain/staff/staff-limit';
import { LONGEST_ID, LONGEST_REFERENCE } from '../text-lengths';

const MOST_POSTS = 1_000_000;

@LegalBasis('9.4')
@ObjectType('StaffLimit', {
  description: 'The total of posts that the President has approved (жалпы штат санының лимиті).',
})
export class StaffLimitType implements StaffLimit {
  @Field(() => Int, { description: 'Posts of prosecutors and other employees over all bodies.' })
  total: number;

  @Field({ description: 'The act of the President.' })
  actReference: string;

  @Field(() => LocalDateScalar, { description: 'First day of the limit.' })
  fromOn: LocalDate;

  @Field(() => Int, { description: 'Posts allotted to all bodies together.' })
  allotted: number;

  @Field(() => Int, {
    description: 'Posts that may still be allotted; a lower limit of a later day binds already.',
  })
  left: number;
}

@ObjectType('PostCount', { description: 'Posts of one class of personnel.' })
export class PostCountType {
  @Field(() => Int, {
    nullable: true,
    description: 'Posts allotted; null where none have been, so that nothing bounds them.',
  })
  allotted: number | null;

  @Field(() => Int, { description: 'Posts held today, or from a later day on; acting holders are not counted.' })
  filled: number;

  @Field(() => Int, { nullable: true, description: 'Posts that stand open; null where none have been allotted.' })
  vacant: number | null;
}

@LegalBasis('9.4')
@ObjectType('Staffing', { description: 'The posts of an office by class.' })
export class StaffingType {
  @Field(() => PostCountType, { description: 'Posts of prosecutors.' })
  prosecutors: PostCountType;

  @Field(() => PostCountType, { description: 'Posts of other employees.' })
  otherEmployees: PostCountType;
}

@InputType({ description: 'The limit as the President approved it.' })
export class RecordStaffLimitInput extends CommandInput {
  @Min(1)
  @Max(MOST_POSTS)
  @Field(() => Int, { description: 'Posts over all bodies.' })
  total: number;

  @NotBlank()
  @MaxLength(LONGEST_REFERENCE)
  @Field({ description: 'The act of the President.' })
  actReference: string;

  @Field(() => LocalDateScalar, { description: 'First day of the limit, today or later.' })
  fromOn: LocalDate;
}

@InputType({ description: 'How many posts a body is to have, in place of those that it has.' })
export class AllotPostsInput extends CommandInput {
  @MaxLength(LONGEST_ID)
  @Field(() => ID, { description: 'The office.' })
  officeId: string;

  @Min(0)
  @Max(MOST_POSTS)
  @Field(() => Int, { description: 'Posts of prosecutors.' })
  prosecutors: number;

  @Min(0)
  @Max(MOST_POSTS)
  @Field(() => Int, { description: 'Posts of other employees.' })
  otherEmployees: number;

  @NotBlank()
  @MaxLength(LONGEST_REFERENCE)
  @Field({ description: "The Prosecutor General's act." })
  actReference: string;
}
