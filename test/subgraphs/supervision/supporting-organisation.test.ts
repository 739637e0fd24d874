import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../platform/access/viewer';
import { CHECK, openChecks, type TestChecks } from './open-checks';
import { employee } from './open-supervision';

let checks: TestChecks;
beforeAll(async () => {
  checks = await openChecks();
});
afterAll(() => checks.close());

/** An employee as one of an organisation that supports the office, even where the records of an office can be seen. */
const supporter: Viewer = {
  ...employee,
  posts: employee.posts.map((post) => ({ ...post, officeKind: 'SUPPORTING_ORGANISATION', officeSphere: 'SUPPORT' })),
};

describe('a supporting organisation', () => {
  it('[5.6] is the author of no act: its employee neither drafts nor signs the resolution on a check', async () => {
    const { id } = await checks.draft();
    const refusals = [
      await checks.refusedTo(supporter, 'issueCheck', { id }),
      await checks.refusedTo(supporter, 'draftCheck', { ...CHECK }),
    ];
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ code: 'FORBIDDEN', reason: 'SIGNER_NOT_PROSECUTOR', rule: '5.6' });
  });
});
