import { isRule } from '../../../platform/law/ledger';
import { ruleIdsIn } from '../../../scripts/law/coverage';
import { findDuplicates } from './find-duplicates';
import { findMisnomers } from './find-misnomers';
import { type Finding, findingsOf, isCode, type SourceFile } from './source-file';

/** A rule of the house: what it objects to in the project's files, and a file that it must object to. */
export interface HouseRule {
  readonly rule: string;
  readonly find: (files: readonly SourceFile[]) => readonly Finding[];
  readonly offences: readonly SourceFile[];
}

const LONGEST_FILE = 200;
/** A test, and what it is told with, may tell a whole story. */
const LONGEST_TEST = 350;
const GENERATED = ['platform/errors/english-messages.ts', 'platform/errors/reason.ts'];

// Written apart, so that this file does not hold what it looks for.
const LEFT_OVER = new RegExp(
  ['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', '@ts-' + '(ignore|nocheck|expect-error)', 'eslint-' + 'disable'].join('|'),
);
const HELD_BACK =
  /\b(?:it|test|describe)(?:\.concurrent)?\.(?:only|skip|todo|failing)(?=[(.`])|\b(?:fit|xit|xtest|fdescribe|xdescribe)\(/;
const CLOCK =
  /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(|\bMath\.random\(|\brandomUUID\(|\bprocess\.(?:env|hrtime)/;
const TIMELESS = /^subgraphs\/[^/]+\/domain\/|^platform\/(?:calendar|lifecycle|access|errors)\//;
const MACHINE = /(?<![\w./-])\/(?:home|root|Users|work|tmp|mnt)\/\w|\b[A-Z]:\\Users\\/;
const EXECUTED = /^test\/(?:subgraphs|federation|access|faults)\/.*\.test\.ts$/;
const TEXT = /'[^'\n]*'|"[^"\n]*"|`[^`\n]*`/g;

const lines = (count: number): string => 'export {};\n'.repeat(count);

function unknownRules(file: SourceFile): readonly Finding[] {
  return file.text.split('\n').flatMap((line, index) =>
    Array.from(line.matchAll(TEXT), ([text]) => ruleIdsIn(text))
      .flat()
      .filter((id) => !isRule(id))
      .map((id) => ({ path: file.path, line: index + 1, what: `no rule ${id}` })),
  );
}

function longFile({ path, text }: SourceFile): readonly Finding[] {
  const count = text.split('\n').length - 1;
  const longest = path.startsWith('test/') ? LONGEST_TEST : LONGEST_FILE;
  return count > longest && !GENERATED.includes(path) ? [{ path, line: count, what: `${count} lines` }] : [];
}

/** The rules of the house that no tool of its own holds. */
export const HOUSE_RULES: readonly HouseRule[] = [
  {
    rule: `no file is longer than ${LONGEST_FILE} lines, no test file than ${LONGEST_TEST}`,
    find: (files) => files.filter(isCode).flatMap(longFile),
    offences: [
      { path: 'platform/long.ts', text: lines(LONGEST_FILE + 1) },
      { path: 'test/domain/long.test.ts', text: lines(LONGEST_TEST + 1) },
    ],
  },
  {
    rule: 'nothing is left over: no notes to self, no switched-off checks',
    find: (files) => files.flatMap((file) => findingsOf(file, LEFT_OVER)),
    offences: ['TO' + 'DO: later', '@ts-' + 'ignore', 'eslint-' + 'disable-next-line', 'FIX' + 'ME'].map((text) => ({
      path: 'platform/left.ts',
      text: `// ${text}\n`,
    })),
  },
  {
    rule: 'no test is held back or run alone',
    find: (files) => files.filter(isCode).flatMap((file) => findingsOf(file, HELD_BACK)),
    offences: [
      'it' + '.only(',
      'describe' + '.skip(',
      'test' + '.todo(',
      'it' + '.only.each([])(',
      'f' + 'it(',
      'x' + 'describe(',
    ].map((text) => ({
      path: 'test/domain/some.test.ts',
      text: `${text}'a title', () => {});\n`,
    })),
  },
  {
    rule: 'the domain and the pure platform have no clock, no chance and no environment',
    find: (files) => files.filter(({ path }) => TIMELESS.test(path)).flatMap((file) => findingsOf(file, CLOCK)),
    offences: [
      { path: 'subgraphs/appeals/domain/appeal.ts', text: 'const now = Date.now();' },
      { path: 'subgraphs/appeals/domain/appeal.ts', text: 'const now = new Date();' },
      { path: 'subgraphs/appeals/domain/deep/appeal.ts', text: 'const id = crypto.randomUUID();' },
      { path: 'platform/calendar/term.ts', text: 'const chance = Math.random();' },
      { path: 'platform/access/viewer.ts', text: "const zone = process.env['TZ'];" },
    ],
  },
  {
    rule: 'no path of a machine is written down',
    find: (files) => files.flatMap((file) => findingsOf(file, MACHINE)),
    offences: [
      { path: 'docs/start.md', text: `cd ${'/ho' + 'me'}/someone/kenes` },
      { path: 'scripts/build.mjs', text: `const root = '${'/wo' + 'rk'}/main';` },
    ],
  },
  {
    rule: 'titles of executed tests name rules that exist',
    find: (files) => files.filter(({ path }) => EXECUTED.test(path)).flatMap(unknownRules),
    offences: [
      { path: 'test/subgraphs/appeals/some.test.ts', text: "it('[24.3.zz] an appeal is due', () => {});" },
      { path: 'test/access/some.test.ts', text: "describe('appeals [24.3.a, 99.1]', () => {});" },
    ],
  },
  {
    rule: 'files are named in kebab-case after what they hold, never after a drawer',
    find: findMisnomers,
    offences: [
      'platform/Calendar.ts',
      'platform/dateUtils.ts',
      'platform/date-utils.ts',
      'platform/calendar/index.ts',
    ].map((path) => ({ path, text: '' })),
  },
  {
    // PageInfo is Relay's name, and what an event carries is CloudEvents' `data`.
    rule: 'types are named after what they are',
    find: (files) =>
      files
        .filter((file) => isCode(file) && !file.path.startsWith('test/'))
        .flatMap((file) =>
          findingsOf(
            file,
            /^export (?:abstract )?(?:class|interface|type) (?:I[A-Z]\w*|(?!PageInfo|EventData)\w+(?:Impl|Manager|Service|Helper|Utils?|Data|Info))\b/,
          ),
        ),
    offences: ['interface IViewer {}', 'class AppealService {}', 'type AppealData = 1;', 'class TermManager {}'].map(
      (text) => ({
        path: 'platform/some.ts',
        text: `export ${text}`,
      }),
    ),
  },
  {
    rule: 'no twelve lines of code stand in two places',
    find: findDuplicates,
    offences: [
      {
        path: 'platform/twice.ts',
        text: Array.from({ length: 26 }, (_, index) => `  const step${index % 13} = take(${index % 13});`).join('\n'),
      },
    ],
  },
];
