import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, GraphQLScalarType, parse, type GraphQLSchema } from 'graphql';
import { refuse } from '../../../../platform/errors/refuse';
import { countStatement } from '../../../../platform/telemetry/request-stats';

/** What a resolver of the test subgraphs sees of a call. */
export interface CallView {
  readonly assertion: string;
  readonly language: string;
}

const FEDERATION = '@link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

const ORGANISATION = parse(`
  extend schema ${FEDERATION}
  type Query {
    office(id: ID!): Office
    offices(first: Int): OfficeConnection!
    viewer: String!
    language: String!
  }
  type OfficeConnection { edges: [OfficeEdge!]! }
  type OfficeEdge { node: Office! }
  type Office @key(fields: "id") { id: ID!, name: String!, parent: Office, children: [Office!]! }
`);

const APPEALS = parse(`
  extend schema ${FEDERATION}
  scalar LocalDate
  type Query {
    appeal(id: ID!): Appeal
    appealsReceivedOn(day: LocalDate!): [Appeal!]!
    fault: String
    foreignError: String
    refusal: String
    broken: String!
  }
  type Mutation { registerAppeal(input: RegisterAppealInput!): Appeal! }
  input RegisterAppealInput { text: String!, topics: [String!], pages: Int }
  type Appeal @key(fields: "id") { id: ID!, text: String!, office: Office }
  type Office @key(fields: "id") { id: ID!, appeals(first: Int): [Appeal!]! }
`);

const localDate = new GraphQLScalarType({
  name: 'LocalDate',
  parseValue(value) {
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
    throw new GraphQLError('a day is written YYYY-MM-DD');
  },
});

const office = (id: string) => ({ __typename: 'Office', id, name: `office ${id}` });
const appeal = (id: string) => ({ __typename: 'Appeal', id, text: `appeal ${id}`, office: { id: '1' } });

/** Texts of the appeals that were really registered. */
export const registered: string[] = [];

/** Two subgraphs that share `Office`, with fields that refuse, fail and break. */
export const SCHEMAS: Readonly<Record<'organisation' | 'appeals', GraphQLSchema>> = {
  organisation: buildSubgraphSchema([
    {
      typeDefs: ORGANISATION,
      resolvers: {
        Query: {
          office: (_: unknown, { id }: { id: string }) => {
            countStatement('organisation');
            return office(id);
          },
          offices: () => ({ edges: [{ node: office('1') }, { node: office('2') }] }),
          viewer: (_: unknown, __: unknown, { assertion }: CallView) => assertion,
          language: (_: unknown, __: unknown, { language }: CallView) => language,
        },
        Office: {
          __resolveReference: ({ id }: { id: string }) => office(id),
          parent: () => office('0'),
          children: () => [office('3')],
        },
      },
    },
  ]),
  appeals: buildSubgraphSchema([
    {
      typeDefs: APPEALS,
      resolvers: {
        LocalDate: localDate,
        Query: {
          appeal: (_: unknown, { id }: { id: string }) => appeal(id),
          appealsReceivedOn: () => [appeal('1')],
          fault: () => {
            throw new Error('connection to database "appeals" refused for applicant A.');
          },
          foreignError: () => {
            throw new GraphQLError('table appeals_secret', { extensions: { code: 'SQL_ERROR', sql: 'select 1' } });
          },
          refusal: () => refuse('GROUND_REQUIRED', '24.1.a', { fields: ['ground'] }),
          broken: () => null,
        },
        Mutation: {
          registerAppeal: (_: unknown, { input }: { input: { text: string } }) => {
            registered.push(input.text);
            return appeal('9');
          },
        },
        Office: {
          __resolveReference: ({ id }: { id: string }) => {
            countStatement('appeals');
            return { __typename: 'Office', id };
          },
          appeals: () => {
            countStatement('appeals');
            return [appeal('1'), appeal('2')];
          },
        },
      },
    },
  ]),
};

/** The subgraphs' SDL as composition takes it. */
export const TYPE_DEFS = { organisation: ORGANISATION, appeals: APPEALS };
