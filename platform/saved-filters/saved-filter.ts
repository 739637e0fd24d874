/** The filter of a list, with its order, that a person has given a name. */
export interface SavedFilter {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly orderBy: Readonly<Record<string, unknown>> | null;
}

/** How many a person may keep of one list. */
export const MOST_FILTERS = 100;
/** How long one may be as JSON, in UTF-16 units: five hundred offices by their ids fit in. */
export const LONGEST_FILTER = 32_768;
