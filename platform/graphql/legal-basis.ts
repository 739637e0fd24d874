import { DirectiveLocation, GraphQLDirective, GraphQLList, GraphQLNonNull, GraphQLString } from 'graphql';
import { Directive } from 'type-graphql';
import type { RuleId } from '../law/rule-id';

/** The directive on everything in the graph that exists because of a rule; composed into the supergraph. */
export const legalBasisDirective = new GraphQLDirective({
  name: 'legalBasis',
  description: 'The rules of the ledger because of which this element exists; each id is explained in law/rules.tsv.',
  locations: [
    DirectiveLocation.FIELD_DEFINITION,
    DirectiveLocation.OBJECT,
    DirectiveLocation.INPUT_OBJECT,
    DirectiveLocation.INPUT_FIELD_DEFINITION,
    DirectiveLocation.ENUM,
    DirectiveLocation.ENUM_VALUE,
  ],
  args: {
    rules: {
      description: 'Rule ids, such as 24.3.a.',
      type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLString))),
    },
  },
});

/** Names the rules that a type, field or mutation exists for. The article follows from the ids in the emitted description. */
export function LegalBasis(...rules: readonly [RuleId, ...RuleId[]]): ReturnType<typeof Directive> {
  return Directive(`@legalBasis(rules: ${JSON.stringify(rules)})`);
}
