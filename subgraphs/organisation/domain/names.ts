import { invalidInput } from '../../../platform/errors/plain-errors';

/** The three names of a body. */
export interface Names {
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}

const LONGEST_NAME = 300;
const LONGEST_CODE = 60;
/** Lower-case Latin letters and digits in words joined by single hyphens; such codes are labels of the tree's paths, too. */
const CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;
/** Letters of the Kazakh alphabet that Russian has not. */
const KAZAKH_ONLY = /[әғқңөұүһі]/iu;

/** One name as it is kept: composed, with single spaces. Refuses empty and overlong ones and control characters. */
export function requireName(text: string, field: string): string {
  const name = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (name === '') return invalidInput(field, 'must not be empty');
  if (name.length > LONGEST_NAME) return invalidInput(field, `must be at most ${LONGEST_NAME} characters long`);
  if (UNPRINTABLE.test(name)) return invalidInput(field, 'must not hold control characters');
  return name;
}

/**
 * The three names as they are kept: composed, with single spaces, each in its script. Refuses empty and overlong ones, Kazakh and Russian
 * without Cyrillic letters, Russian with letters that only Kazakh has, and English with Cyrillic ones.
 */
export function requireNames(names: Names, field = 'name'): Names {
  const kk = requireName(names.kk, `${field}.kk`);
  const ru = requireName(names.ru, `${field}.ru`);
  const en = requireName(names.en, `${field}.en`);
  if (!CYRILLIC.test(kk)) return invalidInput(`${field}.kk`, 'must be written in Kazakh Cyrillic letters');
  if (!CYRILLIC.test(ru) || KAZAKH_ONLY.test(ru))
    return invalidInput(`${field}.ru`, 'must be written in Russian letters');
  if (!LATIN.test(en) || CYRILLIC.test(en)) return invalidInput(`${field}.en`, 'must be written in Latin letters');
  return { kk, ru, en };
}

/** A code of the directory, such as `district-kz-71-esil`. */
export function requireCode(code: string): string {
  if (code.length > LONGEST_CODE || !CODE.test(code))
    return invalidInput(
      'code',
      `must be lower-case Latin words and digits joined by hyphens, at most ${LONGEST_CODE} characters`,
    );
  return code;
}
