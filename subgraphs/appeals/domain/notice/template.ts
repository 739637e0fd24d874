import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { CorrespondenceLanguage as Language } from '../language-tag';

/** The words of a message in the three languages; `{name}` is filled in. */
export type Template = Readonly<Record<Language, string>>;

/** What a template is filled in with, by placeholder. */
export type Filling = Readonly<Record<string, string>>;

const PLACEHOLDER = /\{(\w+)\}/g;
const LOCALES = { kk: 'kk', ru: 'ru', en: 'en-GB' } as const satisfies Record<Language, string>;

/** A text with its placeholders filled in, in one pass: what is filled in is never read as a placeholder. Throws for one that has no value. */
export function fill(text: string, filling: Filling): string {
  return text.replace(PLACEHOLDER, (_, name: string) => {
    const value = filling[name];
    if (value === undefined) throw new Error(`the placeholder ${name} has no value`);
    return value;
  });
}

/** A day as it is written in a letter, such as `14 мая 2026 г.`. */
export function written(day: LocalDate, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
