import type { Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { notFound } from '../errors/plain-errors';
import type { ExportAnswer } from './answer-export';
import { EXPORT_FORMATS, type ExportFormat } from './export-formats';

/** A file by its name, such as `appeals.csv`. */
export interface ExportFile {
  readonly list: string;
  readonly format: ExportFormat;
}

const NAME = /^([a-z][a-z-]{0,60})\.([a-z]{1,10})$/;

const isFormat = (text: string): text is ExportFormat => Object.hasOwn(EXPORT_FORMATS, text);

/** Reads a file's name. Throws `NOT_FOUND` for what is none. */
export function exportFile(name: unknown): ExportFile {
  const [, list = '', format = ''] = (typeof name === 'string' ? NAME.exec(name) : null) ?? [];
  return isFormat(format) ? { list, format } : notFound('Export');
}

/** Sends a file as it comes. One that breaks off ends the connection, so that the client knows; a client that goes away ends the reading. */
export async function sendExport(
  response: Response,
  { list, format }: ExportFile,
  answer: ExportAnswer,
): Promise<void> {
  const { status, contentType, body } = answer;
  response.status(status).setHeader('content-type', contentType);
  response.setHeader('cache-control', 'no-store');
  if (status === 200) response.setHeader('content-disposition', `attachment; filename="${list}.${format}"`);
  await pipeline(body, response).catch(() => response.destroy());
}
