/**
 * What no text of the platform holds: control characters except tab and line breaks (PostgreSQL does not know U+0000 at all), halves of
 * surrogate pairs, and the characters that turn the direction of writing, by which a text is read otherwise than it is kept.
 */
const UNCLEAN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** What is wrong with a text of more than one line. */
export const UNCLEAN_PROBLEM =
  'must not contain control characters (U+0000 among them), direction characters or half of a surrogate pair';

/** Whether a text may be kept as it is. */
export function isClean(text: string): boolean {
  return !UNCLEAN.test(text) && text.isWellFormed();
}

const composed = (text: string): string => text.normalize('NFC');

type Variables = Readonly<Record<string, unknown>>;

interface Texts {
  readonly query: string;
  readonly variables?: Variables;
}

function composedVariables(variables: Variables): Variables {
  const json = JSON.stringify(variables);
  if (json === composed(json)) return variables;
  const compose = (_key: string, member: unknown): unknown => (typeof member === 'string' ? composed(member) : member);
  return JSON.parse(json, compose) as Variables;
}

/** An escape stays itself, whatever mark follows it. */
function composedDocument(source: string): string {
  if (source === composed(source)) return source;
  return source.replace(/[^\\]+|\\./gsu, (part) => (part.startsWith('\\') ? part : composed(part)));
}

/** A request with its texts composed (NFC), in variables and in literals. */
export function composedRequest({ query, variables = {} }: Texts): Required<Texts> {
  return { query: composedDocument(query), variables: composedVariables(variables) };
}
