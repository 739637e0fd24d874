import { validate } from 'class-validator';
import { ArgumentValidationError } from 'type-graphql';
import { brokenLines } from './single-lines';

/** As type-graphql itself calls the library: what is absent is not asked for, and what has no constraints is let through. */
const SETTINGS = { skipMissingProperties: true, forbidUnknownValues: false } as const;

/** Arguments longer than this as JSON are validated each time: a text of a mutation comes once. */
const LONGEST_KEPT = 300;
const MOST_KEPT = 500;

/** Arguments found good, by their class: a list under twenty parents comes with the same ones twenty times, from the same few queries. */
const good = new Map<unknown, Set<string>>();

function keep(type: unknown, text: string): void {
  const kept = good.get(type) ?? new Set();
  if (kept.size >= MOST_KEPT) kept.clear();
  good.set(type, kept.add(text));
}

async function validateObject(value: object): Promise<void> {
  const text = JSON.stringify(value);
  if (good.get(value.constructor)?.has(text)) return;
  const errors = [...(await validate(value, SETTINGS)), ...brokenLines(value)];
  if (errors.length > 0) throw new ArgumentValidationError(errors);
  if (text.length <= LONGEST_KEPT) keep(value.constructor, text);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Holds the arguments of a field to the constraints of their classes, and short texts to one line. Throws `ArgumentValidationError`. */
export async function validateArgument(value: unknown): Promise<void> {
  const objects = (Array.isArray(value) ? value : [value]).filter(isObject);
  await Promise.all(objects.map(validateObject));
}
