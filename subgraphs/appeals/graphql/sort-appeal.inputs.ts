import { IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import type { AcceptAppeal } from '../commands/accept-appeal';
import type { ClassifyAppealOtherProcedure } from '../commands/classify-appeal-other-procedure';
import type { FindAppealOutOfScope } from '../commands/find-appeal-out-of-scope';
import type { LeaveAppealAnonymous } from '../commands/leave-appeal-anonymous';
import type { TerminateRepeatedAppeal } from '../commands/terminate-repeated-appeal';
import type { AppealGround } from '../domain/appeal-grounds';
import type { AppealTopic } from '../domain/competence';
import type { AppealRegime } from '../domain/other-procedure';
import { AppealGroundEnum, AppealRegimeEnum, AppealTopicEnum } from './appeal-enums.type';
import { AppealBodyInput, AppealFactsInput } from './appeal-facts.inputs';
import { ChangeAppealInput } from './change-appeal.inputs';
import { LONGEST_CODE, LONGEST_LINE, LONGEST_TEXT } from './text-lengths';

@InputType('AcceptAppealInput', { description: 'An acceptance for consideration.' })
export class AcceptAppealInput extends ChangeAppealInput implements AcceptAppeal {
  @LegalBasis('24.1.a')
  @Field(() => AppealGroundEnum, {
    nullable: true,
    description: 'One of the seven grounds; without one there is no acceptance (GROUND_REQUIRED).',
  })
  ground?: AppealGround | null;

  @LegalBasis('24.2')
  @Field(() => AppealTopicEnum, {
    nullable: true,
    description:
      'The topic; that of the subject category if absent, and OTHER without one, which bodies of legal statistics do not take.',
  })
  topic?: AppealTopic | null;

  @LegalBasis('24.2')
  @IsOptional()
  @MaxLength(LONGEST_CODE)
  @Field(() => String, {
    nullable: true,
    description: 'The code of the subject category, where registration named none or another one.',
  })
  subjectCategory?: string | null;

  @IsOptional()
  @ValidateNested()
  @Field(() => AppealFactsInput, { nullable: true, description: 'The facts that the ground needs.' })
  facts?: AppealFactsInput | null;
}

@InputType('FindAppealOutOfScopeInput', { description: 'A redirection to the competent body.' })
export class FindAppealOutOfScopeInput extends ChangeAppealInput implements FindAppealOutOfScope {
  @LegalBasis('24.1.b')
  @ValidateNested()
  @Field(() => AppealBodyInput, { description: 'The body that it goes to.' })
  body: AppealBodyInput;
}

@InputType('ClassifyAppealOtherProcedureInput', { description: 'A classification under another law.' })
export class ClassifyAppealOtherProcedureInput extends ChangeAppealInput implements ClassifyAppealOtherProcedure {
  @LegalBasis('24.9', '10.2.6')
  @Field(() => AppealRegimeEnum, { description: 'The law whose procedure governs.' })
  regime: AppealRegime;

  @LegalBasis('24.9')
  @IsOptional()
  @MaxLength(LONGEST_LINE)
  @Field(() => String, {
    nullable: true,
    description: 'Its norm; without one there is no classification (LEGAL_PROVISION_REQUIRED).',
  })
  norm?: string | null;
}

@InputType('LeaveAppealAnonymousInput', {
  description: 'A decision to leave an anonymous appeal without consideration.',
})
export class LeaveAppealAnonymousInput extends ChangeAppealInput implements LeaveAppealAnonymous {
  @LegalBasis('24.6.a')
  @IsOptional()
  @MaxLength(LONGEST_TEXT)
  @Field(() => String, {
    nullable: true,
    description: 'How a stated author was found not to be the true one; required where one is stated.',
  })
  concealment?: string | null;
}

@InputType('TerminateRepeatedAppealInput', { description: 'A decision to end a repeated appeal.' })
export class TerminateRepeatedAppealInput extends ChangeAppealInput implements TerminateRepeatedAppeal {
  @LegalBasis('24.8')
  @MaxLength(LONGEST_CODE)
  @Field(() => ID, { description: 'The answered appeal that it repeats.' })
  earlierAppealId: string;

  @LegalBasis('24.8')
  @Field({ description: 'Whether it brings a new argument or a newly found circumstance; then it cannot be ended.' })
  hasNewArguments: boolean;
}
