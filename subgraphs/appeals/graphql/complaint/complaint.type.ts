import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { connectionType } from '../../../../platform/graphql/connection';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { InstantScalar, LocalDateScalar } from '../../../../platform/graphql/scalars';
import type { ComplaintTag, ComplaintWarning, CourtRoute, Restoration } from '../../domain/complaint/complaint';
import type { ComplaintRegime } from '../../domain/complaint/regime';
import type { ComplaintState } from '../../domain/complaint/complaint-lifecycle';
import type { ContestedKind, ContestedRecordType } from '../../domain/complaint/contested';
import {
  ComplaintRegimeEnum,
  ComplaintStateEnum,
  ComplaintTagEnum,
  ComplaintWarningEnum,
} from './complaint-enums.type';
import { ContestedKindEnum, ContestedRecordTypeEnum } from './complaint-enums.type';

@ObjectType('ComplaintRestoration', {
  description: 'A request to restore the missed term of a complaint, and what became of it.',
})
export class RestorationType implements Restoration {
  @Field(() => LocalDateScalar, { description: 'Day of the request.' })
  requestedOn: LocalDate;

  @Field({ description: 'The reason, as the complainant gives it.' })
  reason: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of the decision; null before.' })
  decidedOn: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Why it was granted or not; null before.' })
  grounds: string | null;
}

@ObjectType('ComplaintCourtRoute', { description: 'The way to court, as the complainant took it.' })
export class CourtRouteType implements CourtRoute {
  @Field({ description: 'The court.' })
  court: string;

  @Field(() => LocalDateScalar, { description: 'Day on which it was put on record.' })
  on: LocalDate;

  @LegalBasis('43.1.c')
  @Field(() => String, { nullable: true, description: 'The provision of another law that opens the court directly.' })
  provision: string | null;
}

/** The fields of a complaint that are its own; those that are asked for apart are in `complaint-fields.resolver.ts`. */
@Directive('@key(fields: "id")')
@ObjectType('Complaint', {
  description: 'A complaint (шағым) about a decision, act, action or inaction of the office.',
})
export class ComplaintType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => Int, { description: 'Version; give it as `expectedVersion` to change only what you have seen.' })
  version: number;

  @Field({ description: 'Registration number of the office that took it, such as KZ-71-ESIL/P-2026-000001.' })
  number: string;

  @Field(() => ComplaintStateEnum, { description: 'Where it stands in its life cycle.' })
  state: ComplaintState;

  @LegalBasis('25.1.b')
  @Field(() => ContestedKindEnum, { description: 'What is complained about.' })
  contestedKind: ContestedKind;

  @LegalBasis('25.1.b')
  @Field(() => ContestedRecordTypeEnum, {
    nullable: true,
    description: 'The type of the record concerned; null without one.',
  })
  contestedType: ContestedRecordType | null;

  @LegalBasis('25.1.b')
  @Field(() => ID, { nullable: true, description: 'The record concerned (UUID); null without one.' })
  contestedId: string | null;

  @LegalBasis('25.1.b')
  @Field(() => String, { nullable: true, description: 'What is contested, in words.' })
  contestedDescription: string | null;

  @Field({ description: 'Language of the complaint (BCP 47 code, such as kk).' })
  language: string;

  @LegalBasis('25.1.a')
  @Field(() => LocalDateScalar, {
    description: 'Day on which the complainant learned of it: day 0 of the three months.',
  })
  knownOn: LocalDate;

  @LegalBasis('25.1.e')
  @Field(() => LocalDateScalar, {
    description: 'Day on which a body of the office received it: day 0 of the twenty working days.',
  })
  receivedOn: LocalDate;

  @LegalBasis('25.1.a', '43.1.d')
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day to file; null where Art. 25 §1 does not apply.',
  })
  filingDueOn: LocalDate | null;

  @LegalBasis('25.1.e', '43.1.d')
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day by which it must be decided; null where nobody has to.',
  })
  dueOn: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day on which it ended here; null while it is open.' })
  closedOn: LocalDate | null;

  @LegalBasis('25.3')
  @Field(() => ComplaintRegimeEnum, { nullable: true, description: 'The law whose procedure governs instead.' })
  regime: ComplaintRegime | null;

  @LegalBasis('25.3')
  @Field(() => String, { nullable: true, description: 'The norm by which it governs.' })
  regimeNorm: string | null;

  @LegalBasis('27.2')
  @Field(() => [ComplaintTagEnum], { description: 'What it is marked with.' })
  tags: readonly ComplaintTag[];

  @LegalBasis('25.1.e', '25.2.a')
  @Field(() => [ComplaintWarningEnum], { description: 'What deserves to be known, lawful or not.' })
  warnings: readonly ComplaintWarning[];

  @LegalBasis('25.1.f')
  @Field(() => RestorationType, {
    nullable: true,
    description: 'The request to restore the missed term; null without one.',
  })
  restoration: Restoration | null;

  @LegalBasis('25.2.a', '43.1.c')
  @Field(() => CourtRouteType, { nullable: true, description: 'The way to court; null before it is taken.' })
  courtRoute: CourtRoute | null;

  @Field(() => InstantScalar, { description: 'Instant of the filing.' })
  createdAt: Date;
}

/** A page of complaints. */
export const ComplaintConnectionType = connectionType('Complaint', ComplaintType);
