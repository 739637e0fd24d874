import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { ChangeInput } from '../../../../platform/graphql/command-input';
import { graphqlEnum } from '../../../../platform/graphql/graphql-enum';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LegalReferenceInput } from '../../../../platform/graphql/legal-reference.inputs';
import { NotBlank } from '../../../../platform/graphql/not-blank';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import type { AmendSubmission } from '../../commands/amend-submission';
import type { EndSubmission, SuspendSubmission } from '../../commands/intervene-in-submission';
import type { SuperiorIntervention } from '../../commands/superior-step';
import { INTERVENTION_TRIGGERS, type InterventionAction, type InterventionTrigger } from '../../domain/intervention';
import { SubmissionViolationInput } from '../submission-content.inputs';

const TEXT = 50_000;

const InterventionTriggerEnum = graphqlEnum(
  'InterventionTrigger',
  'What moves a superior prosecutor to intervene in an act (43.3.b).',
  INTERVENTION_TRIGGERS,
);

const EndingEnum = graphqlEnum<InterventionAction>(
  'SubmissionEnding',
  'How a superior prosecutor ends an act (43.3.a).',
  {
    CANCEL_ACT: 'The act is unlawful or unfounded: its effect is removed from the start (күшін жою).',
    REVOKE_ACT: 'The act is taken back: its effect ends from now on (кері қайтару).',
  },
);

/** What every intervention of a superior carries. */
@InputType()
abstract class SuperiorInterventionInput extends ChangeInput implements SuperiorIntervention {
  @MaxLength(100)
  @Field(() => ID, { description: 'The submission.' })
  id: string;

  @LegalBasis('43.3.b')
  @Field(() => InterventionTriggerEnum, { description: 'What moves the superior.' })
  trigger: InterventionTrigger;

  @LegalBasis('43.3.b')
  @IsOptional()
  @MaxLength(100)
  @Field(() => ID, {
    nullable: true,
    description:
      'The granted complaint about this submission; for the trigger COMPLAINT, and only for it (COMPLAINT_REFERENCE_REQUIRED).',
  })
  complaintId?: string | null;

  @LegalBasis('43.3.a')
  @MaxLength(TEXT)
  @Field({ description: 'The reasons (REASONS_REQUIRED).' })
  reasons: string;
}

@InputType({ description: 'The end of a submission by a superior prosecutor.' })
export class EndSubmissionInput extends SuperiorInterventionInput implements EndSubmission {
  @LegalBasis('43.3.a')
  @Field(() => EndingEnum, { description: 'How it ends.' })
  action: InterventionAction;
}

@InputType({ description: 'The suspension of a submission by a superior prosecutor.' })
export class SuspendSubmissionInput extends SuperiorInterventionInput implements SuspendSubmission {
  @LegalBasis('43.3.d')
  @Field(() => LocalDateScalar, { description: 'The day on which the suspension is looked at again, after today.' })
  reviewOn: LocalDate;
}

@InputType({ description: 'The end of a suspension by a superior prosecutor.' })
export class ResumeSubmissionInput extends SuperiorInterventionInput {}

@InputType({ description: 'The amendment of a submission by a superior prosecutor; what is absent stays.' })
export class AmendSubmissionInput extends SuperiorInterventionInput implements AmendSubmission {
  @IsOptional()
  @NotBlank()
  @MaxLength(TEXT)
  @Field(() => String, { nullable: true, description: 'The text; another one is another demand.' })
  text?: string | null;

  @LegalBasis('36.1.b')
  @IsOptional()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Field(() => [SubmissionViolationInput], {
    nullable: true,
    description: 'What is to be eliminated, as a whole list; another one is another demand.',
  })
  violations?: SubmissionViolationInput[] | null;

  @LegalBasis('2.1')
  @IsOptional()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Field(() => [LegalReferenceInput], {
    nullable: true,
    description: 'The legislation that it rests on, as a whole list; the demand stays.',
  })
  legalReferences?: LegalReferenceInput[] | null;
}
