import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { connectionType } from '../../../platform/graphql/connection';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { InstantScalar, LocalDateScalar } from '../../../platform/graphql/scalars';
import type { MemberRole } from '../domain/membership';
import type { CoordinationAim } from '../domain/session';
import type { SessionState } from '../domain/session-lifecycle';
import { CoordinationAimEnum, MemberRoleEnum, SessionStateEnum } from './council-enums.type';

@LegalBasis('28.1.b')
@ObjectType('AgendaItem', { description: "A matter on the agenda (күн тәртібі) of a council's session." })
export class AgendaItemType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => Int, { description: 'Its place on the agenda, from 1.' })
  order: number;

  @Field({ description: 'What it is about.' })
  title: string;

  @Field(() => CoordinationAimEnum, { description: 'The aim of coordination that it serves.' })
  aim: CoordinationAim;
}

@LegalBasis('28.1.b', '28.1.e')
@ObjectType('CouncilAttendance', { description: 'A body at a session of a council.' })
export class CouncilAttendanceType {
  @Field(() => MemberRoleEnum, { description: 'How it takes part; invitees do not count for the quorum.' })
  role: MemberRole;

  @Field({ description: 'Whether it was invited; a body that joined after the invitations may still come.' })
  isInvited: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was there; null until the session is held.' })
  isPresent: boolean | null;
}

/** The fields of a session that are its own; those that are read or asked for apart are in `session-fields.resolver.ts`. */
@Directive('@key(fields: "id")')
@ObjectType('CouncilSession', { description: 'A session (отырыс) of a coordinating council.' })
export class CouncilSessionType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => Int, { description: 'Version; give it as `expectedVersion` to change only what you have seen.' })
  version: number;

  @Field({ description: 'Registration number, such as KZ-71/C-2026-000001.' })
  number: string;

  @Field(() => SessionStateEnum, { description: 'Where it stands in its life cycle.' })
  state: SessionState;

  @Field(() => LocalDateScalar, { description: 'The day for which it is planned.' })
  plannedFor: LocalDate;

  @Field({ description: 'Where it takes place.' })
  place: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of the invitations; null before.' })
  convenedOn: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day on which it was held; null before.' })
  heldOn: LocalDate | null;

  @Field(() => InstantScalar, { description: 'Moment of its planning.' })
  createdAt: Date;
}

export const CouncilSessionConnectionType = connectionType('CouncilSession', CouncilSessionType);
