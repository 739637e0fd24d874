import { isUtf8 } from 'node:buffer';
import { extname } from 'node:path';
import { fileTypeFromBuffer, supportedExtensions } from 'file-type';
import { invalidInput } from '../../errors/plain-errors';

const UNKNOWN = 'application/octet-stream';
const TEXT = 'text/plain';
/** Characters that no text holds. */
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/u;
const LONGEST_CHARACTER = 4;
/** Other names of the same type. */
const SAME: Readonly<Record<string, string>> = { jpeg: 'jpg', tiff: 'tif', htm: 'html' };

function isText(head: Uint8Array): boolean {
  // The last character may be cut off.
  for (let cut = 0; cut < LONGEST_CHARACTER; cut += 1) {
    const whole = head.subarray(0, head.length - cut);
    if (isUtf8(whole)) return !CONTROL.test(new TextDecoder().decode(whole));
  }
  return false;
}

/** What whoever sends it says that it is. */
export interface ClaimedType {
  readonly fileName: string;
  readonly contentType: string | null;
}

function requireEnding(fileName: string, found: string | undefined): void {
  const ending = extname(fileName).slice(1).toLowerCase();
  const extension = SAME[ending] ?? ending;
  if (supportedExtensions.has(extension) && found !== extension)
    invalidInput('fileName', `ends with .${ending}, which the content is not`);
}

function requireStated(contentType: string | null, found: string): void {
  const stated = contentType?.split(';')[0]?.trim().toLowerCase() ?? UNKNOWN;
  if (stated !== UNKNOWN && stated !== found) invalidInput('content-type', `says ${stated}, the content is ${found}`);
}

/**
 * The type of a content by its first bytes. Refuses `INVALID_INPUT` where the name's ending or the stated type says another: what claims to be a
 * PDF is one. Of texts and of what is unknown nothing is claimed.
 */
export async function mediaTypeOf(head: Uint8Array, { fileName, contentType }: ClaimedType): Promise<string> {
  const found = await fileTypeFromBuffer(head);
  requireEnding(fileName, found?.ext);
  if (found) requireStated(contentType, found.mime);
  return found?.mime ?? (isText(head) ? TEXT : UNKNOWN);
}
