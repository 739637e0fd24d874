import { getMetadataStorage, MAX_LENGTH, ValidationError } from 'class-validator';

/** A text that may be no longer than this is one line: a name, a number, a subject, a code. */
const LONGEST_LINE = 300;
const BREAK = /[\t\n\r\u2028\u2029]/;

const linesByClass = new Map<unknown, ReadonlySet<string>>();

/** The properties of a class whose texts are lines, by its own constraints. */
function findLines(type: new () => object): ReadonlySet<string> {
  const constraints = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  const lines = constraints.filter((each) => each.name === MAX_LENGTH && Number(each.constraints[0]) <= LONGEST_LINE);
  return new Set(lines.map(({ propertyName }) => propertyName));
}

function linesOf(value: object): ReadonlySet<string> {
  const type = value.constructor as new () => object;
  const known = linesByClass.get(type) ?? findLines(type);
  linesByClass.set(type, known);
  return known;
}

const isBroken = (text: unknown): boolean => typeof text === 'string' && BREAK.test(text);

function problem(property: string, more: Partial<ValidationError>): ValidationError {
  return Object.assign(new ValidationError(), { property, ...more });
}

/** What of an input is to be one line and is not, in the shape of the library that checks the rest. */
export function brokenLines(value: object): ValidationError[] {
  const lines = linesOf(value);
  return Object.entries(value).flatMap(([property, member]: [string, unknown]) => {
    const members: readonly unknown[] = Array.isArray(member) ? member : [member];
    if (lines.has(property) && members.some(isBroken))
      return [problem(property, { constraints: { singleLine: `${property} must be one line` } })];
    const children = members.flatMap((each) => (typeof each === 'object' && each !== null ? brokenLines(each) : []));
    return children.length === 0 ? [] : [problem(property, { children })];
  });
}
