import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { staleSchemas, writeSchemas } from '../../../scripts/schema/schema-files';

const folder = mkdtempSync(join(tmpdir(), 'kenes-schema-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a schema file is stale', () => {
  const files = new Map([['appeals.graphql', 'type Query']]);

  it('when it is missing, but not once it is written', () => {
    expect(staleSchemas(files, folder)).toEqual(['appeals.graphql']);
    writeSchemas(files, folder);
    expect(staleSchemas(files, folder)).toEqual([]);
  });

  it('when it differs, or when nothing emits it any more', () => {
    writeSchemas(files, folder);
    writeFileSync(join(folder, 'appeals.graphql'), 'type Mutation');
    writeFileSync(join(folder, 'gone.graphql'), 'type Query');
    expect(staleSchemas(files, folder)).toEqual(['appeals.graphql', 'gone.graphql']);
  });
});
