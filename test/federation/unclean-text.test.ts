import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  getNamedType,
  type GraphQLArgument,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLObjectType,
  isLeafType,
} from 'graphql';
import { openTestPlatform, type TestPlatform } from '../support/open-test-platform';
import { ask, refusalOf } from './gateway/support/ask';
import { expectRefusal } from './http/support/expect-refusal';
import { appealInput, REGISTER, registration, signedIn } from './http/support/register-appeal';

const TURNED = 'a\u202eb';
const SCHEMA = buildSchema(readFileSync('schema/supergraph.graphql', 'utf8'), { assumeValidSDL: true });

let platform: TestPlatform;
let headers: Record<string, string>;
beforeAll(async () => {
  platform = await openTestPlatform();
  headers = await signedIn(platform);
}, 120_000);
afterAll(() => platform.close());

/** A value of an input type with the text somewhere in it, and the way to it. */
interface Hiding {
  readonly value: unknown;
  readonly path: string;
}

/** The values that hide the text in one of the type's strings, each string of it once; a type within itself is not entered again. */
function hidings(type: GraphQLInputType, within: readonly string[] = []): Hiding[] {
  if (isNonNullType(type)) return hidings(type.ofType, within);
  if (isListType(type))
    return hidings(type.ofType, within).map(({ value, path }) => ({ value: [value], path: `.0${path}` }));
  if (type.name === 'String' || type.name === 'ID') return [{ value: TURNED, path: '' }];
  if (!isInputObjectType(type) || within.includes(type.name)) return [];
  return Object.values(type.getFields()).flatMap((field) =>
    hidings(field.type, [...within, type.name]).map(({ value, path }) => ({
      value: { [field.name]: value },
      path: `.${field.name}${path}`,
    })),
  );
}

const declared = ({ name, type }: GraphQLArgument): string => `$${name}: ${type.toString()}`;
const given = ({ name }: GraphQLArgument): string => `${name}: $${name}`;

function documentOf(kind: string, { name, args, type }: GraphQLField<unknown, unknown>): string {
  const selection = isLeafType(getNamedType(type)) ? '' : '{ __typename }';
  return `${kind} (${args.map(declared).join(', ')}) { ${name}(${args.map(given).join(', ')}) ${selection} }`;
}

interface Question {
  readonly field: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A request for each string in the arguments of an operation. */
function questionsOf(kind: string, root: GraphQLObjectType): Question[] {
  const operations = Object.values(root.getFields()).filter(({ name }) => !name.startsWith('_'));
  return operations.flatMap((operation) =>
    operation.args.flatMap((argument) =>
      hidings(argument.type).map(({ value, path }) => ({
        field: `variables.${argument.name}${path}`,
        query: documentOf(kind, operation),
        variables: { [argument.name]: value },
      })),
    ),
  );
}

describe('a text that is not read as it is kept', () => {
  it('is refused with its place in each string that an operation of the graph takes', async () => {
    const [query, mutation] = [SCHEMA.getQueryType(), SCHEMA.getMutationType()];
    if (!query || !mutation) throw new Error('The graph has no operations.');
    const questions = [...questionsOf('query', query), ...questionsOf('mutation', mutation)];
    expect(questions.length).toBeGreaterThan(900);
    const taken: string[] = [];
    for (const { field, ...question } of questions) {
      const { code, details } = refusalOf(await ask(platform.url, { ...question, headers }));
      if (code !== 'INVALID_INPUT' || details?.['field'] !== field) taken.push(`${question.query} ${field}: ${code}`);
    }
    expect(taken).toEqual([]);
  }, 120_000);

  it.each(
    '\u0000 \u0007 \u0008 \u000b \u000c \u001b \u007f \u0085 \u061c \u200e \u200f \u202a \u202e \u2066 \u2069 \ud800'.split(
      ' ',
    ),
  )('is refused in a variable and in a literal: %j', async (character) => {
    const answer = await ask(platform.url, { ...registration({ subject: `a${character}b` }), headers });
    expectRefusal(answer, 'INVALID_INPUT');
    expect(refusalOf(answer).details).toMatchObject({ field: 'variables.input.subject' });
    const escaped = `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    for (const literal of [`"a${character}b"`, `"""a${character}b"""`, `"a${escaped}b"`]) {
      const { code } = refusalOf(
        await ask(platform.url, { query: `{ appealByNumber(number: ${literal}) { id } }`, headers }),
      );
      expect(['INVALID_INPUT', 'GRAPHQL_PARSE_FAILED']).toContain(code);
    }
  });

  it.each(['"a\\bc"', '"a\\fc"'])('is refused for the escape in %s', async (literal) => {
    const answer = await ask(platform.url, { query: `{ appealByNumber(number: ${literal}) { id } }`, headers });
    expect(refusalOf(answer)).toMatchObject({ code: 'INVALID_INPUT', details: { field: 'appealByNumber.number' } });
  });

  it.each(['\t', '\n', '\r\n', '\u2028'])('is a break in a line (%j), and not in a text', async (character) => {
    const broken = await ask(platform.url, {
      ...registration({ applicant: { kind: 'PERSON', name: `A${character}B` } }),
      headers,
    });
    expectRefusal(broken, 'INVALID_INPUT');
    expect(refusalOf(broken).details?.['problems']).toEqual([
      { field: 'applicant.name', problem: 'name must be one line' },
    ]);
    const text = `First.${character}Second.`;
    const { data } = await ask(platform.url, { ...registration({ text }), headers });
    expect(data).toMatchObject({ registerAppeal: { appeal: { text } } });
  });

  it.each(['query=%7Bviewer%7Bkind%7D%7D&operationName=%ff', 'query=%7Bviewer%7Bkind%7D%7D%c3'])(
    'is refused when its escaped bytes are not UTF-8: %s',
    async (search) => {
      const response = await fetch(`${platform.url}/graphql?${search}`, {
        headers: { ...headers, 'apollo-require-preflight': 'true' },
      });
      expect([response.status, await response.json()]).toMatchObject([
        400,
        { errors: [{ extensions: { code: 'INVALID_INPUT', details: { field: 'url' } } }] },
      ]);
    },
  );
});

describe('a text in two spellings', () => {
  const [apart, composed] = ['Мои\u0306 subject', 'Мой subject'];

  it('is kept composed, from a variable and from a literal, whatever stands before a mark', async () => {
    const { data } = await ask(platform.url, { ...registration({ subject: apart }), headers });
    expect(data).toMatchObject({ registerAppeal: { appeal: { subject: composed } } });
    const query = REGISTER.replace('$input: RegisterAppealInput!', '')
      .replace('()', '')
      .replace(
        '$input',
        `{ officeId: "${String(appealInput()['officeId'])}", channel: PAPER, applicant: { kind: PERSON, name: "N" }, language: "kk", subject: "${apart}", text: "${apart}\\n\u0301" }`,
      );
    const written = await ask(platform.url, { query, headers });
    expect(written.data).toMatchObject({
      registerAppeal: { appeal: { subject: composed, text: `${composed}\n\u0301` } },
    });
  });

  it('is found by either', async () => {
    const count = async (text: string): Promise<unknown> => {
      const query = 'query ($text: String) { appeals(filter: { text: $text }) { totalCount } }';
      return (await ask(platform.url, { query, variables: { text }, headers })).data;
    };
    expect(await count(apart)).toEqual(await count(composed));
    expect(await count(apart)).toEqual({ appeals: { totalCount: 2 } });
  });
});
