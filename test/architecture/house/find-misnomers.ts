import { type Finding, isCode, type SourceFile } from './source-file';

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;
const DRAWER = /(?:^|[-.])(?:index|utils?|helpers?|misc|commons?)(?:[-.]|$)/;
/** Names that a tool or the web prescribes. */
const PRESCRIBED = ['.dependency-cruiser.cjs', 'gateway/graphiql/index.html'];

/** Code files whose name is not kebab-case, or says nothing of what they hold. */
export function findMisnomers(files: readonly SourceFile[]): readonly Finding[] {
  return files
    .filter((file) => isCode(file) && !PRESCRIBED.includes(file.path))
    .map(({ path }) => ({ path, line: 1, what: path.slice(path.lastIndexOf('/') + 1) }))
    .filter(({ what }) => !KEBAB.test(what) || DRAWER.test(what));
}
