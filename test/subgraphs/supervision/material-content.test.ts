import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keptFiles } from '../../support/kept-files';
import { LARGEST_FILE } from '../../support/open-test-subgraph';
import { endWaiting, whileHeld } from '../../support/while-held';
import { head, prosecutor } from './open-checks';
import { openMaterials, PDF, type TestMaterials } from './open-materials';

let test: TestMaterials;
let checkId: string;
beforeAll(async () => {
  test = await openMaterials();
  checkId = (await test.conducting('2024-09-02')).id;
}, 120_000);
afterAll(() => test.close());

const ZIP = Buffer.from('504b0304140000000000000000000000000000000000000000000100000061504b0506000000', 'hex');

async function refusedUpload(
  body: string | Uint8Array | ReadableStream,
  fileName: string,
  headers: Record<string, string> = {},
) {
  const { id, contentPath } = await test.added(checkId, { fileName });
  const before = keptFiles(test);
  const answer = await test.files.fetch(prosecutor, contentPath, { method: 'PUT', body, headers });
  const { errors } = (await answer.json()) as { errors: readonly { extensions: object }[] };
  expect(await test.one(prosecutor, id)).toMatchObject({ state: 'AWAITING_CONTENT', sha256: null });
  expect(keptFiles(test)).toEqual(before);
  return { status: answer.status, ...errors[0]?.extensions };
}

describe('an upload', () => {
  it.each([
    ['a zip that claims to be a PDF by its name', ZIP, 'act.pdf', {}, 'fileName'],
    ['a text that claims to be a picture', 'not a picture', 'scan.JPEG', {}, 'fileName'],
    ['a PDF that is stated to be a picture', PDF, 'act.bin', { 'content-type': 'image/png' }, 'content-type'],
  ])('is refused and leaves nothing: %s', async (_, body, name, headers, field) => {
    expect(await refusedUpload(body, name, headers)).toMatchObject({
      status: 400,
      code: 'INVALID_INPUT',
      details: { field },
    });
  });

  it('is refused beyond the largest size, stated or not, and leaves nothing', async () => {
    const tooLarge = { code: 'TOO_EXPENSIVE', details: { limit: 'FILE_BYTES', allowed: LARGEST_FILE } };
    expect(await refusedUpload(Buffer.alloc(LARGEST_FILE + 1), 'a.bin')).toMatchObject(tooLarge);
    const piece = new Uint8Array(LARGEST_FILE / 8);
    let sent = 0;
    const unstated = new ReadableStream({
      pull(stream) {
        if (sent++ < 9) stream.enqueue(piece);
        else stream.close();
      },
    });
    expect(await refusedUpload(unstated, 'a.bin')).toMatchObject(tooLarge);
  });

  it('that is cut in the middle leaves nothing, and can be made again', async () => {
    const { id, contentPath } = await test.added(checkId, { fileName: 'a.bin' });
    const before = keptFiles(test);
    const cut = new AbortController();
    const half = new ReadableStream({
      pull(stream) {
        if (cut.signal.aborted) stream.error(cut.signal.reason);
        else stream.enqueue(new Uint8Array(65_536));
        if (keptFiles(test).length > before.length) cut.abort();
      },
    });
    const upload = test.files.fetch(prosecutor, contentPath, { method: 'PUT', body: half, signal: cut.signal });
    await expect(upload).rejects.toThrow('aborted');
    // The other end learns of it when the connection closes.
    while (keptFiles(test).length > before.length) await new Promise(setImmediate);
    expect(await test.one(prosecutor, id)).toMatchObject({ state: 'AWAITING_CONTENT' });
    const again = await test.files.fetch(prosecutor, contentPath, { method: 'PUT', body: PDF });
    expect(await again.json()).toMatchObject({ bytes: PDF.length, mediaType: 'application/pdf' });
  });

  it('of two contents at once keeps one, whole, and no trace of the other', async () => {
    const { id, contentPath } = await test.added(checkId, { fileName: 'a.bin' });
    const before = keptFiles(test);
    const contents = ['one', 'two'].map((text) => Buffer.from(text.repeat(50_000)));
    const answers = await Promise.all(
      contents.map((body) => test.files.fetch(prosecutor, contentPath, { method: 'PUT', body })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect(keptFiles(test)).toHaveLength(before.length + 1);
    const read = await test.files.fetch(head, contentPath);
    const text = await read.text();
    expect(['one', 'two']).toContain(text.slice(0, 3));
    expect(text).toHaveLength(150_000);
    expect(keptFiles(test).some((name) => name.startsWith(id))).toBe(true);
  });

  it('that is received, but meets a fault as it is recorded, stays where it may have been sent twice, and can be sent again', async () => {
    const { id, contentPath } = await test.added(checkId, { fileName: 'a.bin' });
    const send = (): Promise<Response> => test.files.fetch(prosecutor, contentPath, { method: 'PUT', body: PDF });
    const kept = (): number => keptFiles(test).filter((name) => name.startsWith(id)).length;
    await whileHeld(test, { table: 'platform.material', id }, [send], endWaiting);
    expect([await test.one(prosecutor, id), kept()]).toMatchObject([{ state: 'AWAITING_CONTENT' }, 1]);
    expect([(await send()).status, kept()]).toEqual([200, 1]);
  });

  it('[10.2.4] that is no longer what was received is not handed out as if it were', async () => {
    const { id, contentPath } = await test.kept(checkId);
    const name = keptFiles(test).find((each) => each.startsWith(id)) ?? '';
    writeFileSync(join(test.folder, id.slice(-2), name), PDF.toString('latin1').replace('1.7', '1.4'), 'latin1');
    const read = async (): Promise<ArrayBuffer> => (await test.files.fetch(head, contentPath)).arrayBuffer();
    await expect(read()).rejects.toThrow();
  });

  it('keeps a name in Kazakh, and refuses one that is a path or turns the direction of writing', async () => {
    const { contentPath } = await test.kept(checkId, { fileName: 'Қауіпсіздік туралы анықтама №7.pdf' });
    const answer = await test.files.fetch(head, contentPath);
    await answer.arrayBuffer();
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(
      'Қауіпсіздік туралы анықтама №7.pdf',
    );
    const input = { recordId: checkId, title: 'A', secrecy: 'NONE' };
    for (const fileName of ['../../etc/passwd', 'a/b.pdf', 'a\u202efdp.exe', ' ', 'x'.repeat(256)])
      expect(await test.refusedOn(prosecutor, 'addCheckMaterial', { ...input, fileName })).toMatchObject({
        code: 'INVALID_INPUT',
      });
  });
});
