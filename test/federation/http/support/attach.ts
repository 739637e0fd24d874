import { createHash, randomBytes } from 'node:crypto';
import type { GraphClient } from '../../../../scripts/story/graph-client';
import { appealInput, PROSECUTOR, REGISTER } from './register-appeal';

/** A content at the gateway. */
export interface Attached {
  readonly path: string;
  readonly sha256: string;
  readonly content: Buffer;
}

const BYTES = 3_000_001;
const ADD = `mutation ($input: AddAppealMaterialInput!) { addAppealMaterial(input: $input) { contentPath } }`;

/** Registers an appeal and attaches a content to it, through the gateway. */
export async function attach({
  client,
  url,
}: {
  readonly client: GraphClient;
  readonly url: string;
}): Promise<Attached> {
  const as = { login: PROSECUTOR };
  const registered = await client.ask<{ registerAppeal: { appeal: { id: string } } }>(as, REGISTER, {
    input: appealInput(),
  });
  const recordId = registered.data?.registerAppeal.appeal.id;
  const input = { recordId, title: 'A record', fileName: 'record.bin', secrecy: 'NONE' };
  const added = await client.ask<{ addAppealMaterial: { contentPath: string } }>(as, ADD, { input });
  const path = added.data?.addAppealMaterial.contentPath;
  if (path === undefined) throw new Error(JSON.stringify(added.errors ?? registered.errors));
  const content = randomBytes(BYTES);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const headers = { authorization: `Bearer ${await client.tokenOf(PROSECUTOR)}` };
  const answer = await fetch(`${url}${path}`, { method: 'PUT', body: content, headers });
  const kept = (await answer.json()) as { readonly sha256?: string };
  if (kept.sha256 !== sha256) throw new Error(`${answer.status} ${JSON.stringify(kept)}`);
  return { path, sha256, content };
}
