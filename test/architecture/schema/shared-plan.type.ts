import { Field, ObjectType } from 'type-graphql';

/** A class that two subgraphs share. */
@ObjectType('Plan', { description: 'A plan.' })
export class SharedPlanType {
  @Field({ description: 'Its title.' })
  title: string;
}
