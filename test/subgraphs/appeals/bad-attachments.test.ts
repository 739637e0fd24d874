import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keptFiles } from '../../support/kept-files';
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
      const before = keptFiles(test);
      const answer = await files.fetch(resident, contentPath, { method: 'PUT', body: ZIP });
      expect([answer.status, await answer.json()]).toMatchObject([
        400,
        { errors: [{ extensions: { code: 'INVALID_INPUT', details: { field: 'fileName' } } }] },
      ]);
      expect(keptFiles(test)).toEqual(before);
      expect(await stateOf(id)).toMatchObject(EMPTY);
    },
  );

  it('that is cut in the middle leaves nothing, and can be sent again', async () => {
    const { id, contentPath } = await added('a.bin');
    const before = keptFiles(test);
    const cut = new AbortController();
    const half = new ReadableStream({
      pull(stream) {
        if (cut.signal.aborted) stream.error(cut.signal.reason);
        else stream.enqueue(new Uint8Array(65_536));
        if (keptFiles(test).length > before.length) cut.abort();
      },
    });
    const upload = files.fetch(resident, contentPath, { method: 'PUT', body: half, signal: cut.signal });
    await expect(upload).rejects.toThrow('aborted');
    // The other end learns of it when the connection closes.
    while (keptFiles(test).length > before.length) await new Promise(setImmediate);
    expect(await stateOf(id)).toMatchObject(EMPTY);
    const again = await files.fetch(resident, contentPath, { method: 'PUT', body: 'Жылу жоқ.' });
    expect(again.status).toBe(200);
    expect(keptFiles(test)).toHaveLength(before.length + 1);
  });
});
