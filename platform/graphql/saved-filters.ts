import { coerceInputValue, GraphQLError, type GraphQLResolveInfo, isInputType } from 'graphql';
import { type ClassType, ArgumentValidationError } from 'type-graphql';
import type { CallContext } from '../command/command-context';
import { invalidInput, notFound } from '../errors/plain-errors';
import type { SavedFilter } from '../saved-filters/saved-filter';
import { findSavedFilter } from '../saved-filters/saved-filter.repository';
import { validateArgument } from './validate-argument';

/** Lists of one kind for which filters are kept. */
export interface FilteredList<Filter extends object, Order extends object> {
  /** What it lists, such as `Appeal`; its inputs are `AppealFilter` and `AppealOrder`. */
  readonly noun: string;
  readonly filter: ClassType<Filter>;
  readonly order: ClassType<Order>;
  /** Fields of the filter that are not kept, as they hold personal data. */
  readonly unkept: readonly (keyof Filter & string)[];
}

/** A list as it is asked for. */
export interface ListChoice<Filter, Order> {
  readonly savedFilter?: string | null;
  readonly filter?: Filter | null;
  readonly orderBy?: Order | null;
}

type Schema = GraphQLResolveInfo['schema'];

/** Reads kept JSON as an input of today's schema. Throws what the graph or the library of constraints has against it. */
async function readInput<Input extends object>(
  schema: Schema,
  typeName: string,
  type: ClassType<Input>,
  value: unknown,
): Promise<Input> {
  const inputType = schema.getType(typeName);
  if (!isInputType(inputType)) throw new Error(`${typeName} is no input`);
  const read = Object.assign(new type(), coerceInputValue(value, inputType));
  await validateArgument(read);
  return read;
}

function problemOf(error: unknown): string {
  if (error instanceof ArgumentValidationError)
    return error.extensions.validationErrors.flatMap((each) => Object.values(each.constraints ?? {})).join('; ');
  if (error instanceof GraphQLError) return error.message;
  throw error;
}

interface Read<Filter, Order> {
  readonly filter: Filter;
  readonly orderBy: Order | null;
}

async function readSaved<Filter extends object, Order extends object>(
  { noun, filter, order }: FilteredList<Filter, Order>,
  schema: Schema,
  saved: SavedFilter,
): Promise<Read<Filter, Order>> {
  return {
    filter: await readInput(schema, `${noun}Filter`, filter, saved.filter),
    orderBy: saved.orderBy && (await readInput(schema, `${noun}Order`, order, saved.orderBy)),
  };
}

/** Why a kept filter cannot be used any longer, since its list takes other ones by now; null if it can. */
export function problemOfSaved<Filter extends object, Order extends object>(
  list: FilteredList<Filter, Order>,
  schema: Schema,
  saved: SavedFilter,
): Promise<string | null> {
  return readSaved(list, schema, saved).then(() => null, problemOf);
}

const given = (filter: object): object =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));

/**
 * The filter and order of a list: those of the viewer's kept filter, if one is named, with what is given beside it in their place. Throws `NOT_FOUND`
 * for a filter that is not the viewer's own of this list, and `INVALID_INPUT` for one that the list does not take any longer.
 */
export async function chosenList<Filter extends object, Order extends object>(
  list: FilteredList<Filter, Order>,
  { db, viewer }: Pick<CallContext, 'db' | 'viewer'>,
  { schema }: Pick<GraphQLResolveInfo, 'schema'>,
  { savedFilter, filter = null, orderBy = null }: ListChoice<Filter, Order>,
): Promise<{ readonly filter: Filter | null; readonly orderBy: Order | null }> {
  if (!savedFilter) return { filter, orderBy };
  const saved = (await findSavedFilter(db, viewer, { list: list.noun, id: savedFilter })) ?? notFound('SavedFilter');
  const read = await readSaved(list, schema, saved).catch((error: unknown) =>
    invalidInput('savedFilter', `does not fit the list any longer: ${problemOf(error)}`),
  );
  return { filter: Object.assign(read.filter, given(filter ?? {})), orderBy: orderBy ?? read.orderBy };
}
