import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Classification } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { connectionType } from '../../../../platform/graphql/connection';
import { ClassificationEnum } from '../../../../platform/graphql/classification.enum';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { InstantScalar, LocalDateScalar } from '../../../../platform/graphql/scalars';
import type { CheckAgreement } from '../../domain/check/check';
import type { ExemptRegime, SupervisedSphere } from '../../domain/check/check-content';
import type { CheckGround, CheckWarning } from '../../domain/check/check-grounds';
import type { CheckState } from '../../domain/check/check-lifecycle';
import type { DeliveryRecord } from '../../domain/check/delivery-record';
import {
  CheckGroundEnum,
  CheckStateEnum,
  CheckWarningEnum,
  ExemptRegimeEnum,
  SupervisedSphereEnum,
} from './check-enums.type';
import { CheckAgreementType, DeliveryRecordType } from './check-parts.type';

/** The fields of a check that are its own; those that are read or asked for apart are in `check-fields.resolver.ts`. */
@Directive('@key(fields: "id")')
@ObjectType('Check', {
  description: 'A check of compliance with legality (тексеру), with the resolution that appoints it.',
})
export class CheckType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => Int, { description: 'Version; give it as `expectedVersion` to change only what you have seen.' })
  version: number;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the resolution, such as KZ-71-ESIL/T-2026-000001; null while it is a draft.',
  })
  number: string | null;

  @LegalBasis('18.4.a')
  @Field(() => CheckStateEnum, { description: 'Where it stands in its life cycle.' })
  state: CheckState;

  @LegalBasis('3.4')
  @Field(() => ClassificationEnum, { description: 'Its class of secrecy.' })
  classification: Classification;

  @LegalBasis('6.1')
  @Field(() => SupervisedSphereEnum, { description: 'The supervised sphere.' })
  sphere: SupervisedSphere;

  @LegalBasis('18.4.g')
  @Field(() => ExemptRegimeEnum, {
    nullable: true,
    description: 'The regime that exempts it from registration and terms; null for the ordinary one.',
  })
  regime: ExemptRegime | null;

  @LegalBasis('18.1.a', '3.3.a')
  @Field(() => CheckGroundEnum, { description: 'Its ground (негіз).' })
  ground: CheckGround;

  @LegalBasis('19.1.b')
  @Field(() => String, { nullable: true, description: 'Subject matter (тексеру мәні); a draft may have none yet.' })
  subjectMatter: string | null;

  @LegalBasis('19.1.b')
  @Field(() => LocalDateScalar, { nullable: true, description: 'First day of the period under check.' })
  periodFrom: LocalDate | null;

  @LegalBasis('19.1.b')
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of the period under check.' })
  periodTo: LocalDate | null;

  @LegalBasis('18.4.c')
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Start day that the resolution names: day 0 of the term.',
  })
  startOn: LocalDate | null;

  @LegalBasis('18.4.c')
  @Field(() => Int, { nullable: true, description: 'Term that the resolution names, in working days, thirty at most.' })
  termDays: number | null;

  @LegalBasis('19.1.1.e')
  @Field({ description: 'Whether the object needs a document on admission to state secrets.' })
  isSecretRegime: boolean;

  @LegalBasis('18.2.b')
  @Field(() => CheckAgreementType, { nullable: true, description: 'The agreement to check a private business.' })
  agreement: CheckAgreement | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day on which it was appointed; null for a draft.' })
  issuedOn: LocalDate | null;

  @LegalBasis('18.4.b')
  @Field(() => String, { nullable: true, description: 'Number of the registration, such as CLSA-KZ-71/R-2026-000001.' })
  registrationNumber: string | null;

  @LegalBasis('18.4.b')
  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of the registration.' })
  registeredOn: LocalDate | null;

  @LegalBasis('19.2.3.a')
  @Field(() => DeliveryRecordType, { nullable: true, description: 'How the subject was given the resolution.' })
  handover: DeliveryRecord | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day on which it was begun; null before.' })
  startedOn: LocalDate | null;

  @LegalBasis('18.4.c', '18.4.d', '18.4.h')
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day of the check; null for a draft, under an exempt regime and while it is suspended.',
  })
  dueOn: LocalDate | null;

  @LegalBasis('19.2.3.b')
  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of the certificate that ended it.' })
  completedOn: LocalDate | null;

  @LegalBasis('43.3.d')
  @Field(() => LocalDateScalar, { nullable: true, description: 'Day on which a superior cancelled it.' })
  cancelledOn: LocalDate | null;

  @LegalBasis('43.3.a')
  @Field(() => String, { nullable: true, description: 'Why a superior cancelled it.' })
  cancellationReasons: string | null;

  @LegalBasis('18.2.3', '32.2.j')
  @Field(() => [CheckWarningEnum], { description: 'What it is marked with though appointing it was lawful.' })
  warnings: readonly CheckWarning[];

  @Field(() => InstantScalar, { description: 'Instant at which its draft was begun.' })
  createdAt: Date;
}

/** A page of checks. */
export const CheckConnectionType = connectionType('Check', CheckType);
