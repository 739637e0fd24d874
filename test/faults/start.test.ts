import 'reflect-metadata';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Platform, startPlatform } from '../../embedded/start-platform';
import { parseConfig } from '../../platform/config/config';
import { officeIdOf } from '../../platform/directory/reference-directory';
import { StartFailure } from '../../platform/database/embedded/start-failure';
import { ListenFailure } from '../../platform/http/listen-failure';
import { createLogger } from '../../platform/telemetry/logger';
import { createGraphClient } from '../../scripts/story/graph-client';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kenes-start-'));
  // As root the database runs as another user, who has to reach its data.
  chmodSync(folder, 0o711);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(environment: Readonly<Record<string, string>> = {}): Promise<Platform> {
  const config = parseConfig({ PORT: '0', KENES_DATA: join(folder, 'data'), KENES_LOG_LEVEL: 'fatal', ...environment });
  const logger = createLogger({ service: 'test', level: config.process.logLevel });
  return startPlatform({ config, logger, tell: () => undefined, settings: { fsync: 'off' } });
}

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

const REGISTER = 'mutation ($input: RegisterAppealInput!) { registerAppeal(input: $input) { appeal { number } } }';
const input = {
  officeId: officeIdOf('district-kz-71-esil'),
  channel: 'PORTAL',
  applicant: { kind: 'PERSON', name: 'Applicant' },
  language: 'kk',
  subject: 'Subject',
  text: 'Text.',
};

describe('starting', () => {
  it('loads the reference data once and resumes with everything kept', async () => {
    const counts = '{ offices { totalCount } agencies { totalCount } regions { districts { code } } }';
    const first = await start();
    const before = await createGraphClient(first).ask<Readonly<Record<string, never>>>(null, counts);
    const registered = await createGraphClient(first).ask<{ registerAppeal: { appeal: { number: string } } }>(
      'resident-1',
      REGISTER,
      { input },
    );
    const number = registered.data?.registerAppeal.appeal.number;
    await first.stop();

    const second = await start();
    try {
      const client = createGraphClient(second);
      expect(await client.ask(null, counts)).toEqual(before);
      expect(before.data).toMatchObject({ offices: { totalCount: 329 }, agencies: { totalCount: 124 } });
      const kept = await client.ask<{ appealByNumber: { number: string } }>(
        'resident-1',
        'query ($number: String!) { appealByNumber(number: $number) { number } }',
        { number },
      );
      expect(number).toEqual(expect.any(String));
      expect(kept.data?.appealByNumber.number).toBe(number);
    } finally {
      await second.stop();
    }
  }, 180_000);

  it('says in one line that the port is taken, and leaves nothing running', async () => {
    const running = await start();
    try {
      const port = new URL(running.url).port;
      const failure = await failureOf(start({ PORT: port, KENES_DATA: join(folder, 'other') }));
      expect(failure).toBeInstanceOf(ListenFailure);
      expect((failure as Error).message).toMatch(new RegExp(`^[^\\n]*${port}[^\\n]*$`));
    } finally {
      await running.stop();
    }
  }, 120_000);

  it('says in one line that the data folder is in use', async () => {
    const running = await start();
    try {
      const failure = await failureOf(start());
      expect(failure).toBeInstanceOf(StartFailure);
      expect((failure as Error).message).toContain(String(process.pid));
    } finally {
      await running.stop();
    }
  }, 120_000);

  it('says in one line that the data folder cannot be one', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, 'not a folder');
    const failure = await failureOf(start({ KENES_DATA: file }));
    expect(failure).toBeInstanceOf(StartFailure);
    expect((failure as Error).message).not.toContain('\n');
  });
});
