import { invalidInput } from '../../../platform/errors/plain-errors';

/** A name in the three languages. */
export interface PersonName {
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}

/** Letters of any script, the marks on them, spaces, hyphens, apostrophes and full stops: Әлия Нұрғалиқызы, О’Нил, Ким В. А. */
const NAME = /^\p{L}[\p{L}\p{M} .'’ʼ-]*$/u;
const LONGEST_NAME = 200;

function soundPart(text: string, language: string): string {
  const name = text.normalize('NFC').trim().replace(/\s+/gu, ' ');
  if (name.length > LONGEST_NAME) invalidInput(`name.${language}`, `is longer than ${LONGEST_NAME} letters`);
  return NAME.test(name) ? name : invalidInput(`name.${language}`, 'is no name of a person');
}

/** A person's name as it is kept: composed letters, single spaces. INVALID_INPUT for one that is empty, too long or no name. */
export function soundName(name: PersonName): PersonName {
  return { kk: soundPart(name.kk, 'kk'), ru: soundPart(name.ru, 'ru'), en: soundPart(name.en, 'en') };
}
