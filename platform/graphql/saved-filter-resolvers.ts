import { MaxLength, ValidateNested, IsOptional } from 'class-validator';
import {
  Arg,
  type ClassType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { CallContext } from '../command/command-context';
import { invalidInput } from '../errors/plain-errors';
import { type DeleteFilter, deleteFilter, type SaveFilter, saveFilter } from '../saved-filters/save-filter';
import { MOST_FILTERS, type SavedFilter } from '../saved-filters/saved-filter';
import { findSavedFilters } from '../saved-filters/saved-filter.repository';
import { ChangeInput } from './command-input';
import { AssumedSize } from './cost';
import { NotBlank } from './not-blank';
import { type FilteredList, problemOfSaved } from './saved-filters';
import { JsonObjectScalar } from './scalars';

const LONGEST_NAME = 100;

function savedFilterType(noun: string): ClassType<SavedFilter> {
  @ObjectType(`Saved${noun}Filter`, { description: `A filter of ${noun} lists that the viewer has given a name.` })
  class Saved implements SavedFilter {
    @Field(() => ID, { description: 'Identifier (UUID), for `savedFilter` of the list.' })
    id: string;

    @Field(() => Int, { description: 'Grows by one with each change.' })
    version: number;

    @Field({ description: 'Its name.' })
    name: string;

    @Field(() => JsonObjectScalar, { description: `The \`${noun}Filter\`.` })
    filter: SavedFilter['filter'];

    @Field(() => JsonObjectScalar, { nullable: true, description: `The \`${noun}Order\`, if one is kept.` })
    orderBy: SavedFilter['orderBy'];
  }
  return Saved;
}

interface FilterInputs {
  readonly save: ClassType<SaveFilter>;
  readonly remove: ClassType<DeleteFilter>;
}

function filterInputs<Filter extends object, Order extends object>(list: FilteredList<Filter, Order>): FilterInputs {
  @InputType(`Save${list.noun}FilterInput`, { description: 'A filter and the name it is kept under.' })
  class Save extends ChangeInput implements SaveFilter {
    @Field(() => ID, {
      nullable: true,
      description: 'The filter (UUID) that it replaces, also to rename it; a new one if absent.',
    })
    id?: string | null;

    @NotBlank()
    @MaxLength(LONGEST_NAME)
    @Field({
      description: 'Its name; none of the viewer’s other filters of the list has it, in either case of letters.',
    })
    name: string;

    @ValidateNested()
    @Field(() => list.filter, { description: 'What the list is to hold.' })
    filter: Filter;

    @IsOptional()
    @ValidateNested()
    @Field(() => list.order, { nullable: true, description: 'In which order; that of the list if absent.' })
    orderBy?: Order | null;
  }

  @InputType(`DeleteSaved${list.noun}FilterInput`, { description: 'The filter that is kept no longer.' })
  class Delete extends ChangeInput implements DeleteFilter {
    @Field(() => ID, { description: 'The filter (UUID).' })
    id: string;
  }
  return { save: Save, remove: Delete };
}

/** What a person does with filters of a list: keep, see, change, delete; classes of its own for each kind of list. */
export function savedFilterResolver<Filter extends object, Order extends object>(
  list: FilteredList<Filter, Order>,
): ClassType {
  const { noun, unkept } = list;
  const type = savedFilterType(noun);
  const inputs = filterInputs(list);
  const [save, remove] = [`save${noun}Filter`, `deleteSaved${noun}Filter`];

  @Resolver(() => type)
  class SavedFilterResolver {
    @AssumedSize(MOST_FILTERS)
    @Query(() => [type], {
      name: `saved${noun}Filters`,
      nullable: true,
      description: `The viewer's own filters of ${noun} lists, by name; nobody sees another's.`,
    })
    savedFilters(@Ctx() { db, viewer }: CallContext): Promise<SavedFilter[]> {
      return findSavedFilters(db, viewer, noun);
    }

    @Mutation(() => type, {
      name: save,
      description: `Keeps a filter of ${noun} lists under a name, at most ${MOST_FILTERS}, for the viewer alone. CONFLICT if another one has the name; INVALID_INPUT for what is not kept (${unkept.join(', ') || 'nothing'}).`,
    })
    save(
      @Arg('input', () => inputs.save, { description: 'The filter.' }) input: SaveFilter,
      @Ctx() context: CallContext,
    ): Promise<SavedFilter> {
      const filter = new Map<string, unknown>(Object.entries(input.filter));
      const field = unkept.find((each) => (filter.get(each) ?? null) !== null);
      if (field !== undefined) return invalidInput(`filter.${field}`, 'is not kept: it tells of a person');
      return saveFilter(context, { command: save, list: noun }, input);
    }

    @Mutation(() => type, {
      name: remove,
      description: `Deletes one of the viewer's own filters of ${noun} lists, and answers with it as it was. NOT_FOUND for another's.`,
    })
    remove(
      @Arg('input', () => inputs.remove, { description: 'The filter.' }) input: DeleteFilter,
      @Ctx() context: CallContext,
    ): Promise<SavedFilter> {
      return deleteFilter(context, { command: remove, list: noun }, input);
    }

    @FieldResolver(() => String, {
      nullable: true,
      description: 'Why the list does not take it any longer; null if it does.',
    })
    problem(@Root() saved: SavedFilter, @Info() { schema }: GraphQLResolveInfo): Promise<string | null> {
      return problemOfSaved(list, schema, saved);
    }
  }
  return SavedFilterResolver;
}
