import type { IncomingMessage } from 'node:http';

const MAX_FORM_BYTES = 4_096;

/** The fields of a posted HTML form; null when the body is longer than four kilobytes. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > MAX_FORM_BYTES) return null;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
