import { MaxLength } from 'class-validator';
import { Directive, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { LetterState } from '../events/dead-letters';
import type { OfDelivery } from '../events/operate-outbox';
import { CommandInput } from './command-input';
import { connectionType } from './connection';
import { graphqlEnum } from './graphql-enum';
import { InstantScalar } from './scalars';

const LONGEST_REASON = 1000;

/** What becomes of a delivery. */
export const DeliveryStateEnum = graphqlEnum<LetterState>('EventDeliveryState', 'What becomes of a delivery.', {
  WAITING: 'Not tried yet.',
  FAILING: 'Has failed and will be tried again.',
  DEAD: 'Given up after the last attempt; an operator tries it again or discards it.',
});

/** A delivery as operators see it: the envelope, and nothing of what the event carries. */
@Directive('@shareable')
@ObjectType('EventDelivery', {
  description:
    'An event on its way from one subgraph to another, as an operator sees it. For everyone else there is none.',
})
export class DeliveryType {
  @Field(() => ID, { description: 'Number of the delivery within its subgraph.' })
  id: string;

  @Field(() => DeliveryStateEnum, { description: 'What becomes of it.' })
  state: LetterState;

  @Field(() => ID, { nullable: true, description: 'Identifier of the event; null if it is malformed.' })
  eventId: string | null;

  @Field(() => String, { nullable: true, description: 'Type of the event, such as appeal.changed.' })
  type: string | null;

  @Field(() => ID, { nullable: true, description: 'Identifier of the record that the event is about.' })
  subject: string | null;

  @Field(() => Float, { nullable: true, description: 'Version of that record.' })
  version: number | null;

  @Field(() => String, { nullable: true, description: 'The subgraph to which it goes.' })
  subscriber: string | null;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts: number;

  @Field(() => Int, { description: 'How often it is tried before it is given up.' })
  mostAttempts: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why the last attempt failed: kinds, codes and places, no values.',
  })
  lastError: string | null;

  @Field(() => InstantScalar, { description: 'When the event was emitted.' })
  emittedAt: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'When it will be tried again; null for a dead one.' })
  nextAttemptAt: Date | null;
}

/** How many deliveries are in each state. */
@Directive('@shareable')
@ObjectType('EventDeliveryCounts', { description: 'How many deliveries of a subgraph are in each state.' })
export class DeliveryCountsType {
  @Field(() => Int, { description: 'Not tried yet.' })
  waiting: number;

  @Field(() => Int, { description: 'Failed, and to be tried again.' })
  failing: number;

  @Field(() => Int, { description: 'Given up.' })
  dead: number;
}

/** A page of deliveries, one type in all subgraphs. */
export const DeliveryConnectionType = connectionType('EventDelivery', DeliveryType, { isShareable: true });

@InputType('OperateOutboxInput', { description: 'A step of an operator that concerns all deliveries of a subgraph.' })
export class OperateOutboxInput extends CommandInput {}

@InputType('ReplayEventDeliveryInput', { description: 'Which delivery is to be tried again.' })
export class ReplayDeliveryInput extends CommandInput implements OfDelivery {
  @Field(() => ID, { description: 'Number of the delivery within its subgraph.' })
  id: string;
}

@InputType('DiscardEventDeliveryInput', { description: 'Which delivery is given up, and why.' })
export class DiscardDeliveryInput extends ReplayDeliveryInput {
  @MaxLength(LONGEST_REASON)
  @Field({ description: 'Why; kept with the event.' })
  reason: string;
}
