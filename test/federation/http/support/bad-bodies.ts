import { REGISTER, registration } from './register-appeal';

const registered = JSON.stringify(registration());
const queried = (query: string): string => JSON.stringify({ ...registration(), query });
const brackets = `${'['.repeat(9_999)}${']'.repeat(9_999)}`;
const aliases = Array.from({ length: 31 }, (_, index) => `a${index}: __typename`).join(' ');

/** Bodies that are no request that could be served: what is wrong, the body, and the code of its refusal with 400. */
export const BAD_BODIES: readonly (readonly [what: string, body: string, code: string])[] = [
  ['malformed JSON', registered.slice(0, -2), 'INVALID_INPUT'],
  ['an array batch', `[${registered},${registered}]`, 'INVALID_INPUT'],
  ['malformed GraphQL', queried(REGISTER.slice(0, -1)), 'GRAPHQL_PARSE_FAILED'],
  ['a field that does not exist', queried(REGISTER.replace('number', 'nummer')), 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a query too deep',
    JSON.stringify({ query: `{ office(id: "1") ${'{ parent '.repeat(25)}{ id }${' }'.repeat(26)}` }),
    'TOO_EXPENSIVE',
  ],
  ['a query too wide', JSON.stringify({ query: `{ ${'__typename '.repeat(1_100)} }` }), 'TOO_EXPENSIVE'],
  ['a query with too many words', JSON.stringify({ query: `{ ${'__typename '.repeat(5_000)} }` }), 'TOO_EXPENSIVE'],
  ['too many aliases', JSON.stringify({ query: `{ ${aliases} }` }), 'TOO_EXPENSIVE'],
  [
    'values nested without end',
    `{"query":"query ($id: ID!) { appeal(id: $id) { id } }","variables":{"id":${brackets}}}`,
    'TOO_EXPENSIVE',
  ],
];
