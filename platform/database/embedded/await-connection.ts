import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';

/** How to log in to the server. */
export interface ConnectionTarget {
  host: string;
  port: number;
  user: string;
  password: string;
}

/** Long enough for a server that has much to recover after a crash. */
const DEADLINE_SECONDS = 120;
const WRONG_PASSWORD = '28P01';

/**
 * Waits until the server says that it is ready and has answered a statement. Null when it did; otherwise the trouble in
 * words, empty when the process ended and its log tells why.
 */
export async function awaitConnection(
  child: ChildProcess,
  dataFolder: string,
  target: ConnectionTarget,
): Promise<string | null> {
  const ends: string[] = [];
  child.once('exit', () => ends.push(''));
  child.once('error', (error) => ends.push(String(error)));
  const deadline = performance.now() + DEADLINE_SECONDS * 1000;
  for (;;) {
    const refusal = saysReady(child, dataFolder) ? await firstAnswer(target) : 'starting';
    if (refusal === null) return null;
    const [end] = ends;
    if (end !== undefined) return end;
    if (refusal === WRONG_PASSWORD) {
      return 'the password kept is not that of the server; remove the file postgres-password to have it set anew';
    }
    if (performance.now() > deadline) return `it did not answer within ${DEADLINE_SECONDS} seconds (${refusal})`;
    await pause(5);
  }
}

/** The server keeps its process number in the first line of this file and its state in the eighth. */
function saysReady(child: ChildProcess, dataFolder: string): boolean {
  try {
    const lines = readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

/** Null, or the SQLSTATE or words of the refusal. */
async function firstAnswer(target: ConnectionTarget): Promise<string | null> {
  const client = new Client({ ...target, database: 'postgres', ssl: false, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return null;
  } catch (error) {
    return error instanceof DatabaseError ? (error.code ?? '') : String(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
