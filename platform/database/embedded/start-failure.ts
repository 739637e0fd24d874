import { existsSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';

/** The database server could not be started. The message is one line for the person who started the platform. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';

  constructor(message: string, options?: ErrorOptions) {
    super(message.replace(/\s*\n\s*/g, ' ').trim(), options);
  }
}

/** Turns what went wrong at `path` into a StartFailure; one that already is, is returned as it is. */
export function asStartFailure(error: unknown, path: string): StartFailure {
  if (error instanceof StartFailure) return error;
  return new StartFailure(
    explainFileError(error, path) ?? `PostgreSQL could not be started in ${path}: ${String(error)}`,
    {
      cause: error,
    },
  );
}

/** The system's error code (`EACCES`), or the empty string for an error without one. */
export function codeOf(error: unknown): string {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode && typeof error.code === 'string' ? error.code : '';
}

function explainFileError(error: unknown, path: string): string | null {
  const otherwise = 'choose another folder with KENES_DATA';
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
      return `user ${userName()} may not read and write folder ${path} (${codeOf(error)}); ${otherwise}`;
    case 'EROFS':
      return `folder ${path} is on a read-only file system; ${otherwise}`;
    case 'ENOSPC':
    case 'EDQUOT':
      return `there is no space left on the disk of folder ${path}`;
    case 'EEXIST':
    case 'ENOTDIR':
      return `${fileInTheWay(path)} is a file where a folder is needed; move it, or ${otherwise}`;
    default:
      return null;
  }
}

function fileInTheWay(path: string): string {
  for (let part = path; dirname(part) !== part; part = dirname(part)) {
    if (existsSync(part) && !statSync(part).isDirectory()) return part;
  }
  return path;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? 'unknown');
  }
}
