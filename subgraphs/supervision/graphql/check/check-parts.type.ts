import { Field, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import type { CheckAgreement } from '../../domain/check/check';
import type { CheckSubjectKind } from '../../domain/check/check-content';
import type { CheckThreat, Circumstance, GroundFacts, ProtectedCategory } from '../../domain/check/check-grounds';
import type { DeliveryRecord } from '../../domain/check/delivery-record';
import { AgencyStub } from '../agency.stub';
import { OfficerStub } from '../officer.stub';
import {
  CheckAgreementByEnum,
  CheckSubjectKindEnum,
  CheckThreatEnum,
  CircumstanceEnum,
  ProtectedCategoryEnum,
} from './check-enums.type';

/** An assignment. */
@LegalBasis('18.1.a')
@ObjectType('CheckAssignment', { description: 'The assignment that a check rests on (тапсырма).' })
export class CheckAssignmentType {
  @Field({ description: 'Its number.' })
  number: string;

  @Field(() => LocalDateScalar, { description: 'Its day.' })
  on: LocalDate;
}

/** What the ground of a check rests on. */
@LegalBasis('18.1.a', '18.2.1', '18.2.4', '18.2.5')
@ObjectType('CheckGroundFacts', { description: 'What the ground of a check rests on.' })
export class CheckGroundFactsType implements GroundFacts {
  @Field(() => CheckAssignmentType, { nullable: true, description: 'The assignment.' })
  assignment: CheckAssignmentType | null;

  @Field(() => ProtectedCategoryEnum, { nullable: true, description: 'The protected interest.' })
  category: ProtectedCategory | null;

  @Field(() => CircumstanceEnum, { nullable: true, description: 'Why persons cannot protect themselves.' })
  circumstance: Circumstance | null;

  @Field(() => String, { nullable: true, description: 'Whom it concerns, and the circumstance where it is another.' })
  description: string | null;

  @Field(() => CheckThreatEnum, { nullable: true, description: 'The threatened good.' })
  threat: CheckThreat | null;

  @Field(() => String, { nullable: true, description: 'Why the consequences would be irreversible.' })
  reasoning: string | null;

  @Field(() => String, { nullable: true, description: 'How a public body interfered in a private business.' })
  interference: string | null;

  @Field({ description: 'Whether all persons concerned are named in a closed list.' })
  isLimitedToNamedPersons: boolean;
}

/** The audited subject. */
@LegalBasis('19.1.b')
@ObjectType('CheckSubject', { description: 'The audited subject (тексерілетін субъект).' })
export class CheckSubjectType {
  @Field(() => CheckSubjectKindEnum, { description: 'Of which kind.' })
  kind: CheckSubjectKind;

  @Field(() => AgencyStub, { nullable: true, description: 'The body, for a public body.' })
  agency: AgencyStub | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of a private business or organisation; null for readers not cleared for personal data.',
  })
  name: string | null;
}

/** A person who conducts a check. */
@LegalBasis('19.1.1.d')
@ObjectType('CheckInspector', { description: 'A person whom the resolution names to conduct the check.' })
export class CheckInspectorType {
  @Field({ description: 'As the resolution names the person.' })
  name: string;

  @Field(() => OfficerStub, {
    nullable: true,
    description: 'The officer; null for a specialist, and for readers who deal with the office only.',
  })
  officer: OfficerStub | null;

  @LegalBasis('19.1.1.e')
  @Field({ description: 'Whether the person has a document on admission to state secrets.' })
  hasSecrecyClearance: boolean;
}

/** An agreement to check a private business. */
@LegalBasis('18.2.b')
@ObjectType('CheckAgreement', { description: 'The agreement to check a private business (келісім).' })
export class CheckAgreementType implements CheckAgreement {
  @Field(() => CheckAgreementByEnum, { description: 'Who agreed.' })
  by: CheckAgreement['by'];

  @Field({ description: 'Number of the document.' })
  number: string;

  @Field(() => LocalDateScalar, { description: 'Day of the document.' })
  on: LocalDate;
}

/** A record of delivery. */
@LegalBasis('19.2.3.a')
@ObjectType('CheckDelivery', { description: 'How the subject was given a document of a check (тапсыру).' })
export class DeliveryRecordType implements DeliveryRecord {
  @Field({ description: 'Who took it.' })
  recipient: string;

  @Field({ description: 'On which authority.' })
  authority: string;

  @Field(() => LocalDateScalar, { description: 'Day of the delivery.' })
  on: LocalDate;

  @Field({ description: 'Whether it was signed for; a recorded refusal to sign is enough.' })
  isSigned: boolean;
}
