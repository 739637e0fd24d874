import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLID, GraphQLList, GraphQLObjectType, GraphQLScalarType, GraphQLSchema, GraphQLString } from 'graphql';
import { EXAMPLE_QUERIES } from '../../gateway/example-queries';
import { officeIdOf } from '../../platform/directory/reference-directory';
import { compiledDocuments } from '../../platform/graphql/compiled-documents';
import { openToldPlatform } from '../access/told-platform';
import type { TestPlatform } from '../support/open-test-platform';

/** More than a document takes to be compiled. */
const TIMES = 5;
const OFFICE = officeIdOf('district-kz-71-esil');

let platform: TestPlatform;
beforeAll(async () => {
  ({ platform } = await openToldPlatform());
}, 180_000);
afterAll(() => platform.close());

/** One after the other, so often that the document is compiled. */
async function again<T>(ask: () => Promise<T> | T): Promise<T[]> {
  const answers: T[] = [];
  while (answers.length < TIMES) answers.push(await ask());
  return answers;
}

describe('documents that come again', () => {
  it.each(EXAMPLE_QUERIES.map(({ name, ...example }) => [name, example] as const))(
    '%s is answered compiled as it was before',
    async (_name, { query, variables }) => {
      for (const login of ['prosecutor-general', 'head-kz-71', 'resident-1']) {
        const [first, ...later] = await again(() => platform.client.ask(login, query, variables));
        expect(later).toEqual(later.map(() => first));
      }
    },
  );

  it('see what has changed, and for whom', async () => {
    const query = `query ($id: ID!) { office(id: $id) { code } appeals(first: 3) { totalCount nodes { number } } }`;
    await again(() => platform.client.ask('head-kz-71-esil', query, { id: OFFICE }));
    const own = await platform.client.ask<{ appeals: { nodes: unknown[] } }>('head-kz-71-esil', query, { id: OFFICE });
    const other = await platform.client.ask<{ appeals: { nodes: unknown[] } }>('head-kz-75', query, { id: OFFICE });
    expect(own.data?.appeals.nodes.length).toBeGreaterThan(0);
    expect(other.data?.appeals.nodes).toEqual([]);
  });

  it('refuse variables that do not fit, in the same words each time', async () => {
    const query = `query ($id: ID!, $on: LocalDate) { office(id: $id) { code competences(on: $on) { __typename } } }`;
    const answers = await again(() => platform.client.ask('head-kz-71', query, { id: OFFICE, on: '2026-02-30' }));
    expect(answers[0]?.errors?.length).toBeGreaterThan(0);
    for (const { errors } of answers) expect(errors).toEqual(answers[0]?.errors);
  });
});

describe('a compiled document', () => {
  const ARGS = {
    of: { type: GraphQLString },
    list: { type: new GraphQLList(GraphQLID) },
    any: { type: new GraphQLScalarType({ name: 'Any' }) },
  };
  const schema = new GraphQLSchema({
    query: new GraphQLObjectType({
      name: 'Query',
      fields: { word: { type: GraphQLString, args: ARGS, resolve: () => 'so' } },
    }),
  });

  it.each([
    ['a query', '{ word }', true],
    ['one with a condition', '{ word @include(if: true) }', false],
    ['two operations', 'query A { word } query B { word }', false],
    ['one with a required variable in a list', 'query ($id: ID!) { word(list: [$id]) }', true],
    ['one with a variable in a list that may be absent', 'query ($id: ID) { word(list: [$id]) }', false],
    ['one with a variable within a scalar', 'query ($id: ID!) { word(any: { id: $id }) }', false],
    ['one with a text that is not clean', '{ word(of: "\\u202e") }', false],
    ['what is not valid', '{ nothing }', false],
    ['what cannot be read', '{ word', false],
  ])('is looked for when %s comes for the third time', async (_what, text, isCompiled) => {
    const compiled = compiledDocuments(schema, (formatted) => formatted);
    expect([compiled(text), compiled(text)]).toEqual([null, null]);
    const third = compiled(text);
    expect(third !== null).toBe(isCompiled);
    expect(compiled(text)).toBe(third);
    if (third) expect(await third({}, { id: 'x' })).toEqual({ data: { word: 'so' } });
  });

  it('is forgotten when a thousand others have come since', async () => {
    const compiled = compiledDocuments(schema, (formatted) => formatted);
    const answers = await again(() => compiled('{ word }'));
    expect(answers.at(-1)).not.toBeNull();
    for (let index = 0; index < 1_000; index += 1) compiled(`{ a${index}: word }`);
    expect(compiled('{ word }')).toBeNull();
  });
});
