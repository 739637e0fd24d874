import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Told } from '../../scripts/story/tell-story';
import type { TestPlatform } from '../support/open-test-platform';
import { openToldPlatform } from './told-platform';

let platform: TestPlatform;
let told: Told;
beforeAll(async () => {
  ({ platform, told } = await openToldPlatform());
}, 180_000);
afterAll(() => platform.close());

describe('interference from outside', () => {
  it('[3.2] is refused and stands on record with the person, the time and the record aimed at', async () => {
    const { status, errors } = await platform.client.ask(
      'executor-akimat-kz-71',
      'mutation ($input: ChangeSubmissionInput!) { makeSubmission(input: $input) { id } }',
      { input: { id: told.submission.id } },
    );
    expect(status).toBe(200);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'INTERFERENCE_FORBIDDEN',
      rule: '3.2',
      legalBasis: 'Art. 3 §2',
    });
    const supervision = platform.databases.find(({ definition }) => definition.name === 'supervision');
    const entries = await supervision?.db.pool.query(
      "SELECT record_type, record_id, person_id, at FROM platform.audit WHERE action = 'INTERFERENCE_ATTEMPT'",
    );
    expect(entries?.rows).toEqual([
      { record_type: 'Submission', record_id: told.submission.id, person_id: expect.any(String), at: expect.any(Date) },
    ]);
  });
});
