import { describe, expect, it } from '@jest/globals';
import { HOLDERS } from '../../../platform/access/holders';
import { LANGUAGES } from '../../../platform/law/language';
import { termOf } from '../../../platform/law/glossary';

describe('termOf', () => {
  it.each([
    ['Appeal', 'жолданым', 'обращение', 'appeal'],
    ['PublicAddress', 'үндеу', 'обращение', 'public address'],
    ['PROSECUTOR_GENERAL', 'Бас Прокурор', 'Генеральный Прокурор', 'Prosecutor General'],
    ['Summons', 'шақыру', 'вызов', 'summons'],
    ['Dismissal', 'лауазымнан босату', 'освобождение от должности', 'dismissal'],
    ['BANK_SECRET', 'банктік құпия', 'банковская тайна', 'bank secret'],
    [
      'CONDUCT_CHECK',
      'заңдылықтың сақталуын тексеруді жүргізу туралы қаулы',
      'постановление о проведении проверки соблюдения законности',
      'resolution on conducting a check',
    ],
  ])('%s', (name, kk, ru, en) => {
    expect({ kk: termOf(name, 'kk'), ru: termOf(name, 'ru'), en: termOf(name, 'en') }).toEqual({ kk, ru, en });
  });

  it('has no term for what the glossary does not name', () => {
    expect(termOf('WEATHER', 'kk')).toBeUndefined();
  });

  it('has a term for each holder of a power in each language, for the refusals that list them', () => {
    const nameless = HOLDERS.filter((holder) => LANGUAGES.some((language) => termOf(holder, language) === undefined));
    expect(nameless).toEqual([]);
  });
});
