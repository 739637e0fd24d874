import { ArrayMaxSize, IsNotEmpty, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import type { OfficeKind, PostKind } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { CommandInput } from '../../../../platform/graphql/command-input';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import { OfficeKindEnum, PostKindEnum } from '../directory.enums';
import { OfficerActInput } from '../person/person.inputs';
import { LONGEST_ID, LONGEST_REFERENCE } from '../text-lengths';

const MOST_POSTS = 500;

@InputType({ description: 'A conferment of a class rank or military rank (шен немесе әскери атақ беру).' })
export class ConferRankInput extends OfficerActInput {
  @Field({ description: 'Code of the rank.' })
  @IsNotEmpty()
  @MaxLength(LONGEST_ID)
  rank: string;

  @Field(() => String, {
    nullable: true,
    description: 'Provision of service legislation that allows a rank above the ceiling of the post.',
  })
  @IsOptional()
  @MaxLength(LONGEST_REFERENCE)
  provision?: string | null;
}

@InputType({ description: 'A withdrawal of a rank (шенінен айыру).' })
export class WithdrawRankInput extends OfficerActInput {}

@InputType({ description: 'A post that carries a rank.' })
export class RankedPostInput {
  @Field(() => OfficeKindEnum, { description: 'Kind of the office.' })
  officeKind: OfficeKind;

  @Field(() => PostKindEnum, { description: 'Kind of the post.' })
  postKind: PostKind;

  @Field({ description: 'Code of the highest rank that the post carries (шекті шен).' })
  @IsNotEmpty()
  @MaxLength(LONGEST_ID)
  ceiling: string;
}

@InputType({ description: 'A new version of the register of ranked posts.' })
export class ApproveRankedPostsInput extends CommandInput {
  @Field(() => String, { nullable: true, description: "Number and date of the President's act." })
  @IsOptional()
  @MaxLength(LONGEST_REFERENCE)
  actReference?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day in force; today if absent, never earlier.' })
  inForceFrom?: LocalDate | null;

  @Field(() => [RankedPostInput], { description: 'All posts of the register; it replaces the former one as a whole.' })
  @ArrayMaxSize(MOST_POSTS)
  @ValidateNested({ each: true })
  posts: RankedPostInput[];
}
