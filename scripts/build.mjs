// Compiles the project's own TypeScript with swc into dist/ and bundles GraphiQL. Run by `npm ci` (prepare) and `npm run build`.
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '..');
const swc = join(dirname(require.resolve('@swc/cli/package.json')), 'bin', 'swc.js');
const sources = ['start.ts', 'embedded', 'gateway', 'platform', 'scripts', 'subgraphs'];

rmSync(join(root, 'dist'), { recursive: true, force: true });
execFileSync(process.execPath, [swc, ...sources, '-d', 'dist', '--config-file', '.swcrc', '--quiet'], { cwd: root, stdio: 'inherit' });

const graphiql = join(root, 'gateway', 'graphiql', 'build.mjs');
if (existsSync(graphiql)) execFileSync(process.execPath, [graphiql], { cwd: root, stdio: 'inherit' });
