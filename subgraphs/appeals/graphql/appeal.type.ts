import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { connectionType } from '../../../platform/graphql/connection';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { InstantScalar, LocalDateScalar } from '../../../platform/graphql/scalars';
import type { AppealChannel, AppealPriority, AppealWarning } from '../domain/appeal';
import type { Body } from '../domain/appeal-facts';
import type { AppealAction, AppealState } from '../domain/appeal-lifecycle';
import type { AppealGround } from '../domain/appeal-grounds';
import type { AppealTopic } from '../domain/competence';
import type { AppealRegime } from '../domain/other-procedure';
import { AppealBodyType } from './appeal-body.type';
import {
  AppealActionEnum,
  AppealChannelEnum,
  AppealGroundEnum,
  AppealPriorityEnum,
  AppealRegimeEnum,
  AppealStateEnum,
  AppealTopicEnum,
  AppealWarningEnum,
} from './appeal-enums.type';

/** The fields of an appeal that are its own; those that are read or asked for apart are in `appeal-fields.resolver.ts`. */
@Directive('@key(fields: "id")')
@ObjectType('Appeal', { description: "A citizen's appeal (жолданым)." })
export class AppealType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => Int, { description: 'Version; give it as `expectedVersion` to change only what you have seen.' })
  version: number;

  @Field({ description: 'Registration number, such as KZ-71-ESIL/A-2026-000001.' })
  number: string;

  @Field(() => AppealStateEnum, { description: 'Where it stands in its life cycle.' })
  state: AppealState;

  @Field(() => AppealChannelEnum, { description: 'How it came in.' })
  channel: AppealChannel;

  @LegalBasis('24.7.b')
  @Field({ description: 'Language of the appeal (BCP 47 code, such as kk).' })
  language: string;

  @Field({ description: 'What it is about, in a line.' })
  subject: string;

  @LegalBasis('24.3.a', '24.3.c')
  @Field(() => LocalDateScalar, {
    description: 'Day on which the first body of the office received it: day 0 of its term.',
  })
  receivedOn: LocalDate;

  @LegalBasis('24.3.a', '24.6.a', '24.9')
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day by which it must be decided; null where no clock runs. `terms` has the proof.',
  })
  dueOn: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of the final decision; null while it is open.' })
  closedOn: LocalDate | null;

  @LegalBasis('24.1.a')
  @Field(() => AppealGroundEnum, {
    nullable: true,
    description: 'The ground under which it was accepted; null before.',
  })
  ground: AppealGround | null;

  @LegalBasis('24.1.4', '24.6.b')
  @Field(() => AppealPriorityEnum, { description: 'How urgent it is.' })
  priority: AppealPriority;

  @LegalBasis('24.2')
  @Field(() => AppealTopicEnum, {
    nullable: true,
    description: 'Its topic, as far as competence depends on it; null before acceptance.',
  })
  topic: AppealTopic | null;

  @LegalBasis('24.1.b')
  @Field(() => AppealBodyType, { nullable: true, description: 'The body that an appeal out of scope was passed to.' })
  redirectedTo: Body | null;

  @LegalBasis('24.9', '10.2.6')
  @Field(() => AppealRegimeEnum, { nullable: true, description: 'The law whose procedure governs instead of Art. 24.' })
  regime: AppealRegime | null;

  @LegalBasis('24.9')
  @Field(() => String, { nullable: true, description: 'The norm by which it governs.' })
  regimeNorm: string | null;

  @LegalBasis('24.4.a', '24.1.b', '24.3.a')
  @Field(() => [AppealWarningEnum], { description: 'What it is marked with, lawful or not.' })
  warnings: readonly AppealWarning[];

  @Field(() => InstantScalar, { description: 'Instant of the registration.' })
  createdAt: Date;
}

/** A page of appeals. */
export const AppealConnectionType = connectionType('Appeal', AppealType);

/** A step that was taken. */
@ObjectType('AppealStep', { description: 'A step in the life of an appeal, as it was put on record.' })
export class AppealStepType {
  @Field(() => AppealActionEnum, { description: 'Which step.' })
  action: AppealAction;

  @Field(() => LocalDateScalar, { description: 'The legal day on which it was taken.' })
  on: LocalDate;
}
