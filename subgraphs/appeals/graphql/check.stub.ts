import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A check of legality, which supervision owns; this subgraph adds the conflicts in which it stands with appeals. */
@Directive('@key(fields: "id")')
@ObjectType('Check', {
  description: 'A check of compliance with legality (тексеру), with the resolution that appoints it.',
})
export class CheckStub {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;
}
