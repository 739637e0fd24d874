import { ArrayMaxSize, IsOptional, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import { NotBlank } from '../../../../platform/graphql/not-blank';
import type { CancelCheck } from '../../commands/check/cancel-check';
import type { CompleteCheck, StatedCertificate } from '../../commands/check/complete-check';
import type { ExtendCheck } from '../../commands/check/extend-check';
import type { RefuseCheckEntry } from '../../commands/check/refuse-check-entry';
import type { SuspendCheck } from '../../commands/check/suspend-check';
import type { CheckExtensionReason, CheckSuspensionReason } from '../../domain/check/term-decisions';
import { ChangeCheckInput, DeliveryRecordInput } from './appoint-check.inputs';
import { CheckExtensionReasonEnum, CheckSuspensionReasonEnum } from './check-enums.type';

const CODE = 100;
const NAME = 300;
const TEXT = 50_000;

@InputType('ExtendCheckInput', { description: 'A decision to extend a check (мерзімді ұзарту).' })
export class ExtendCheckInput extends ChangeCheckInput implements ExtendCheck {
  @LegalBasis('18.4.d')
  @Min(1)
  @Max(10_000)
  @Field(() => Int, { description: 'By how many working days; all extensions together at most thirty.' })
  days: number;

  @LegalBasis('18.4.d')
  @Field(() => CheckExtensionReasonEnum, { description: 'Why.' })
  reason: CheckExtensionReason;

  @LegalBasis('18.4.e')
  @MaxLength(TEXT)
  @Field({ description: 'The reasoning; required (REASONS_REQUIRED).' })
  reasoning: string;
}

@InputType('SuspendCheckInput', { description: 'A decision to suspend a check from today on (тоқтата тұру).' })
export class SuspendCheckInput extends ChangeCheckInput implements SuspendCheck {
  @LegalBasis('18.4.f', '10.1.6.b')
  @Field(() => CheckSuspensionReasonEnum, { description: 'Why.' })
  reason: CheckSuspensionReason;

  @LegalBasis('18.4.f')
  @IsOptional()
  @MaxLength(TEXT)
  @Field(() => String, {
    nullable: true,
    description: 'In words; required for another obstacle (DESCRIPTION_REQUIRED).',
  })
  description?: string | null;
}

@InputType('CheckCertificateInput', { description: 'The certificate of results (анықтама), signed by the caller.' })
export class CheckCertificateInput implements StatedCertificate {
  @Field(() => LocalDateScalar, { description: 'Day of the certificate, on which the check ends.' })
  on: LocalDate;

  @MaxLength(TEXT)
  @Field({ description: 'What the check has found.' })
  conclusion: string;

  @Field({ description: 'Whether it has found violations.' })
  hasViolations: boolean;
}

@InputType('CompleteCheckInput', { description: 'The end of a check.' })
export class CompleteCheckInput extends ChangeCheckInput implements CompleteCheck {
  @LegalBasis('19.2.3.b')
  @IsOptional()
  @ValidateNested()
  @Field(() => CheckCertificateInput, {
    nullable: true,
    description: 'The certificate; required (RESULTS_CERTIFICATE_REQUIRED).',
  })
  certificate?: CheckCertificateInput | null;

  @LegalBasis('19.2.3.a')
  @IsOptional()
  @ValidateNested()
  @Field(() => DeliveryRecordInput, {
    nullable: true,
    description: 'Its delivery to the subject; required (RESULTS_CERTIFICATE_NOT_DELIVERED).',
  })
  delivery?: DeliveryRecordInput | null;
}

@InputType('CancelCheckInput', { description: 'The cancellation of a check by a superior prosecutor.' })
export class CancelCheckInput extends ChangeCheckInput implements CancelCheck {
  @LegalBasis('43.3.a')
  @MaxLength(TEXT)
  @Field({ description: 'The reasons; required (REASONS_REQUIRED).' })
  reasons: string;
}

@InputType('CheckRepresentationInput', { description: 'The authority of a representative of the subject.' })
export class CheckRepresentationInput {
  @NotBlank()
  @MaxLength(NAME)
  @Field({ description: 'The document.' })
  document: string;

  @LegalBasis('19.1.a')
  @Field(() => LocalDateScalar, { description: 'Last day on which it is valid.' })
  validUntil: LocalDate;
}

@InputType('RefuseCheckEntryInput', { description: 'A refusal of entry.' })
export class RefuseCheckEntryInput extends ChangeCheckInput implements RefuseCheckEntry {
  @LegalBasis('19.1.1.f')
  @NotBlank()
  @MaxLength(NAME)
  @Field({ description: 'Who was not let in, by name.' })
  person: string;

  @LegalBasis('19.1.1.f')
  @ArrayMaxSize(10)
  @MaxLength(CODE, { each: true })
  @Field(() => [String], {
    description: 'Reasons of CheckEntryRefusalReason; any other is refused (REASON_NOT_IN_LIST).',
  })
  reasons: string[];

  @LegalBasis('19.1.a')
  @IsOptional()
  @ValidateNested()
  @Field(() => CheckRepresentationInput, {
    nullable: true,
    description: 'The authority, where a representative refuses.',
  })
  representation?: CheckRepresentationInput | null;
}
