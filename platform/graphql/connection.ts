import { Args, ArgsType, type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { type Listing, shownCount } from '../pagination/listing';
import { Cost } from './cost';
import { PageInfoType } from './page-info.type';

/** The page arguments of every list. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'How many rows, 1 to 1000; 20 if absent.' })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The `endCursor` of the page before; absent for the first page.',
  })
  after?: string | null;
}

/** A count looks through up to 10,000 rows of an index. */
const COUNTING = 20;

/** Takes the page arguments of a list field. */
export const PageArguments = (): ReturnType<typeof Args> => Args(() => PageArgs);

/** A connection as resolvers return it. */
export type Connection<Node> = Listing<Node>;

/** Marks a type that several subgraphs have alike. */
const markShareable = (isShareable: boolean): ClassDecorator => {
  const mark = Directive('@shareable');
  return (type) => (isShareable ? mark(type) : undefined);
};

/**
 * Makes the connection type of a noun, such as `AppealConnection` with `AppealEdge`. `name` is the noun, or a noun with its list; a connection
 * that is shareable is made once for all subgraphs.
 */
export function connectionType<Node extends object>(
  name: string,
  node: ClassType<Node>,
  { isShareable = false } = {},
): ClassType<Connection<Node>> {
  @markShareable(isShareable)
  @ObjectType(`${name}Edge`, { description: `One row of a list of ${name} with its place in it.` })
  class Edge {
    @Field({ description: 'Opaque place of the row; pass it as `after` to go on from here.' })
    cursor: string;

    @Field(() => node, { description: 'The row itself.' })
    node: Node;
  }

  @markShareable(isShareable)
  @ObjectType(`${name}Connection`, {
    description: `A page of a list of ${name}. Only what the viewer may see is listed and counted.`,
  })
  class ConnectionOfNodes {
    @Field(() => [Edge], { description: 'The rows with their places.' })
    edges: Edge[];

    @Field(() => PageInfoType, { description: 'Where the page stands in the list.' })
    pageInfo: PageInfoType;

    readonly count: () => Promise<number>;

    @Field(() => [node], { description: 'The rows, for clients that need no cursors.' })
    nodes(): Node[] {
      return this.edges.map((edge) => edge.node);
    }

    @Cost(COUNTING)
    @Field(() => Int, { description: 'How many rows the whole list has, exact up to 10,000; see `isTotalCountExact`.' })
    async totalCount(): Promise<number> {
      return shownCount(await this.count()).totalCount;
    }

    @Field(() => Boolean, { description: 'False if the list has more rows than `totalCount` says.' })
    async isTotalCountExact(): Promise<boolean> {
      return shownCount(await this.count()).isExact;
    }
  }
  return ConnectionOfNodes;
}
