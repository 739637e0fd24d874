import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { earlierSchema } from '../../../scripts/schema/earlier-schema';

const folder = mkdtempSync(join(tmpdir(), 'kenes-contract-'));
const FILE = 'supergraph.graphql';
const AUTHOR = ['-c', 'user.name=A tester', '-c', 'user.email=tester@kenes.example', '-c', 'commit.gpgsign=false'];

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const git = (...args: readonly string[]): void => {
  execFileSync('git', [...AUTHOR, ...args], { cwd: folder, stdio: 'ignore' });
};

const write = (file: string, text: string): void => {
  mkdirSync(join(folder, 'schema'), { recursive: true });
  writeFileSync(join(folder, 'schema', file), text);
};

const commit = (file: string, text: string): void => {
  write(file, text);
  git('add', '.');
  git('commit', '-m', file);
};

describe('the contract is compared', () => {
  it('with nothing where there is no history', () => {
    expect(earlierSchema(folder)(FILE)).toBeNull();
    git('init');
    commit(FILE, 'first');
    expect(earlierSchema(folder)(FILE)).toBeNull();
  });

  it('with the state before the last commit that changed it, however many others followed', () => {
    commit(FILE, 'second');
    commit('CHANGELOG.md', '- Another.');
    expect(earlierSchema(folder)(FILE)).toBe('first');
    expect(earlierSchema(folder)('CHANGELOG.md')).toBeNull();
  });

  it('with the last commit while it holds changes that are not committed', () => {
    write(FILE, 'third');
    expect(earlierSchema(folder)(FILE)).toBe('second');
    expect(earlierSchema(folder)('CHANGELOG.md')).toBe('- Another.');
  });
});
