import { Arg, type ClassType, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { CallContext } from '../command/command-context';
import type { SubgraphName } from '../database/subgraph-name';
import {
  countLetters,
  findLetter,
  type Letter,
  LETTER_STATES,
  type LetterState,
  listLetters,
} from '../events/dead-letters';
import {
  discardDelivery,
  findDelivery,
  rebuildProjections,
  replayDeadDeliveries,
  replayDelivery,
  seesDeliveries,
} from '../events/operate-outbox';
import { invalidInput } from '../errors/plain-errors';
import { listing } from '../pagination/listing';
import { pageRequest } from '../pagination/page-request';
import { type Connection, PageArgs, PageArguments } from './connection';
import {
  DeliveryConnectionType,
  DeliveryCountsType,
  DeliveryStateEnum,
  DeliveryType,
  DiscardDeliveryInput,
  OperateOutboxInput,
  ReplayDeliveryInput,
} from './delivery.type';

const PLACE = /^\d{1,18}$/;

async function deliveriesOf(
  { db, viewer }: CallContext,
  states: readonly LetterState[],
  args: PageArgs,
): Promise<Connection<Letter>> {
  const page = pageRequest(args);
  if (page.after && !PLACE.test(page.after.id)) return invalidInput('after', 'is not a cursor of this list');
  const asked = { states, after: page.after?.id ?? null, first: page.first + 1 };
  const letters = seesDeliveries(viewer) ? await listLetters(db.pool, asked) : [];
  const count = async (): Promise<number> => {
    if (!seesDeliveries(viewer)) return 0;
    const counts = await countLetters(db.pool);
    return states.reduce((sum, state) => sum + counts[state], 0);
  };
  const rows = letters.map((letter) => ({ ...letter, cursorValue: letter.id }));
  return listing(rows, page, (row): Letter => row, count);
}

/** What operators see of a subgraph's outbox. */
function deliveryReader(subgraph: SubgraphName): ClassType {
  @Resolver()
  class DeliveryReader {
    @Query(() => DeliveryConnectionType, {
      name: `${subgraph}EventDeliveries`,
      nullable: true,
      description: `Events on their way from ${subgraph} that wait, fail or are given up, oldest first; for operators.`,
    })
    deliveries(
      @Arg('states', () => [DeliveryStateEnum], { nullable: true, description: 'In which states; all if absent.' })
      states: readonly LetterState[] | null,
      @PageArguments() page: PageArgs,
      @Ctx() context: CallContext,
    ): Promise<Connection<Letter>> {
      return deliveriesOf(context, states ?? LETTER_STATES, page);
    }

    @Query(() => DeliveryType, {
      name: `${subgraph}EventDelivery`,
      nullable: true,
      description: `The delivery of a number in ${subgraph}; null once it is done, and for everyone but an operator.`,
    })
    delivery(
      @Arg('id', () => ID, { description: 'Number of the delivery.' }) id: string,
      @Ctx() { db, viewer }: CallContext,
    ): Promise<Letter | null> {
      return findDelivery(viewer, db.pool, id);
    }

    @Query(() => DeliveryCountsType, {
      name: `${subgraph}EventDeliveryCounts`,
      nullable: true,
      description: `How many deliveries of ${subgraph} are in each state; null for everyone but an operator.`,
    })
    async counts(@Ctx() { db, viewer }: CallContext): Promise<DeliveryCountsType | null> {
      if (!seesDeliveries(viewer)) return null;
      const { WAITING, FAILING, DEAD } = await countLetters(db.pool);
      return { waiting: WAITING, failing: FAILING, dead: DEAD };
    }
  }
  return DeliveryReader;
}

/** What operators do with it. */
function deliverySteps(subgraph: SubgraphName): ClassType {
  const capital = `${subgraph.charAt(0).toUpperCase()}${subgraph.slice(1)}`;
  const replay = `replay${capital}EventDelivery`;
  const replayDead = `replayDead${capital}EventDeliveries`;
  const discard = `discard${capital}EventDelivery`;
  const rebuild = `rebuild${capital}Projections`;

  @Resolver()
  class DeliverySteps {
    @Mutation(() => DeliveryType, {
      name: replay,
      nullable: true,
      description: `Tries a failed delivery of ${subgraph} again at once; null if that has succeeded already.`,
    })
    async replay(
      @Arg('input', () => ReplayDeliveryInput, { description: 'The delivery.' }) input: ReplayDeliveryInput,
      @Ctx() context: CallContext,
    ): Promise<Letter | null> {
      const { id } = await replayDelivery(context, replay, input);
      return findLetter(context.db.pool, id);
    }

    @Mutation(() => Int, {
      name: replayDead,
      description: `Tries every delivery of ${subgraph} again that was given up; answers how many.`,
    })
    async replayDead(
      @Arg('input', () => OperateOutboxInput, { description: 'The request.' }) input: OperateOutboxInput,
      @Ctx() context: CallContext,
    ): Promise<number> {
      return (await replayDeadDeliveries(context, replayDead, input)).count;
    }

    @Mutation(() => DeliveryType, {
      name: discard,
      description: `Gives up a failed delivery of ${subgraph}, which is kept with the reason; answers with it as it was.`,
    })
    async discard(
      @Arg('input', () => DiscardDeliveryInput, { description: 'The delivery.' }) input: DiscardDeliveryInput,
      @Ctx() context: CallContext,
    ): Promise<Letter> {
      return (await discardDelivery(context, discard, input)).letter;
    }

    @Mutation(() => [String], {
      name: rebuild,
      description: `Has the other subgraphs send what ${subgraph} knows of them again; answers with the types of events asked for.`,
    })
    async rebuild(
      @Arg('input', () => OperateOutboxInput, { description: 'The request.' }) input: OperateOutboxInput,
      @Ctx() context: CallContext,
    ): Promise<readonly string[]> {
      return (await rebuildProjections(context, rebuild, input)).types;
    }
  }
  return DeliverySteps;
}

/**
 * What operators see and do of a subgraph's outbox, under names that begin with the subgraph's: classes of its own for each. For everyone but an
 * operator there are no deliveries: lists are empty, the rest is null, and steps are NOT_FOUND.
 */
export function deliveryResolvers(subgraph: SubgraphName): readonly [ClassType, ClassType] {
  return [deliveryReader(subgraph), deliverySteps(subgraph)];
}
