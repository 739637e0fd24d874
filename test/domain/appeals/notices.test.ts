import { describe, expect, it } from '@jest/globals';
import { localDate } from '../../../platform/calendar/local-date';
import { correspondenceLanguage, isSameLanguage, LANGUAGE_TAG } from '../../../subgraphs/appeals/domain/language-tag';
import { NEXT_STEPS } from '../../../subgraphs/appeals/domain/next-steps';
import { noticeText, type Told } from '../../../subgraphs/appeals/domain/notices';

const NUMBER = 'KZ-71-ESIL/A-2026-000001';
const ALMALY = { kk: 'Almaly', ru: 'Almaly', en: 'Almaly' };
const TOLD: readonly [Told, string][] = [
  [{ kind: 'EXTENSION', dueOn: localDate('2026-05-14'), reason: 'ESTABLISH_FACTS' }, '14'],
  [{ kind: 'OUT_OF_SCOPE', body: 'Akimat of Astana' }, 'Akimat of Astana'],
  [{ kind: 'TERMINATED_REPEATED', earlier: 'KZ-71-ESIL/A-2025-000009' }, 'KZ-71-ESIL/A-2025-000009'],
  [{ kind: 'INTERIM_REPLY' }, NUMBER],
  [{ kind: 'FORWARDED', dueOn: localDate('2024-09-23'), office: null }, '23'],
  [{ kind: 'FORWARDED', dueOn: localDate('2024-09-23'), office: ALMALY }, ': Almaly'],
];

describe('a notice', () => {
  it.each(['kk', 'ru', 'en'])(
    '[24.5] [24.1.b] [24.3.c] [24.8] in %s names the appeal and what there is to tell',
    (language) => {
      for (const [told, named] of TOLD) {
        const notice = noticeText(NUMBER, language, told);
        expect(notice.language).toBe(language);
        expect(notice.text).toContain(NUMBER);
        expect(notice.text).toContain(named);
        expect(notice.text).not.toMatch(/undefined|null|\[object/);
      }
    },
  );

  it('[24.8] tells of the right to complain where the consideration ends', () => {
    const told: Told = { kind: 'TERMINATED_REPEATED', earlier: NUMBER };
    expect(noticeText(NUMBER, 'kk', told).text).toContain('шағым');
    expect(noticeText(NUMBER, 'ru', told).text).toContain('обжаловать');
    expect(noticeText(NUMBER, 'en', told).text).toContain('complain');
  });
});

describe('a language', () => {
  it.each([
    ['ru', 'ru'],
    ['RU-kz', 'ru'],
    ['en-GB', 'en'],
    ['kk-Latn', 'kk'],
    ['uz-Latn', 'kk'],
    ['tr', 'kk'],
  ])('[24.7.b] of an appeal in %s is answered in %s by the platform itself', (appeal, own) => {
    expect(correspondenceLanguage(appeal)).toBe(own);
  });

  it('[24.7.b] is the same with and without script and region', () => {
    expect(isSameLanguage('ru', 'ru-KZ')).toBe(true);
    expect(isSameLanguage('uz-Cyrl', 'uz-Latn')).toBe(true);
    expect(isSameLanguage('ru', 'rue')).toBe(false);
  });

  it.each([
    ['kk', true],
    ['uz-Latn-UZ', true],
    ['russian', false],
    ['', false],
    ['ru_RU', false],
    ['ru-', false],
  ])('%j is a code: %s', (tag, isCode) => {
    expect(LANGUAGE_TAG.test(tag)).toBe(isCode);
  });
});

describe('the next step', () => {
  it('is said in three languages for every state', () => {
    for (const sentence of Object.values(NEXT_STEPS)) {
      expect(Object.keys(sentence).sort()).toEqual(['en', 'kk', 'ru']);
      expect(new Set(Object.values(sentence)).size).toBe(3);
    }
  });
});
