import { Field, ID, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../platform/graphql/scalars';
import type { ConsiderationOutcome } from '../domain/submission-states';
import type { UrgencyThreat } from '../domain/urgent-term';
import type { ViolationStatus } from '../domain/violations';
import { OfficerStub } from './officer.stub';
import { ConsiderationOutcomeEnum, UrgencyThreatEnum, ViolationStatusEnum } from './submission-enums.type';

/** A violation with what was done about it. */
@LegalBasis('36.1.b')
@ObjectType('SubmissionViolation', {
  description: 'A violation of legality, cause or condition that a submission wants eliminated (заңдылықтың бұзылуы).',
})
export class SubmissionViolationType {
  @Field(() => ID, { description: 'Identifier (UUID), by which measures refer to it.' })
  id: string;

  @Field({ description: 'What is to be eliminated.' })
  text: string;

  @LegalBasis('36.2.h')
  @Field(() => String, {
    nullable: true,
    description: 'The measure that the addressee has taken (қабылданған шаралар).',
  })
  measure: string | null;

  @LegalBasis('36.2.h')
  @Field(() => String, { nullable: true, description: 'Why the addressee has taken none.' })
  noMeasureReason: string | null;

  @LegalBasis('36.2.h')
  @Field(() => ViolationStatusEnum, { description: 'Where the answer to it stands.' })
  status: ViolationStatus;
}

/** The urgent term that a submission fixes. */
@LegalBasis('36.2.b')
@ObjectType('UrgentTerm', {
  description: 'A term shorter than thirty days, fixed because of a threat (орны толмас зардап).',
})
export class UrgentTermType {
  @Field(() => UrgencyThreatEnum, { nullable: true, description: 'The threat; a draft may still lack it.' })
  threat: UrgencyThreat | null;

  @Field(() => String, { nullable: true, description: 'The reasons; a draft may still lack them.' })
  reasons: string | null;

  @Field(() => LocalDateScalar, { description: 'The last day of the consideration.' })
  until: LocalDate;
}

/** The consideration by the addressee. */
@LegalBasis('36.2.d', '36.2.e')
@ObjectType('SubmissionConsideration', { description: 'The consideration of a submission by its addressee (қарау).' })
export class SubmissionConsiderationType {
  @Field(() => LocalDateScalar, { nullable: true, description: 'Day for which it is announced; null if it never was.' })
  scheduledFor: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Time of the day, HH:MM.' })
  time: string | null;

  @Field(() => String, { nullable: true, description: 'Place.' })
  place: string | null;

  @LegalBasis('36.2.e')
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day on which the prosecutor was told of time and place.',
  })
  notifiedOn: LocalDate | null;

  @LegalBasis('36.2.d')
  @Field(() => [OfficerStub], {
    description: 'The prosecutors who take part; empty for readers who deal with the office only.',
  })
  attendees: OfficerStub[];

  @LegalBasis('36.2.d')
  @Field({ description: 'Whether the addressee did not let the prosecutor take part.' })
  isAttendanceDenied: boolean;

  @Field(() => ConsiderationOutcomeEnum, {
    nullable: true,
    description: 'What the addressee decided; null before it did.',
  })
  outcome: ConsiderationOutcome | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day on which it was held; null before.' })
  consideredOn: LocalDate | null;
}

/** The report of the addressee. */
@LegalBasis('36.2.g', '36.2.h')
@ObjectType('SubmissionReport', {
  description: 'The report of the addressee on the result and the measures taken (қабылданған шаралар).',
})
export class SubmissionReportType {
  @Field(() => LocalDateScalar, { description: 'Day on which the office was told.' })
  reportedOn: LocalDate;

  @Field({ description: 'The text of the report.' })
  text: string;
}

/** A stretch in which execution stood still. Which complaint did it is for those who may know of the complaint. */
@LegalBasis('43.2.b', '43.2.c')
@ObjectType('ExecutionSuspension', {
  description:
    'A stretch in which execution of a submission stood still because of a complaint or by a superior (орындалуын тоқтата тұру).',
})
export class ExecutionSuspensionType {
  @Field(() => LocalDateScalar, { description: 'Its first day.' })
  from: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which it ended, after which the days left run on; null while it lasts.',
  })
  to: LocalDate | null;
}
