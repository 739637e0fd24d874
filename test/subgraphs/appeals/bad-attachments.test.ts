import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ServedFiles, serveFiles } from '../../support/serve-files';
import { applicant } from '../../support/viewers';
import { esilId, openAppeals, type TestAppeals } from './open-appeals';

let test: TestAppeals;
let files: ServedFiles;
let appealId: string;
const resident = applicant();
beforeAll(async () => {
  test = await openAppeals();
  files = await serveFiles(test);
  appealId = (await test.register({ channel: 'PORTAL', officeId: esilId }, resident)).id;
});
afterAll(async () => {
  await files.close();
  await test.close();
});

const ZIP = Buffer.from('504b0304140000000000000000000000000000000000000000000100000061504b0506000000', 'hex');
const ADD = `mutation ($input: AddAppealMaterialInput!) { addAppealMaterial(input: $input) { id contentPath } }`;
const SEE = 'query ($id: ID!) { appeal(id: $id) { materials { id state sha256 } } }';

/** The files in the folder of contents, parts of uploads as well. */
const keptFiles = (): readonly string[] =>
  readdirSync(test.folder, { recursive: true, withFileTypes: true }).flatMap((each) =>
    each.isFile() ? [each.name] : [],
  );

async function added(fileName: string): Promise<{ readonly id: string; readonly contentPath: string }> {
  const input = { recordId: appealId, title: 'A photograph', fileName, secrecy: 'NONE' };
  const data = await test.ask<{ addAppealMaterial: { id: string; contentPath: string } }>(resident, ADD, { input });
  return data.addAppealMaterial;
}

async function stateOf(id: string): Promise<unknown> {
  const { appeal } = await test.ask<{ appeal: { materials: { id: string }[] } }>(resident, SEE, { id: appealId });
  return appeal.materials.find((material) => material.id === id);
}

const EMPTY = { state: 'AWAITING_CONTENT', sha256: null };

describe('an attachment of an applicant', () => {
  it.each(['act.pdf', 'жауап.PDF'])(
    'that is a zip and claims to be a PDF is refused, and leaves nothing: %s',
    async (name) => {
      const { id, contentPath } = await added(name);
      const before = keptFiles();
      const answer = await files.fetch(resident, contentPath, { method: 'PUT', body: ZIP });
      expect([answer.status, await answer.json()]).toMatchObject([
        400,
        { errors: [{ extensions: { code: 'INVALID_INPUT', details: { field: 'fileName' } } }] },
      ]);
      expect(keptFiles()).toEqual(before);
      expect(await stateOf(id)).toMatchObject(EMPTY);
    },
  );

  it('that is cut in the middle leaves nothing, and can be sent again', async () => {
    const { id, contentPath } = await added('a.bin');
    const before = keptFiles();
    const cut = new AbortController();
    const half = new ReadableStream({
      pull(stream) {
        if (cut.signal.aborted) stream.error(cut.signal.reason);
        else stream.enqueue(new Uint8Array(65_536));
        if (keptFiles().length > before.length) cut.abort();
      },
    });
    const upload = files.fetch(resident, contentPath, { method: 'PUT', body: half, signal: cut.signal });
    await expect(upload).rejects.toThrow('aborted');
    // The other end learns of it when the connection closes.
    while (keptFiles().length > before.length) await new Promise(setImmediate);
    expect(await stateOf(id)).toMatchObject(EMPTY);
    const again = await files.fetch(resident, contentPath, { method: 'PUT', body: 'Жылу жоқ.' });
    expect(again.status).toBe(200);
    expect(keptFiles()).toHaveLength(before.length + 1);
  });
});
