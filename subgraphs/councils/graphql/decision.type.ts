import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { connectionType } from '../../../platform/graphql/connection';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { InstantScalar, LocalDateScalar } from '../../../platform/graphql/scalars';
import type { Progress } from '../domain/decision';
import type { DecisionState } from '../domain/decision-lifecycle';
import type { Votes } from '../domain/regulation';
import { DecisionStateEnum } from './council-enums.type';

@LegalBasis('28.1.e')
@ObjectType('CouncilVotes', { description: 'The votes on a decision; each body present and the chair have one.' })
export class CouncilVotesType implements Votes {
  @Field(() => Int, { description: 'Votes for.' })
  for: number;

  @Field(() => Int, { description: 'Votes against.' })
  against: number;

  @Field(() => Int, { description: 'Abstentions.' })
  abstained: number;
}

@ObjectType('CouncilDecisionProgress', { description: 'How far a decision is implemented, in measures.' })
export class DecisionProgressType implements Progress {
  @Field(() => Int, { description: 'All its measures.' })
  total: number;

  @Field(() => Int, { description: 'Those implemented.' })
  implemented: number;

  @Field(() => Int, { description: 'Those open past their day, by the legal clock.' })
  overdue: number;
}

/** The fields of a decision that are its own; those that are read or asked for apart are in `decision-fields.resolver.ts`. */
@LegalBasis('28.2')
@Directive('@key(fields: "id")')
@ObjectType('CouncilDecision', {
  description:
    'A decision (шешім) of a coordinating council: it binds those who take part, through acts and measures of their own.',
})
export class CouncilDecisionType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => Int, { description: 'Version: it grows with each change.' })
  version: number;

  @Field({ description: 'Registration number, such as KZ-71/D-2026-000001.' })
  number: string;

  @Field(() => DecisionStateEnum, { description: 'Where it stands in its life cycle.' })
  state: DecisionState;

  @Field(() => LocalDateScalar, { description: 'Day of its adoption.' })
  adoptedOn: LocalDate;

  @Field({ description: 'What is decided.' })
  text: string;

  @LegalBasis('28.1.e')
  @Field(() => CouncilVotesType, { description: 'How the vote went.' })
  votes: Votes;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day on which its last measure was closed; null before.',
  })
  implementedOn: LocalDate | null;

  @Field(() => InstantScalar, { description: 'Moment of its registration.' })
  createdAt: Date;
}

export const CouncilDecisionConnectionType = connectionType('CouncilDecision', CouncilDecisionType);
