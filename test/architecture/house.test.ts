import { describe, expect, it } from '@jest/globals';
import { packageRoot } from '../../platform/config/package-root';
import { HOUSE_RULES } from './house/house-rules';
import { projectFiles } from './house/source-file';

const files = projectFiles(packageRoot());

describe('the house', () => {
  it('is looked at as a whole', () => {
    const folders = new Set(files.map(({ path }) => path.split('/')[0]));
    expect([...folders]).toEqual(
      expect.arrayContaining(['platform', 'subgraphs', 'gateway', 'embedded', 'scripts', 'test']),
    );
    expect(files.length).toBeGreaterThan(400);
  });

  it.each(HOUSE_RULES)('$rule', ({ find }) => {
    expect(find(files).map(({ path, line, what }) => `${path}:${line} ${what}`)).toEqual([]);
  });
});

describe('each rule of the house can fail', () => {
  const cases = HOUSE_RULES.flatMap(({ rule, find, offences }) =>
    offences.map((offence, index) => ({ rule, find, offence, number: index + 1 })),
  );

  it.each(cases)('$rule ($number)', ({ find, offence }) => {
    expect(find([offence])).not.toEqual([]);
  });
});
