import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { Conditions } from '../../../../platform/pagination/conditions';
import { similarityStatement } from '../../../../subgraphs/appeals/persistence/repeats/similar-appeals.repository';
import { openAppeals, prosecutor, type TestAppeals } from '../open-appeals';

/** Copies an appeal with words of their own: stems and endings by chance, but the same each time. */
const FILL = `
  INSERT INTO appeal (id, version, number, state, owner_office_id, applicant_id, classification, channel, applicant_kind, applicant_name,
    applicant_index, language, subject, text, received_on, priority, access_code_hash)
  SELECT gen_random_uuid(), 1, 'X-' || n, 'RECEIVED', owner_office_id, NULL, 'PERSONAL', channel, applicant_kind, 'Житель ' || md5('a' || n),
    decode(md5('i' || n), 'hex'), 'ru', 'Тема ' || left(md5('s' || n), 8),
    (SELECT string_agg(left(md5(n::text || w), 4 + w % 5), ' ') FROM generate_series(1, 60) AS w),
    date '2025-01-01' + n % 300, 'NORMAL', access_code_hash
  FROM appeal, generate_series(1, 6000) AS n WHERE number = $1`;

let appeals: TestAppeals;
let asked: { id: string; number: string };
beforeAll(async () => {
  appeals = await openAppeals();
  asked = await appeals.register({ applicant: { kind: 'PERSON', name: 'Житель', iin: '850218300011' } });
  const owner = new Client({ connectionString: appeals.ownerUrl });
  await owner.connect();
  await owner.query(FILL, [asked.number]);
  await owner.query('VACUUM ANALYZE appeal');
  await owner.end();
}, 60_000);
afterAll(() => appeals.close());

describe('the search for similar appeals', () => {
  it('[24.8] asks the indexes alone among thousands of appeals', async () => {
    const conditions = new Conditions().visibleTo(prosecutor, 'a');
    const visible = conditions.toString();
    const text = similarityStatement(conditions.parameter([asked.id]), visible);
    const { rows } = await appeals.db.pool.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, [...conditions.values]);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).not.toContain('Seq Scan');
    for (const index of ['applicant_index', 'applicant', 'applicant_name'])
      expect(plan).toContain(`appeal_of_${index}`);
    expect(plan).toContain('appeal_words');
  });
});
