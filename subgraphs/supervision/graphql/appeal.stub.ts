import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An appeal, which the appeals subgraph owns; this subgraph adds the submissions that rest on it. */
@Directive('@key(fields: "id")')
@ObjectType('Appeal', { description: "A citizen's appeal (жолданым)." })
export class AppealStub {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;
}
