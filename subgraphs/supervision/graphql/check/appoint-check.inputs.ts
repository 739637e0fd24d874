import { IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { ChangeInput } from '../../../../platform/graphql/command-input';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import { NotBlank } from '../../../../platform/graphql/not-blank';
import type { AmendCheckDraft } from '../../commands/check/amend-check-draft';
import type { ChangeOfCheck } from '../../commands/check/check-step';
import type { DraftCheck } from '../../commands/check/draft-check';
import type { HandOverCheckResolution } from '../../commands/check/hand-over-check-resolution';
import type { IssueCheck } from '../../commands/check/issue-check';
import type { RecordCheckAgreement } from '../../commands/check/record-check-agreement';
import type { CheckAgreement } from '../../domain/check/check';
import type { DeliveryRecord } from '../../domain/check/delivery-record';
import { CheckContentInput } from './check-content.inputs';
import { CheckAgreementByEnum } from './check-enums.type';

const CODE = 100;
const NAME = 300;

@InputType('DraftCheckInput', { description: 'The draft of a resolution on a check.' })
export class DraftCheckInput extends CheckContentInput implements DraftCheck {
  @MaxLength(CODE)
  @Field(() => ID, { description: 'The office that will conduct the check.' })
  officeId: string;
}

@InputType('AmendCheckDraftInput', { description: 'What is to change in a draft; what is absent stays.' })
export class AmendCheckDraftInput extends CheckContentInput implements AmendCheckDraft {
  @MaxLength(CODE)
  @Field(() => ID, { description: 'The check.' })
  id: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller has seen; CONFLICT if it is another.' })
  expectedVersion?: number | null;
}

/** What the input of every mutation of a check carries. */
@InputType('ChangeCheckInput', { description: 'A step that needs nothing but the check.' })
export class ChangeCheckInput extends ChangeInput implements ChangeOfCheck {
  @MaxLength(CODE)
  @Field(() => ID, { description: 'The check.' })
  id: string;
}

@InputType('RecordCheckAgreementInput', { description: 'An agreement to check a private business (келісім).' })
export class RecordCheckAgreementInput extends ChangeCheckInput implements RecordCheckAgreement {
  @LegalBasis('18.2.b')
  @Field(() => CheckAgreementByEnum, { description: 'Who agreed.' })
  by: CheckAgreement['by'];

  @NotBlank()
  @MaxLength(CODE)
  @Field({ description: 'Number of the document.' })
  number: string;

  @Field(() => LocalDateScalar, { description: 'Day of the document.' })
  on: LocalDate;
}

@InputType('IssueCheckInput', { description: 'The appointment of a check.' })
export class IssueCheckInput extends ChangeCheckInput implements IssueCheck {
  @LegalBasis('11.1.1', '18.4.a')
  @IsOptional()
  @MaxLength(CODE)
  @Field(() => ID, {
    nullable: true,
    description: 'The statistics body that is to register it; that of the region or sphere if absent.',
  })
  registrarOfficeId?: string | null;
}

@InputType('CheckDeliveryInput', { description: 'The delivery of a document to the subject (тапсыру).' })
export class DeliveryRecordInput implements DeliveryRecord {
  @NotBlank()
  @MaxLength(NAME)
  @Field({ description: 'Who took it.' })
  recipient: string;

  @NotBlank()
  @MaxLength(NAME)
  @Field({ description: 'On which authority.' })
  authority: string;

  @Field(() => LocalDateScalar, { description: 'Day of the delivery, not in the future.' })
  on: LocalDate;

  @Field({ description: 'Whether it was signed for; false records a refusal to sign.' })
  isSigned: boolean;
}

@InputType('HandOverCheckResolutionInput', { description: 'The delivery of the resolution to the subject.' })
export class HandOverCheckResolutionInput extends ChangeCheckInput implements HandOverCheckResolution {
  @LegalBasis('19.2.3.a')
  @ValidateNested()
  @Field(() => DeliveryRecordInput, { description: 'The delivery.' })
  delivery: DeliveryRecordInput;
}
