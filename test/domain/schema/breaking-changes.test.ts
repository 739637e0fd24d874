import { describe, expect, it } from '@jest/globals';
import { breakingChanges, hasNewLine } from '../../../scripts/schema/breaking-changes';

const BEFORE = `
  type Query { appeal(id: ID!): Appeal  appeals(first: Int, after: String): [Appeal!]! }
  type Appeal { id: ID!  dueOn: String!  state: AppealState! }
  enum AppealState { RECEIVED ANSWERED }
  input RegisterAppealInput { text: String!  language: String }
  union Basis = Appeal
`;

const brokenBy = (from: string, to: string): string[] =>
  breakingChanges(BEFORE, BEFORE.replace(from, to)).map(({ type, description }) => `${type}: ${description}`);

describe('a change of the contract breaks clients', () => {
  it.each([
    ['a field is removed', 'dueOn: String!', '', 'FIELD_REMOVED: Appeal.dueOn was removed.'],
    [
      'a field may become null',
      'dueOn: String!',
      'dueOn: String',
      'FIELD_CHANGED_KIND: Appeal.dueOn changed type from String! to String.',
    ],
    [
      'an enum value is removed',
      'RECEIVED ANSWERED',
      'RECEIVED',
      'VALUE_REMOVED_FROM_ENUM: ANSWERED was removed from enum type AppealState.',
    ],
    ['an argument is removed', ', after: String', '', 'ARG_REMOVED: Query.appeals arg after was removed.'],
    [
      'an argument becomes required',
      'first: Int',
      'first: Int!',
      'ARG_CHANGED_KIND: Query.appeals arg first has changed type from Int to Int!.',
    ],
    [
      'an input gains a required field',
      'text: String!',
      'text: String!  reason: String!',
      'REQUIRED_INPUT_FIELD_ADDED: A required field reason on input type RegisterAppealInput was added.',
    ],
    ['a type is removed', 'union Basis = Appeal', '', 'TYPE_REMOVED: Basis was removed.'],
  ])('when %s', (_, from, to, change) => {
    expect(brokenBy(from, to)).toEqual([change]);
  });

  it.each([
    ['a field', 'dueOn: String!', 'dueOn: String!  number: String'],
    ['an enum value', 'RECEIVED ANSWERED', 'RECEIVED EXTENDED ANSWERED'],
    ['an optional argument', 'first: Int', 'first: Int, state: AppealState'],
    ['an optional input field', 'language: String', 'language: String  topic: String'],
    ['an argument that may be left out', 'appeal(id: ID!)', 'appeal(id: ID)'],
  ])('but not when it gains %s', (_, from, to) => {
    expect(brokenBy(from, to)).toEqual([]);
  });

  it('but not when a supergraph moves a field to another subgraph', () => {
    const supergraph = (graphs: string, owner: string): string => `
      enum join__Graph { ${graphs} }
      directive @join__field(graph: join__Graph) on FIELD_DEFINITION
      type Query { today: String @join__field(graph: ${owner}) }`;
    expect(breakingChanges(supergraph('APPEALS COUNCILS', 'APPEALS'), supergraph('COUNCILS', 'COUNCILS'))).toEqual([]);
  });
});

describe('the changelog of the contract', () => {
  it.each([
    ['a line more', '- One.', '- One.\n- Two.', true],
    ['another line', '- One.', '- Two.', true],
    ['its first line', null, '- One.', true],
    ['the same lines', '- One.\n- Two.', '- Two.\n- One.\n', false],
    ['only space', '- One.', '- One.\n\n', false],
    ['a line less', '- One.\n- Two.', '- One.', false],
  ])('with %s', (_, before, after, isNew) => {
    expect(hasNewLine(before, after)).toBe(isNew);
  });
});
