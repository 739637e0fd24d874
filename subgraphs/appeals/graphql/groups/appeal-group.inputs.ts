import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ChangeInput, CommandInput } from '../../../../platform/graphql/command-input';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LegalReferenceInput } from '../../../../platform/graphql/legal-reference.inputs';
import { NotBlank } from '../../../../platform/graphql/not-blank';
import type { AnswerAppealGroup } from '../../commands/groups/answer-appeal-group';
import type { ChangeGroupMembers, CreateAppealGroup } from '../../commands/groups/group-members';
import type { GroupReplyText } from '../../domain/groups/group-reply';
import { ComplaintRightInput } from '../consider-appeal.inputs';
import { LONGEST_CODE, LONGEST_LINE, LONGEST_TEXT } from '../text-lengths';

/** So many appeals one request puts into a group or takes out of it. */
const MOST_APPEALS = 500;

@InputType('CreateAppealGroupInput', { description: 'Appeals of one office to be answered together.' })
export class CreateAppealGroupInput extends CommandInput implements CreateAppealGroup {
  @MaxLength(LONGEST_CODE)
  @Field(() => ID, { description: 'The office whose appeals they are.' })
  officeId: string;

  @NotBlank()
  @MaxLength(LONGEST_LINE)
  @Field({ description: 'What the appeals have in common, in a line; stays inside the office.' })
  subject: string;

  @ArrayMaxSize(MOST_APPEALS)
  @MaxLength(LONGEST_CODE, { each: true })
  @Field(() => [ID], { description: `Its first appeals, up to ${MOST_APPEALS}; more are added afterwards.` })
  appealIds: string[];
}

@InputType('AppealGroupMembersInput', { description: 'Appeals to be put into a group, or taken out of it.' })
export class AppealGroupMembersInput extends ChangeInput implements ChangeGroupMembers {
  @MaxLength(LONGEST_CODE)
  @Field(() => ID, { description: 'The group.' })
  id: string;

  @ArrayMaxSize(MOST_APPEALS)
  @MaxLength(LONGEST_CODE, { each: true })
  @Field(() => [ID], { description: `The appeals, up to ${MOST_APPEALS}.` })
  appealIds: string[];
}

@InputType('AppealGroupReplyTextInput', { description: 'The reply in one language.' })
export class AppealGroupReplyTextInput implements GroupReplyText {
  @LegalBasis('24.7.b')
  @NotBlank()
  @MaxLength(LONGEST_CODE)
  @Field({ description: 'Its language (BCP 47 code, such as kk); each language once.' })
  language: string;

  @LegalBasis('24.7.c')
  @IsOptional()
  @ValidateNested()
  @Field(() => ComplaintRightInput, {
    nullable: true,
    description: 'How to complain; every part is required (COMPLAINT_RIGHT_REQUIRED).',
  })
  complaintRight?: ComplaintRightInput | null;

  @LegalBasis('24.7.a')
  @IsOptional()
  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: 'What is decided and why; required (REASONS_REQUIRED).' })
  reasoning?: string | null;
}

@InputType('AnswerAppealGroupInput', { description: 'A reply to be signed for each open appeal of a group.' })
export class AnswerAppealGroupInput extends ChangeInput implements AnswerAppealGroup {
  @MaxLength(LONGEST_CODE)
  @Field(() => ID, { description: 'The group.' })
  id: string;

  @LegalBasis('24.7.b')
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Field(() => [AppealGroupReplyTextInput], {
    description:
      'The text, once for each language: an appeal gets the one in its own language, else the one in Kazakh; with neither it is passed over (REPLY_LANGUAGE_NOT_ALLOWED).',
  })
  texts: AppealGroupReplyTextInput[];

  @LegalBasis('24.7.a', '2.1', '48.3')
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Field(() => [LegalReferenceInput], { description: 'The legislation that it rests on, at least one place in it.' })
  legalReferences: LegalReferenceInput[];

  @LegalBasis('24.4.f')
  @IsOptional()
  @ArrayMaxSize(1_000)
  @MaxLength(LONGEST_CODE, { each: true })
  @Field(() => [ID], {
    nullable: true,
    description:
      'The certificates of checks that ran on single members: each is linked by the reply to its own appeal, which is passed over without it (MANDATORY_CONTENT_MISSING).',
  })
  certificateIds?: string[] | null;

  @IsOptional()
  @MaxLength(LONGEST_CODE)
  @Field(() => ID, {
    nullable: true,
    description: 'The `next` of the request before, to go on behind the thousand members that it looked at.',
  })
  after?: string | null;
}
