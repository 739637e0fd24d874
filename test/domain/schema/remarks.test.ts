import { describe, expect, it } from '@jest/globals';
import { remarksOn } from '../../../scripts/schema/remarks';
import { schemaElements } from '../../../scripts/schema/schema-elements';

const SDL = `
  """Rules."""
  directive @legalBasis("""Ids.""" rules: [String!]!) on FIELD_DEFINITION | OBJECT
  """A day."""
  scalar LocalDate
  type Query {
    """One appeal."""
    appeal("""Its identifier.""" id: ID!): Appeal
  }
  """Anything with an identifier."""
  interface Node { """Identifier.""" id: ID! }
  """A citizen's appeal."""
  type Appeal implements Node {
    """Identifier."""
    id: ID!
    """The last day. Legal basis: Art. 24 §3 (24.3.a)."""
    dueOn: LocalDate @legalBasis(rules: ["24.3.a"])
  }
  """A basis."""
  union Basis = Appeal
  """A state."""
  enum AppealState { """Registered.""" RECEIVED }
  """What is registered."""
  input RegisterAppealInput { """The text.""" text: String! }
`;

const without = (text: string): readonly string[] => remarksOn(SDL.replace(text, ''));

describe('a schema as a text to read', () => {
  it('tells every element', () => {
    expect(remarksOn(SDL)).toEqual([]);
    expect(schemaElements(SDL).map(({ coordinate }) => coordinate)).toEqual([
      '@legalBasis',
      '@legalBasis(rules:)',
      'LocalDate',
      'Query.appeal',
      'Query.appeal(id:)',
      'Node',
      'Node.id',
      'Appeal',
      'Appeal.id',
      'Appeal.dueOn',
      'Basis',
      'AppealState',
      'AppealState.RECEIVED',
      'RegisterAppealInput',
      'RegisterAppealInput.text',
    ]);
  });

  it.each([
    ['directive', '"""Rules."""', '@legalBasis'],
    ["directive's argument", '"""Ids."""', '@legalBasis(rules:)'],
    ['scalar', '"""A day."""', 'LocalDate'],
    ['field', '"""One appeal."""', 'Query.appeal'],
    ['argument', '"""Its identifier."""', 'Query.appeal(id:)'],
    ['interface', '"""Anything with an identifier."""', 'Node'],
    ['type', `"""A citizen's appeal."""`, 'Appeal'],
    ['union', '"""A basis."""', 'Basis'],
    ['enum', '"""A state."""', 'AppealState'],
    ['enum value', '"""Registered."""', 'AppealState.RECEIVED'],
    ['input', '"""What is registered."""', 'RegisterAppealInput'],
    ['input field', '"""The text."""', 'RegisterAppealInput.text'],
  ])('misses the description of a %s', (_, description, coordinate) => {
    expect(without(description)).toEqual([`${coordinate} has no description`]);
  });

  it('misses an article that the citation of a rule promises', () => {
    expect(without(' Legal basis: Art. 24 §3 (24.3.a).')).toEqual([
      'Appeal.dueOn does not end with Art. 24 §3 (24.3.a)',
    ]);
    expect(remarksOn(SDL.replace('Art. 24 §3 (', 'Art. 24 §4 ('))).toHaveLength(1);
  });

  it('notices a rule that the ledger does not have', () => {
    expect(remarksOn(SDL.replace('["24.3.a"]', '["24.3.zz"]'))).toEqual([
      'Appeal.dueOn cites 24.3.zz, which the ledger does not have',
    ]);
  });
});
