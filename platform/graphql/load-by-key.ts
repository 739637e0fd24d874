import DataLoader from 'dataloader';
import { isUuid } from '../database/is-uuid';

/** Finds entities of a noun by id within one call: asked together, read in one statement, null where there is none for this viewer. */
export type EntityLoader<Entity> = DataLoader<string, Entity | null>;

/**
 * A loader over a repository function that finds by ids. The function leaves out what the viewer may not see, so a hidden and a missing
 * record are the same: null. Ids that are no UUIDs name nothing and ask nothing.
 */
export function loadByKey<Entity>(
  find: (keys: readonly string[]) => Promise<readonly Entity[]>,
  keyOf: (entity: Entity) => string,
): EntityLoader<Entity> {
  return new DataLoader<string, Entity | null>(async (keys) => {
    const wanted = keys.filter(isUuid).map((key) => key.toLowerCase());
    const found = wanted.length > 0 ? await find(wanted) : [];
    const byKey = new Map(found.map((entity) => [keyOf(entity), entity]));
    return keys.map((key) => byKey.get(key.toLowerCase()) ?? null);
  });
}

/** A loader of many rows per key, such as the terms of a record: always a list, empty where there is none. */
export function loadManyByKey<Row>(
  find: (keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, readonly Row[]> {
  return new DataLoader<string, readonly Row[]>(async (keys) => {
    const rows = await find(keys);
    const byKey = Map.groupBy(rows, keyOf);
    return keys.map((key) => byKey.get(key) ?? []);
  });
}

/** Loaders made on first use and shared by equal arguments within one call, e.g. a list per parent with one filter. */
export function loadersByArguments<Args, Loader>(make: (args: Args) => Loader): (args: Args) => Loader {
  const made = new Map<string, Loader>();
  return (args) => {
    const key = JSON.stringify(args);
    const known = made.get(key) ?? make(args);
    made.set(key, known);
    return known;
  };
}
