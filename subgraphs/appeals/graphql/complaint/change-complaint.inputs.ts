import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ChangeInput } from '../../../../platform/graphql/command-input';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LegalReferenceInput } from '../../../../platform/graphql/legal-reference.inputs';
import { NotBlank } from '../../../../platform/graphql/not-blank';
import type { ChangeOfComplaint } from '../../commands/complaint/complaint-step';
import type { DecideComplaint, TakeComplaintToCourt } from '../../commands/complaint/decide-complaint';
import type { SendComplaintNotice } from '../../commands/complaint/send-complaint-notice';
import type { SuspendExecution } from '../../commands/complaint/suspend-execution';
import type { AssignComplaint, ClassifyComplaint } from '../../commands/complaint/direct-complaint';
import type { DecideRestoration, RequestRestoration } from '../../commands/complaint/late-complaint';
import type { ComplaintOutcome } from '../../domain/complaint/complaint';
import type { ComplaintEffect } from '../../domain/complaint/effect';
import type { ComplaintRegime } from '../../domain/complaint/regime';
import { LONGEST_CODE, LONGEST_LINE, LONGEST_TEXT } from '../text-lengths';
import { ComplaintEffectEnum, ComplaintOutcomeEnum, ComplaintRegimeEnum } from './complaint-enums.type';

/** What the input of every mutation of a complaint carries. */
@InputType('ChangeComplaintInput', { description: 'A step that needs nothing but the complaint.' })
export class ChangeComplaintInput extends ChangeInput implements ChangeOfComplaint {
  @MaxLength(LONGEST_CODE)
  @Field(() => ID, { description: 'The complaint.' })
  id: string;
}

@InputType('RequestComplaintRestorationInput', { description: 'A request to restore the missed term.' })
export class RequestComplaintRestorationInput extends ChangeComplaintInput implements RequestRestoration {
  @LegalBasis('25.1.f')
  @IsOptional()
  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: 'The good reason; required (REASONS_REQUIRED).' })
  reason?: string | null;
}

@InputType('DecideComplaintRestorationInput', { description: 'A decision on a late complaint.' })
export class DecideComplaintRestorationInput extends ChangeComplaintInput implements DecideRestoration {
  @LegalBasis('25.1.f')
  @IsOptional()
  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: 'The grounds of the decision; required (REASONS_REQUIRED).' })
  grounds?: string | null;
}

@InputType('ClassifyComplaintInput', { description: 'A classification under another law.' })
export class ClassifyComplaintInput extends ChangeComplaintInput implements ClassifyComplaint {
  @LegalBasis('25.3')
  @Field(() => ComplaintRegimeEnum, { description: 'The law whose procedure governs.' })
  regime: ComplaintRegime;

  @LegalBasis('25.3')
  @IsOptional()
  @MaxLength(LONGEST_LINE)
  @Field(() => String, { nullable: true, description: 'Its norm; required (LEGAL_PROVISION_REQUIRED).' })
  norm?: string | null;
}

@InputType('AssignComplaintInput', { description: 'An assignment to another superior prosecutor.' })
export class AssignComplaintInput extends ChangeComplaintInput implements AssignComplaint {
  @LegalBasis('5.2.5', '43.1.b')
  @MaxLength(LONGEST_CODE)
  @Field(() => ID, {
    description: 'The head of an office above the respondent (ASSIGNEE_NOT_SUPERIOR for anyone else).',
  })
  deciderId: string;
}

@InputType('DecideComplaintInput', { description: 'A decision to be signed.' })
export class DecideComplaintInput extends ChangeComplaintInput implements DecideComplaint {
  @LegalBasis('25.2.b')
  @Field(() => ComplaintOutcomeEnum, { nullable: true, description: 'The outcome; required (OUTCOME_REQUIRED).' })
  outcome?: ComplaintOutcome | null;

  @LegalBasis('25.2.b')
  @IsOptional()
  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: 'The reasons; required (REASONS_REQUIRED).' })
  reasons?: string | null;

  @LegalBasis('25.2.b')
  @IsOptional()
  @MaxLength(LONGEST_LINE)
  @Field(() => String, { nullable: true, description: 'The way to court; required (MANDATORY_CONTENT_MISSING).' })
  courtRoute?: string | null;

  @LegalBasis('43.3.a', '43.3.d')
  @Field(() => ComplaintEffectEnum, {
    nullable: true,
    description:
      'What becomes of the contested submission or check; null leaves it as it is. Not with a refusal; of a check CANCEL_ACT alone (INVALID_INPUT).',
  })
  effect?: ComplaintEffect | null;

  @LegalBasis('2.1')
  @IsOptional()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Field(() => [LegalReferenceInput], { nullable: true, description: 'The legislation that it rests on.' })
  legalReferences?: LegalReferenceInput[] | null;
}

@InputType('TakeComplaintToCourtInput', { description: 'A record that the complainant has gone to court.' })
export class TakeComplaintToCourtInput extends ChangeComplaintInput implements TakeComplaintToCourt {
  @NotBlank()
  @MaxLength(LONGEST_LINE)
  @Field({ description: 'The court.' })
  court: string;

  @LegalBasis('43.1.c')
  @IsOptional()
  @MaxLength(LONGEST_LINE)
  @Field(() => String, {
    nullable: true,
    description: 'The provision of another law that opens the court before a decision.',
  })
  provision?: string | null;
}

@InputType('SendComplaintNoticeInput', {
  description: 'A record that a notice to the complainant has been handed over.',
})
export class SendComplaintNoticeInput extends ChangeComplaintInput implements SendComplaintNotice {
  @MaxLength(LONGEST_CODE)
  @Field(() => ID, { description: 'The notice, one of the complaint.' })
  noticeId: string;

  @IsOptional()
  @MaxLength(LONGEST_LINE)
  @Field(() => String, {
    nullable: true,
    description: 'What shows that it was handed over, such as the number of a registered letter.',
  })
  proof?: string | null;
}

@InputType('SuspendExecutionOnComplaintInput', {
  description: 'A suspension of what is contested, until the decision.',
})
export class SuspendExecutionOnComplaintInput extends ChangeComplaintInput implements SuspendExecution {
  @LegalBasis('43.2.b')
  @IsOptional()
  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: 'The reasons; required (REASONS_REQUIRED).' })
  reasons?: string | null;

  @LegalBasis('43.2.b')
  @IsOptional()
  @MaxLength(LONGEST_LINE)
  @Field(() => String, {
    nullable: true,
    description: "The court's ruling, where a court suspends; else it is the superior's decision.",
  })
  courtRuling?: string | null;
}
