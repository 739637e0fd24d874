import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { packageRoot } from '../../../platform/config/package-root';
import { REASONS } from '../../../platform/errors/reason';
import { readLawTable } from '../../../platform/law/table';
import { englishMessagesSource, reasonSource } from '../../../scripts/law/generated-sources';

const sourceOf = (file: string) => readFileSync(join(packageRoot(), 'platform/errors', file), 'utf8');

describe('sources generated from the law', () => {
  it('every refusal of the law is a typed reason, and no other', () => {
    expect(REASONS).toEqual(readLawTable('refusals.tsv', ['code']).map(({ code }) => code));
  });

  it('reason.ts is up to date (npm run law -- --generate)', () => {
    expect(sourceOf('reason.ts')).toBe(reasonSource(readLawTable('refusals.tsv', ['code'])));
  });

  it('english-messages.ts is up to date (npm run law -- --generate)', () => {
    expect(sourceOf('english-messages.ts')).toBe(englishMessagesSource(readLawTable('messages.tsv', ['reason', 'en'])));
  });
});
