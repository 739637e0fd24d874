import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A participating body, which organisation owns; this subgraph adds the measures that it is responsible for. */
@Directive('@key(fields: "id")')
@ObjectType('Agency', { description: 'A state body or organisation that takes part in coordination.' })
export class AgencyStub {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;
}
