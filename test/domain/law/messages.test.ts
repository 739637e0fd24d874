import { describe, expect, it } from '@jest/globals';
import { ERROR_CODES, type ErrorCode } from '../../../platform/errors/codes';
import { DomainError } from '../../../platform/errors/domain-error';
import { placeholdersOf } from '../../../platform/errors/interpolate';
import { REASONS } from '../../../platform/errors/reason';
import { type Language, LANGUAGES } from '../../../platform/law/language';
import { message, type MessageKey, messageOf, templateOf } from '../../../platform/law/messages';
import { readLawTable } from '../../../platform/law/table';

const CODES = Object.keys(ERROR_CODES) as ErrorCode[];
const KEYS: readonly MessageKey[] = [...new Set([...REASONS, ...CODES])];
const KAZAKH_LETTERS = /[әіңғүұқөһ]/i;

describe('law/messages.tsv', () => {
  it('has a row for each reason and each general code, and no other', () => {
    const rows = readLawTable('messages.tsv', ['reason']).map(({ reason }) => reason);
    expect(rows).toEqual(KEYS);
  });

  it.each(LANGUAGES)('has a whole sentence for each in %s', (language) => {
    const unfinished = KEYS.filter((key) => !/^\p{Lu}.+\.$/u.test(templateOf(key, language)));
    expect(unfinished).toEqual([]);
  });

  it('is written in the language of its column', () => {
    const fits: Record<Language, (text: string) => boolean> = {
      kk: (text) => KAZAKH_LETTERS.test(text),
      ru: (text) => /[а-я]/i.test(text) && !KAZAKH_LETTERS.test(text),
      en: (text) => !/[а-яәіңғүұқөһ]/i.test(text),
    };
    const odd = LANGUAGES.flatMap((language) => KEYS.filter((key) => !fits[language](templateOf(key, language))));
    expect(odd).toEqual([]);
  });

  it('has the same placeholders in each language, all in parts that may be left out', () => {
    const shape = (key: MessageKey, language: Language) => {
      const template = templateOf(key, language);
      const optional = Array.from(template.matchAll(/\[([^\]]*)\]/g), (match) => placeholdersOf(match[1] ?? '').join());
      return { optional, outside: placeholdersOf(template.replace(/\[[^\]]*\]/g, '')) };
    };
    for (const key of KEYS) {
      for (const language of LANGUAGES) {
        expect({ key, ...shape(key, language) }).toEqual({ key, optional: shape(key, 'en').optional, outside: [] });
      }
    }
  });

  it('says each thing in its own words: no sentence stands twice', () => {
    const sentences = KEYS.flatMap((key) => LANGUAGES.map((language) => templateOf(key, language)));
    expect(sentences.filter((sentence, place) => sentences.indexOf(sentence) !== place)).toEqual([]);
  });
});

describe('message', () => {
  it('fills in the details, glossary terms in the language', () => {
    const details = { power: 'APPLY_TO_CONSTITUTIONAL_COURT', holders: ['PROSECUTOR_GENERAL'] };
    expect(message('POWER_NOT_HELD', 'en', details)).toBe(
      'Your post does not hold this power: APPLY_TO_CONSTITUTIONAL_COURT (held by: Prosecutor General).',
    );
    expect(message('POWER_NOT_HELD', 'ru', details)).toContain('(им обладают: Генеральный Прокурор)');
    expect(message('POWER_NOT_HELD', 'kk', details)).toContain('(өкілеттік иелері: Бас Прокурор)');
  });

  it('is whole without details', () => {
    expect(message('CHECK_TERM_EXPIRED', 'kk')).toBe('Тексеру мерзімі өткен; енді оны аяқтау ғана мүмкін.');
  });

  it('of an error is that of its reason, or without one that of its code', () => {
    const refused = new DomainError('TERM_EXPIRED', { reason: 'CHECK_TERM_EXPIRED', details: { dueOn: '2024-10-14' } });
    expect(messageOf(refused, 'ru')).toBe(
      'Срок проверки истек (последний день: 2024-10-14); остается только завершить ее.',
    );
    expect(messageOf(new DomainError('NOT_FOUND', { details: { noun: 'Appeal' } }), 'ru')).toBe(
      'Запись не найдена: обращение.',
    );
  });
});
