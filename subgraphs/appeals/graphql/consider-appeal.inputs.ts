import { ArrayMaxSize, IsNotEmpty, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { LegalReferenceInput } from '../../../platform/graphql/legal-reference.inputs';
import { LocalDateScalar } from '../../../platform/graphql/scalars';
import type { AssignAppeal } from '../commands/assign-appeal';
import type { AnswerAppeal } from '../commands/answer-appeal';
import type { ExtendAppealTerm } from '../commands/extend-appeal-term';
import type { RecordAppealFindings } from '../commands/record-appeal-findings';
import type { SendAppealNotice } from '../commands/send-appeal-notice';
import { ChangeAppealInput } from './change-appeal.inputs';
import { LONGEST_CODE, LONGEST_LINE, LONGEST_TEXT } from './text-lengths';

@InputType('AssignAppealInput', { description: 'A decision on who considers an appeal.' })
export class AssignAppealInput extends ChangeAppealInput implements AssignAppeal {
  @LegalBasis('10.1.a')
  @MaxLength(LONGEST_CODE)
  @Field(() => ID, {
    description:
      'The officer: a prosecutor who serves today in the office that has the appeal (SIGNER_NOT_PROSECUTOR), such as those of `appealWorkload`.',
  })
  handlerId: string;
}

@InputType('ExtendAppealTermInput', {
  description: 'A decision to extend the term of consideration (мерзімді ұзарту).',
})
export class ExtendAppealTermInput extends ChangeAppealInput implements ExtendAppealTerm {
  @LegalBasis('24.4.a')
  @Field(() => LocalDateScalar, { description: 'The new due day, at most two months after the first one.' })
  until: LocalDate;

  @LegalBasis('24.4.c')
  @MaxLength(LONGEST_CODE)
  @Field({ description: 'ESTABLISH_FACTS or OBTAIN_INFORMATION; the law knows no other reason (REASON_NOT_IN_LIST).' })
  reason: string;

  @LegalBasis('24.4.c')
  @IsNotEmpty()
  @MaxLength(LONGEST_TEXT)
  @Field({ description: 'The reasoning; stays inside the office.' })
  reasoning: string;
}

@InputType('SendAppealNoticeInput', { description: 'A record that a notice has gone out.' })
export class SendAppealNoticeInput extends ChangeAppealInput implements SendAppealNotice {
  @LegalBasis('24.5')
  @MaxLength(LONGEST_CODE)
  @Field(() => ID, { description: 'The notice, one of the appeal.' })
  noticeId: string;

  @IsOptional()
  @MaxLength(LONGEST_LINE)
  @Field(() => String, {
    nullable: true,
    description: 'What shows that it was handed over, such as the number of a registered letter.',
  })
  proof?: string | null;
}

@InputType('RecordAppealFindingsInput', { description: 'Findings of the consideration.' })
export class RecordAppealFindingsInput extends ChangeAppealInput implements RecordAppealFindings {
  @LegalBasis('26.6.a')
  @IsNotEmpty()
  @MaxLength(LONGEST_TEXT)
  @Field({ description: 'What was found, in place of what stood there; stays inside the office.' })
  findings: string;
}

@InputType('AppealComplaintRightInput', {
  description: 'The right to complain as the reply explains it (шағым жасау құқығы).',
})
export class ComplaintRightInput {
  @IsOptional()
  @MaxLength(LONGEST_LINE)
  @Field(() => String, { nullable: true, description: 'The superior prosecutor to whom to complain.' })
  superior?: string | null;

  @LegalBasis('25.1.a')
  @Field(() => Int, { nullable: true, description: 'Within how many months: three.' })
  termMonths?: number | null;

  @IsOptional()
  @MaxLength(LONGEST_LINE)
  @Field(() => String, { nullable: true, description: 'The way to court.' })
  court?: string | null;
}

@InputType('AnswerAppealInput', { description: 'A reply to be signed.' })
export class AnswerAppealInput extends ChangeAppealInput implements AnswerAppeal {
  @LegalBasis('24.7.b')
  @IsOptional()
  @MaxLength(LONGEST_CODE)
  @Field(() => String, {
    nullable: true,
    description: 'Language of the reply: Kazakh or that of the appeal, which it is if absent.',
  })
  language?: string | null;

  @LegalBasis('24.7.a', '2.1', '48.3')
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Field(() => [LegalReferenceInput], { description: 'The legislation that it rests on, at least one place in it.' })
  legalReferences: LegalReferenceInput[];

  @LegalBasis('24.7.a')
  @IsOptional()
  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: 'What is decided and why; required (REASONS_REQUIRED).' })
  reasoning?: string | null;

  @LegalBasis('24.7.c')
  @IsOptional()
  @ValidateNested()
  @Field(() => ComplaintRightInput, {
    nullable: true,
    description: 'How to complain; every part is required (COMPLAINT_RIGHT_REQUIRED).',
  })
  complaintRight?: ComplaintRightInput | null;

  @LegalBasis('24.4.f')
  @IsOptional()
  @MaxLength(LONGEST_CODE)
  @Field(() => ID, {
    nullable: true,
    description: 'The certificate of the check that it rests on; required after a check (MANDATORY_CONTENT_MISSING).',
  })
  certificateId?: string | null;
}
