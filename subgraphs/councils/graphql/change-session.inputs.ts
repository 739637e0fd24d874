import { ArrayMaxSize, ArrayMinSize, IsOptional, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { ChangeInput, CommandInput } from '../../../platform/graphql/command-input';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../platform/graphql/scalars';
import type { AddAgendaItem } from '../commands/add-agenda-item';
import type { AdoptCouncilDecision } from '../commands/adopt-council-decision';
import type { HoldCouncilSession } from '../commands/hold-council-session';
import type { PlanCouncilSession } from '../commands/plan-council-session';
import type { DecisionItem } from '../domain/decision';
import type { Votes } from '../domain/regulation';
import type { CoordinationAim } from '../domain/session';
import { ChangeRecordInput } from './change-record.inputs';
import { CoordinationAimEnum } from './council-enums.type';

const NAME = 300;
const TEXT = 50_000;
const CODE = 100;
const MOST_BODIES = 200;
const MOST_ITEMS = 100;
/** Something other than blanks. */
const FILLED = /\S/;

@InputType('PlanCouncilSessionInput', { description: 'A session to be planned.' })
export class PlanCouncilSessionInput extends CommandInput implements PlanCouncilSession {
  @MaxLength(CODE)
  @Field(() => ID, { description: 'The council that is to sit.' })
  councilId: string;

  @Field(() => LocalDateScalar, { description: 'The day, today or later.' })
  plannedFor: LocalDate;

  @Matches(FILLED)
  @MaxLength(NAME)
  @Field({ description: 'The place.' })
  place: string;
}

@InputType('AddAgendaItemInput', { description: 'A matter for the agenda of a planned session.' })
export class AddAgendaItemInput extends ChangeInput implements AddAgendaItem {
  @MaxLength(CODE)
  @Field(() => ID, { description: 'The session.' })
  sessionId: string;

  @Matches(FILLED)
  @MaxLength(NAME)
  @Field({ description: 'What it is about. Every participating body reads it.' })
  title: string;

  @LegalBasis('28.1.b')
  @Field(() => CoordinationAimEnum, { description: 'The aim of coordination that it serves.' })
  aim: CoordinationAim;

  @IsOptional()
  @MaxLength(CODE)
  @Field(() => ID, {
    nullable: true,
    description: 'The submission (ұсыну) that it is about; bodies that may not see it are not told of it.',
  })
  submissionId?: string | null;
}

@InputType('HoldCouncilSessionInput', { description: 'A session that was held.' })
export class HoldCouncilSessionInput extends ChangeRecordInput implements HoldCouncilSession {
  @LegalBasis('28.1.e')
  @ArrayMaxSize(MOST_BODIES)
  @MaxLength(CODE, { each: true })
  @Field(() => [ID], { description: 'The member bodies that were there.' })
  presentAgencyIds: string[];
}

@InputType('CouncilVotesInput', { description: 'How a vote went.' })
export class CouncilVotesInput implements Votes {
  @Min(0)
  @Max(MOST_BODIES + 1)
  @Field(() => Int, { description: 'Votes for.' })
  for: number;

  @Min(0)
  @Max(MOST_BODIES + 1)
  @Field(() => Int, { description: 'Votes against.' })
  against: number;

  @Min(0)
  @Max(MOST_BODIES + 1)
  @Field(() => Int, { description: 'Abstentions.' })
  abstained: number;
}

@InputType('CouncilDecisionItemInput', { description: 'An item of a decision: what, by whom, by when.' })
export class DecisionItemInput implements DecisionItem {
  @Matches(FILLED)
  @MaxLength(TEXT)
  @Field({ description: 'What is to be done.' })
  text: string;

  @LegalBasis('28.2.b')
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_BODIES)
  @MaxLength(CODE, { each: true })
  @Field(() => [ID], { description: 'The participating bodies responsible; each gets a measure of its own.' })
  responsibleAgencyIds: string[];

  @LegalBasis('28.2')
  @Field(() => LocalDateScalar, { description: 'The day by which it is to be done, not in the past.' })
  dueOn: LocalDate;
}

@InputType('AdoptCouncilDecisionInput', { description: 'A decision as it was put to the vote.' })
export class AdoptCouncilDecisionInput extends ChangeInput implements AdoptCouncilDecision {
  @MaxLength(CODE)
  @Field(() => ID, { description: 'The session at which it was voted on.' })
  sessionId: string;

  @Matches(FILLED)
  @MaxLength(TEXT)
  @Field({ description: 'What is decided.' })
  text: string;

  @LegalBasis('28.1.e')
  @ValidateNested()
  @Field(() => CouncilVotesInput, { description: 'How the vote went.' })
  votes: CouncilVotesInput;

  @LegalBasis('28.2')
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ITEMS)
  @ValidateNested({ each: true })
  @Field(() => [DecisionItemInput], { description: 'Its items.' })
  items: DecisionItemInput[];
}
