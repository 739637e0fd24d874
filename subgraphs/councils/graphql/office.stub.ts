import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An office, which organisation owns; this subgraph adds its council. */
@Directive('@key(fields: "id")')
@ObjectType('Office', { description: "A prosecutor's office (прокуратура)." })
export class OfficeStub {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;
}
