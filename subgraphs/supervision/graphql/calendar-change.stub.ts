import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A change of the working calendar, which organisation owns; this subgraph adds the terms of submissions and checks that it moves. */
@Directive('@key(fields: "id")')
@ObjectType('CalendarChange', { description: 'A change of the working calendar by decree (жұмыс күнтізбесі).' })
export class CalendarChangeStub {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;
}
