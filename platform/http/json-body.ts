import express, { type RequestHandler } from 'express';

/** Reads a JSON body (an object or a list) of at most `limitBytes`, also after decompression; other media types stay unread. */
export function jsonBody(limitBytes: number, types: readonly string[] = ['application/json']): RequestHandler {
  return express.json({ limit: limitBytes, type: [...types] });
}
