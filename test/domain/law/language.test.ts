import { describe, expect, it } from '@jest/globals';
import { pickLanguage } from '../../../platform/law/language';

describe('pickLanguage', () => {
  it.each([
    ['kk', 'kk'],
    ['kk-KZ, ru;q=0.8, en;q=0.5', 'kk'],
    ['ru-KZ,ru;q=0.9,en-US;q=0.8', 'ru'],
    ['en;q=0.5, kk;q=0.9', 'kk'],
    ['de, ru;q=0.3', 'ru'],
    ['ru;q=0, en;q=0.1', 'en'],
    ['ru, kk', 'ru'],
    ['RU', 'ru'],
    ['kk ; q=0.4 , ru ; q=0.6', 'ru'],
    ['kk;q=high, en;q=0.1', 'en'],
  ])('%s asks for %s', (header, language) => {
    expect(pickLanguage(header)).toBe(language);
  });

  it.each([[undefined], [''], ['*'], ['de, fr;q=0.8']])('%s asks for none of the three and gets English', (header) => {
    expect(pickLanguage(header)).toBe('en');
  });
});
