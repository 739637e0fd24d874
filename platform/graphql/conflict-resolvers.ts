import { MaxLength } from 'class-validator';
import {
  Arg,
  type ClassType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { CallContext } from '../command/command-context';
import { findConflict, findOpenConflicts } from '../conflicts/conflict.repository';
import type { ConflictParty } from '../conflicts/explanations';
import { resolveConflict, type ResolveConflict } from '../conflicts/resolve-conflict';
import { notFound } from '../errors/plain-errors';
import { pageRequest } from '../pagination/page-request';
import { CommandInput } from './command-input';
import type { ConflictLoaders } from './conflict-loaders';
import { conflictNode, type ConflictType } from './conflict.type';
import { type Connection, connectionType, PageArgs, PageArguments } from './connection';
import { LegalBasis } from './legal-basis';

const LONGEST_RESOLUTION = 2000;

/** What the resolvers of conflicts ask of a subgraph's context. */
interface ConflictContext extends CallContext {
  readonly loaders: ConflictLoaders;
}

@InputType('ResolveConflictInput', { description: 'How a conflict was resolved.' })
class ResolveConflictInput extends CommandInput implements ResolveConflict {
  @Field(() => ID, { description: 'The conflict.' })
  id: string;

  @MaxLength(LONGEST_RESOLUTION)
  @Field({ description: 'What was done, in words.' })
  resolution: string;
}

/** A kind of conflicts: that of one subgraph, under names of its own. */
export interface ConflictKind {
  /** The type's name, such as `AppealConflict`. */
  readonly name: string;
  readonly type: ClassType<ConflictType>;
  /** The list's name, such as `appealConflicts`. */
  readonly list: string;
}

/** The work list of a subgraph's conflicts and the mutation that resolves one: a class of its own for each subgraph. */
export function conflictResolver({ name, type, list }: ConflictKind): ClassType {
  const connection = connectionType(name, type);
  const resolve = `resolve${name}`;

  @Resolver()
  class ConflictResolver {
    @Query(() => connection, {
      name: list,
      nullable: true,
      description:
        'Open conflicts (қайшылықтар) that the viewer may see, the longest due first, so that overdue ones lead.',
    })
    async conflicts(
      @Arg('officeIds', () => [ID], { nullable: true, description: 'Only those about records of these offices.' })
      officeIds: readonly string[] | null,
      @Arg('isOverdue', () => Boolean, { nullable: true, description: 'Only those that are overdue, or are not.' })
      isOverdue: boolean | null,
      @PageArguments() page: PageArgs,
      @Ctx() { db, viewer, today: legalDay }: ConflictContext,
    ): Promise<Connection<ConflictType>> {
      const today = await legalDay();
      const asked = {
        viewer,
        officeIds: officeIds ?? null,
        isOverdue: isOverdue ?? null,
        today,
        page: pageRequest(page),
      };
      const found = await findOpenConflicts(db, asked);
      const edges = found.edges.map(({ cursor, node }) => ({ cursor, node: conflictNode(node, viewer, today) }));
      return { ...found, edges };
    }

    @LegalBasis('27.1', '10.1.a')
    @Mutation(() => type, {
      name: resolve,
      description: 'Puts on record what was done about a conflict, by a prosecutor of the office of either record.',
    })
    async resolve(
      @Arg('input', () => ResolveConflictInput, { description: 'What was done.' }) input: ResolveConflictInput,
      @Ctx() context: ConflictContext,
    ): Promise<ConflictType> {
      const { db, viewer } = context;
      const { id } = await resolveConflict(context, resolve, input);
      return conflictNode((await findConflict(db, viewer, id)) ?? notFound('Conflict'), viewer, await context.today());
    }
  }
  return ConflictResolver;
}

/** A type whose records show the conflicts in which they stand. */
export interface RecordWithConflicts {
  readonly type: ClassType<{ id: string }>;
  readonly party: ConflictParty;
  /** `conflicts` on the subgraph's own records, the list's name on those of others. */
  readonly field: string;
}

/** Adds to a record of this subgraph, or to a stub of another's, the conflicts that this subgraph keeps about it. */
export function conflictsField(
  { type, party, field }: RecordWithConflicts,
  kind: Pick<ConflictKind, 'type'>,
): ClassType {
  @Resolver(() => type)
  class ConflictsOfRecord {
    @FieldResolver(() => [kind.type], {
      name: field,
      nullable: true,
      description: 'The conflicts (қайшылықтар) in which it stands, open or resolved, oldest first.',
    })
    async conflicts(
      @Root() { id }: { readonly id: string },
      @Ctx() { loaders, viewer, today }: ConflictContext,
    ): Promise<readonly ConflictType[]> {
      const rows = await loaders.conflictsOf(party).load(id);
      if (rows.length === 0) return [];
      const day = await today();
      return rows.map((row) => conflictNode(row, viewer, day));
    }
  }
  return ConflictsOfRecord;
}
