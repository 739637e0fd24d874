import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import express, { type RequestHandler } from 'express';
import { invalidInput } from '../errors/plain-errors';

/**
 * Reads a JSON body (an object or a list) of at most `limitBytes`, also after decompression; other media types stay unread. Bytes that
 * are not UTF-8 are refused, since the decoder would put other characters in their place.
 */
export function jsonBody(limitBytes: number, types: readonly string[] = ['application/json']): RequestHandler {
  return express.json({ limit: limitBytes, type: [...types], verify: refuseBrokenText });
}

function refuseBrokenText(_request: IncomingMessage, _response: ServerResponse, body: Buffer, encoding: string): void {
  if (encoding === 'utf-8' && !isUtf8(body)) invalidInput('body', 'is not valid UTF-8');
}
