import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LocalDateScalar, InstantScalar } from '../../../../platform/graphql/scalars';
import type { EntryRefusalReason, MarkedReason } from '../../domain/check/entry-refusal';
import type { DeliveryRecord } from '../../domain/check/delivery-record';
import type { CheckBreach, CheckExtensionReason, CheckSuspensionReason } from '../../domain/check/term-decisions';
import { OfficerStub } from '../officer.stub';
import {
  CheckBreachKindEnum,
  CheckExtensionReasonEnum,
  CheckSuspensionReasonEnum,
  EntryRefusalMarkEnum,
  EntryRefusalReasonEnum,
} from './check-enums.type';
import { DeliveryRecordType } from './check-parts.type';

/** An extension. */
@LegalBasis('18.4.d', '18.4.e')
@ObjectType('CheckExtension', { description: 'A decision that extended a check (мерзімді ұзарту).' })
export class CheckExtensionType {
  @Field(() => CheckExtensionReasonEnum, { description: 'Why.' })
  reason: CheckExtensionReason;

  @Field({ description: 'The reasoning.' })
  reasoning: string;

  @Field(() => Int, { description: 'By how many working days.' })
  days: number;

  @Field(() => LocalDateScalar, { description: 'Day of the decision.' })
  decidedOn: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Due day that it led to.' })
  dueOn: LocalDate;

  readonly exercisedPowerOfId?: string | null;
}

/** A suspension. */
@LegalBasis('18.4.f', '18.4.h', '10.1.6.b')
@ObjectType('CheckSuspension', { description: 'A stretch in which a check stands still (тоқтата тұру).' })
export class CheckSuspensionType {
  @Field(() => CheckSuspensionReasonEnum, { description: 'Why.' })
  reason: CheckSuspensionReason;

  @Field(() => String, { nullable: true, description: 'The obstacle, the examination or the request, in words.' })
  description: string | null;

  @Field(() => LocalDateScalar, { description: 'First day that is not counted.' })
  from: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day of resumption, counted again; null while it lasts.',
  })
  to: LocalDate | null;
}

/** The certificate of results. */
@LegalBasis('19.2.3.b')
@ObjectType('CheckCertificate', { description: 'The certificate of results that ends a check (анықтама).' })
export class CheckCertificateType {
  @Field(() => ID, { description: 'Identifier (UUID), by which a reply to an appeal links it.' })
  id: string;

  @Field(() => LocalDateScalar, { description: 'Day of the certificate.' })
  on: LocalDate;

  @Field({ description: 'What the check has found.' })
  conclusion: string;

  @Field({ description: 'Whether it has found violations.' })
  hasViolations: boolean;

  @Field(() => OfficerStub, {
    nullable: true,
    description: 'Who signed; null for readers who deal with the office only.',
  })
  signedBy: OfficerStub | null;

  @LegalBasis('19.2.3.a')
  @Field(() => DeliveryRecordType, { description: 'How the subject was given it.' })
  delivery: DeliveryRecord;
}

/** A breach. */
@LegalBasis('18.5.2')
@ObjectType('CheckBreach', { description: 'A breach that stays on record with a check.' })
export class CheckBreachType {
  @Field(() => CheckBreachKindEnum, { description: 'What was breached.' })
  kind: CheckBreach['kind'];

  @Field({ description: 'Rule of the ledger that was breached.' })
  rule: string;

  @Field({ description: 'The article of the law behind the rule.' })
  legalBasis: string;

  @Field(() => LocalDateScalar, { description: 'Day on which the breach occurred.' })
  occurredOn: LocalDate;
}

/** A reason of a refusal. */
@LegalBasis('19.1.1.f')
@ObjectType('CheckEntryRefusalGround', { description: 'A reason of a refusal of entry, compared with the record.' })
export class EntryRefusalGroundType {
  @Field(() => EntryRefusalReasonEnum, { description: 'The reason.' })
  reason: EntryRefusalReason;

  @Field({ description: 'Its rule of the ledger.' })
  rule: string;

  @Field(() => EntryRefusalMarkEnum, { description: 'Whether the record bears it out.' })
  mark: MarkedReason['mark'];
}

/** A refusal of entry. */
@LegalBasis('19.1.1.f')
@ObjectType('CheckEntryRefusal', { description: 'A refusal of the audited subject to let a person in.' })
export class EntryRefusalType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who was not let in; null for readers not cleared for personal data.',
  })
  person: string | null;

  @Field(() => [EntryRefusalGroundType], { description: 'For which reasons.' })
  reasons: readonly MarkedReason[];

  @Field(() => EntryRefusalMarkEnum, { description: 'FOUNDED if one of the reasons is.' })
  mark: MarkedReason['mark'];

  @Field(() => InstantScalar, { description: 'Instant of the refusal.' })
  refusedAt: Date;

  @Field(() => LocalDateScalar, { description: 'The legal day of the refusal.' })
  refusedOn: LocalDate;

  @LegalBasis('19.1.a')
  @Field(() => String, { nullable: true, description: 'The document on which a representative acted.' })
  representation: string | null;
}
