import { Directive, Field, ObjectType } from 'type-graphql';

/** Relay's page information; every list has it. */
@Directive('@shareable')
@ObjectType('PageInfo', { description: 'Where a page stands in its list (Relay).' })
export class PageInfoType {
  @Field({ description: 'Whether more rows follow this page.' })
  hasNextPage: boolean;

  @Field({ description: 'Whether this page was asked for with `after`.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null on an empty page.' })
  startCursor: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last row: the `after` of the next page; null on an empty page.',
  })
  endCursor: string | null;
}
