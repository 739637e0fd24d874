import { once } from 'node:events';
import { type ClientRequest, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { VIEWER_HEADER } from '../../../platform/identity/viewer-assertion';
import { keptFiles } from '../../support/kept-files';
import { type ServedFiles, serveFiles } from '../../support/serve-files';
import { applicant } from '../../support/viewers';
import { esilId, openAppeals, type TestAppeals } from './open-appeals';

const MIB = 1024 * 1024;
/** What the upload says it is, and how much of it comes. */
const STATED = 2 * 1024 * MIB;
const SENT = STATED / 2;
/** What may be held of it at any time: buffers of sockets and of the file, and above all what waits for the collector. */
const MOST_HELD = SENT / 4;

let test: TestAppeals;
let files: ServedFiles;
const resident = applicant();
beforeAll(async () => {
  test = await openAppeals(undefined, { fileBytes: STATED });
  files = await serveFiles(test);
});
afterAll(async () => {
  await files.close();
  await test.close();
});

/** Bytes outside the heap that this process holds, which serves and sends. */
const held = (): number => process.memoryUsage().external;

/** Sends so many bytes, as fast as they are taken, and returns the most that was held meanwhile. */
async function send(upload: ClientRequest, bytes: number): Promise<number> {
  const piece = Buffer.alloc(MIB, 'Жылу жоқ. ');
  let most = 0;
  for (let sent = 0; sent < bytes; sent += piece.length) {
    if (!upload.write(piece)) await once(upload, 'drain');
    most = Math.max(most, held());
  }
  return most;
}

it('an upload of 2 GB that is cut in the middle is never whole in memory, and leaves nothing', async () => {
  const appeal = await test.register({ channel: 'PORTAL', officeId: esilId }, resident);
  const input = { recordId: appeal.id, title: 'A recording', fileName: 'a.bin', secrecy: 'NONE' };
  const add = `mutation ($input: AddAppealMaterialInput!) { addAppealMaterial(input: $input) { contentPath } }`;
  const { contentPath } = (await test.ask<{ addAppealMaterial: { contentPath: string } }>(resident, add, { input }))
    .addAppealMaterial;
  const headers = { [VIEWER_HEADER]: await test.assertionOf(resident), 'content-length': STATED };
  const upload = request(`${files.url}${contentPath}`, { method: 'PUT', headers });
  const before = held();
  const most = await send(upload, SENT);
  expect(keptFiles(test)).toHaveLength(1);
  expect(most - before).toBeLessThan(MOST_HELD);
  await new Promise<void>((resolve) => {
    upload.on('error', () => undefined).once('close', resolve);
    upload.destroy();
  });
  // The other end learns of it when the connection closes.
  while (keptFiles(test).length > 0) await pause(5);
  const see = 'query ($id: ID!) { appeal(id: $id) { materials { state sha256 } } }';
  await expect(test.ask(resident, see, { id: appeal.id })).resolves.toEqual({
    appeal: { materials: [{ state: 'AWAITING_CONTENT', sha256: null }] },
  });
});
