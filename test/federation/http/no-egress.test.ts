import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compile, type Compiled } from '../distributed/support/compile';

const GUARD = join(__dirname, 'support', 'egress-guard.cjs');
const PROGRAMS = /^((initdb|postgres|pg_ctl|pg_controldata)(\.exe)?|id|sh)$/;
const HERE = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;

/** A place that a guarded program went to, asked for, or a program that it started. */
interface Egress {
  readonly kind: 'connect' | 'datagram' | 'lookup' | 'program';
  readonly target: string;
}

let compiled: Compiled;
let folder: string;
beforeAll(async () => {
  compiled = await compile();
  folder = mkdtempSync(join(tmpdir(), 'kenes-egress-'));
}, 120_000);
afterAll(() => {
  compiled.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a program to its end under the guard: its output, and where it turned to. */
async function guarded(name: string, words: readonly string[]) {
  const record = join(folder, name);
  const { PATH = '', NODE_PATH = '' } = process.env;
  const env = {
    PATH,
    NODE_PATH,
    NODE_OPTIONS: `--require=${JSON.stringify(GUARD)}`,
    KENES_EGRESS_RECORD: record,
    TMPDIR: tmpdir(),
  };
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString('utf8')));
  const [code] = (await once(child, 'close')) as [number | null];
  const lines = existsSync(record) ? readFileSync(record, 'utf8').trim().split('\n') : [];
  return { code, output: output.join(''), egress: lines.map((line) => JSON.parse(line) as Egress) };
}

const targets = (egress: readonly Egress[], kind: Egress['kind']): readonly string[] =>
  [...new Set(egress.filter((each) => each.kind === kind).map(({ target }) => target))].sort();

describe('the platform, all of it in one process, while the whole story is told', () => {
  let run: Awaited<ReturnType<typeof guarded>>;
  beforeAll(async () => {
    run = await guarded('story', [join(compiled.folder, 'scripts', 'story.js')]);
  }, 180_000);

  it('serves the story to its end', () => {
    expect(run.output).toMatch(/story: \d+ steps, \d+ refusals, 0 failures/);
    expect(run.code).toBe(0);
  });

  it('connects to this machine and to nothing else', () => {
    const connected = targets(run.egress, 'connect');
    expect(connected).not.toEqual([]);
    expect(connected.filter((host) => !HERE.test(host))).toEqual([]);
    expect(targets(run.egress, 'datagram')).toEqual([]);
  });

  it('looks up no name but localhost', () => {
    expect(targets(run.egress, 'lookup').filter((name) => !HERE.test(name))).toEqual([]);
  });

  it('starts no program but those of PostgreSQL, and as root those that find it an account and a folder', () => {
    expect(targets(run.egress, 'program').filter((name) => !PROGRAMS.test(name))).toEqual([]);
  });
});

describe('the guard of this test', () => {
  it.each([
    ['connect', '192.0.2.1', `require('node:net').connect(443, '192.0.2.1').on('error', () => {})`],
    ['connect', '192.0.2.2', `require('node:tls').connect(443, '192.0.2.2').on('error', () => {})`],
    ['connect', 'elsewhere.invalid', `fetch('https://elsewhere.invalid/').catch(() => {})`],
    ['connect', '192.0.2.3', `require('node:http').get('http://192.0.2.3/').on('error', () => {})`],
    ['lookup', 'elsewhere.invalid', `require('node:dns').lookup('elsewhere.invalid', () => {})`],
    ['lookup', 'elsewhere.invalid', `require('node:dns/promises').resolve4('elsewhere.invalid').catch(() => {})`],
    [
      'datagram',
      '192.0.2.4',
      `try { require('node:dgram').createSocket('udp4').send('a', 53, '192.0.2.4') } catch { process.exit() }`,
    ],
    ['program', 'true', `require('node:child_process').spawn('true').on('error', () => {})`],
  ] as const)('sees a %s of %s, and lets nothing of it out: %s', async (kind, target, program) => {
    const { egress } = await guarded(`${kind}-${target}-${program.length}`, ['--eval', program]);
    expect(egress).toContainEqual({ kind, target });
  });
});
