import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../../platform/law/language';
import { COMPLAINT_NOTICES } from '../../../subgraphs/appeals/domain/complaint/complaint-notices';
import { NOTICE_TEMPLATES, SUBJECT_LINE } from '../../../subgraphs/appeals/domain/notice/appeal-templates';
import { placeholdersOf } from '../../../platform/errors/interpolate';
import { fill } from '../../../subgraphs/appeals/domain/notice/template';
import { noticeText, subjectLine } from '../../../subgraphs/appeals/domain/notices';

const NUMBER = 'KZ-71-ESIL/A-2026-000001';

describe('the templates of notices', () => {
  it.each(Object.entries(NOTICE_TEMPLATES))(
    '[24.5] [24.1.b] [24.8] %s has words in every language, which name what the row says and nothing else',
    (_, template) => {
      for (const language of LANGUAGES) expect(placeholdersOf(template[language])).toEqual(template.placeholders);
      expect(new Set(LANGUAGES.map((language) => template[language])).size).toBe(LANGUAGES.length);
    },
  );

  it.each(Object.entries(COMPLAINT_NOTICES))(
    '[25.2.b] of complaints, %s names the same in every language',
    (_, row) => {
      for (const language of LANGUAGES) {
        const named = placeholdersOf(row[language]);
        expect(named).toEqual(placeholdersOf(row.kk));
        expect(['day', 'number']).toEqual(expect.arrayContaining([...named]));
        expect(named).toContain('number');
      }
    },
  );

  it('are filled in once: what is filled in is taken as it is, and nothing is left open', () => {
    expect(fill('{number}: {body}', { number: '{body}', body: '$& {number}' })).toBe('{body}: $& {number}');
    expect(() => fill('{number} {day}', { number: NUMBER })).toThrow('day');
    const { text } = noticeText(NUMBER, 'ru', { kind: 'OUT_OF_SCOPE', body: 'Акимат {number} $1' });
    expect(text).toContain(`Обращение № ${NUMBER}`);
    expect(text).toContain('Акимат {number} $1');
  });

  it.each(LANGUAGES)(
    '[10.1.11] the subject line in %s names the number alone, with the code of the office',
    (language) => {
      expect(placeholdersOf(SUBJECT_LINE[language])).toEqual(['number']);
      expect(subjectLine(NUMBER, language)).toBe(SUBJECT_LINE[language].replace('{number}', NUMBER));
    },
  );
});
