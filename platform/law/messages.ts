import type { ErrorCode } from '../errors/codes';
import type { DomainError, ErrorDetails } from '../errors/domain-error';
import { interpolate } from '../errors/interpolate';
import type { Reason } from '../errors/reason';
import { termOf } from './glossary';
import { type Language, LANGUAGES } from './language';
import { readLawTable, type TableRow } from './table';

/** What a message is for: a refusal on the law, or a general code where there is none. */
export type MessageKey = Reason | ErrorCode;

const MESSAGES: ReadonlyMap<string, TableRow<Language>> = new Map(
  readLawTable('messages.tsv', ['reason', ...LANGUAGES]).map((row) => [row.reason, row]),
);

/** The sentence for a person in a language, with the details filled in; details that name glossary terms are shown as those. */
export function message(key: MessageKey, language: Language, details: ErrorDetails = {}): string {
  return interpolate(templateOf(key, language), details, (value) => termOf(value, language) ?? value);
}

/** The sentence of an error in a language: that of its reason, or without one that of its code. */
export function messageOf(error: DomainError, language: Language): string {
  return message(error.reason ?? error.code, language, error.details);
}

/** The sentence with its placeholders, as it stands in `law/messages.tsv`. Throws a plain `Error` on an unknown key. */
export function templateOf(key: MessageKey, language: Language): string {
  const row = MESSAGES.get(key);
  if (row === undefined) throw new Error(`law/messages.tsv has no row ${key}`);
  return row[language];
}
