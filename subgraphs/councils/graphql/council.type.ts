import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { connectionType } from '../../../platform/graphql/connection';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { type LocalisedText, LocalisedTextType } from '../../../platform/graphql/localised-text.type';
import { InstantScalar, LocalDateScalar } from '../../../platform/graphql/scalars';
import type { CouncilLevel } from '../domain/council-level';
import type { CouncilState } from '../domain/council-lifecycle';
import type { MemberRole } from '../domain/membership';
import type { CouncilRegulation, RegulationAuthority } from '../domain/regulation';
import { CouncilLevelEnum, CouncilStateEnum, MemberRoleEnum, RegulationAuthorityEnum } from './council-enums.type';

@LegalBasis('9.10', '28.3', '28.1.e')
@ObjectType('CouncilRegulation', {
  description:
    "The edition in force of a council's regulation (ереже). The law sets none of its parameters; one that it leaves out is null.",
})
export class CouncilRegulationType implements CouncilRegulation {
  @Field(() => ID, { description: 'Identifier (UUID) of the edition.' })
  id: string;

  @Field(() => Int, { description: 'Its number among the editions of this council, from 1.' })
  edition: number;

  @Field(() => RegulationAuthorityEnum, { description: 'Whose act approved it.' })
  approvedBy: RegulationAuthority;

  @Field(() => LocalDateScalar, { description: 'Day of the approving act.' })
  approvedOn: LocalDate;

  @Field({ description: 'The approving act.' })
  actReference: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many participating bodies must be present, the chair not counted.',
  })
  quorum: number | null;

  @Field(() => Int, { nullable: true, description: 'How many votes for a decision needs.' })
  votingThreshold: number | null;

  @Field(() => Int, { nullable: true, description: 'How many sessions a year are to be held.' })
  meetingsPerYear: number | null;

  @LegalBasis('28.1.c')
  @Field(() => String, {
    nullable: true,
    description: 'The post that it names as chair; only in military and transport councils.',
  })
  chairPost: string | null;
}

@LegalBasis('28.1.b')
@ObjectType('CouncilMember', { description: 'A body that belongs to a council today.' })
export class CouncilMemberType {
  @Field(() => MemberRoleEnum, { description: 'How it takes part.' })
  role: MemberRole;
}

/** The fields of a council that are its own; those that are read or asked for apart are in `council-fields.resolver.ts`. */
@LegalBasis('28.1.a', '28.1.f')
@Directive('@key(fields: "id")')
@ObjectType('CoordinatingCouncil', { description: 'A permanent coordinating council (үйлестіру кеңесі).' })
export class CoordinatingCouncilType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => Int, { description: 'Version; give it as `expectedVersion` to change only what you have seen.' })
  version: number;

  @Field(() => CouncilStateEnum, { description: 'Where it stands in its life cycle.' })
  state: CouncilState;

  @LegalBasis('28.1.a')
  @Field(() => CouncilLevelEnum, { description: 'The place where it exists.' })
  level: CouncilLevel;

  @Field(() => LocalisedTextType, { description: 'Its name.' })
  name: LocalisedText;

  @LegalBasis('9.10', '28.3')
  @Field(() => CouncilRegulationType, {
    nullable: true,
    description: 'The regulation in force; null before one is approved.',
  })
  regulation: CouncilRegulation | null;

  @Field(() => InstantScalar, { description: 'Moment of its creation in the platform.' })
  createdAt: Date;
}

export const CoordinatingCouncilConnectionType = connectionType('CoordinatingCouncil', CoordinatingCouncilType);
