import { invalidInput } from '../errors/plain-errors';

/** The largest page a client may ask for. */
export const LARGEST_PAGE = 1000;
/** The most records that one mutation takes in. */
export const LARGEST_BATCH = 200;
/** The page a client gets without asking for a size. */
export const DEFAULT_PAGE = 20;

/** Where a page begins: the sort value and id of the row before it. */
export interface Cursor {
  readonly value: string;
  readonly id: string;
}

/** A checked request for one page, forwards. */
export interface PageRequest {
  readonly first: number;
  readonly after: Cursor | null;
}

/** The opaque text of a row's place in a list. */
export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.value, cursor.id])).toString('base64url');
}

function decodeCursor(text: string): Cursor {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && typeof parts[0] === 'string' && typeof parts[1] === 'string') {
      return { value: parts[0], id: parts[1] };
    }
  } catch {
    // falls through to the refusal below
  }
  return invalidInput('after', 'is not a cursor of this list');
}

/** Checks the page arguments of a list: `first` 1 to 1000 (20 if absent), `after` a cursor from an earlier page. */
export function pageRequest(args: { first?: number | null; after?: string | null }): PageRequest {
  const first = args.first ?? DEFAULT_PAGE;
  if (!Number.isInteger(first) || first < 1 || first > LARGEST_PAGE) {
    return invalidInput('first', `must be a whole number from 1 to ${LARGEST_PAGE}`);
  }
  return { first, after: args.after ? decodeCursor(args.after) : null };
}
