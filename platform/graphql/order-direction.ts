import { graphqlEnum } from './graphql-enum';

/** Which way a list runs. */
export type OrderDirection = 'ASC' | 'DESC';

/** The direction of an order, one enum in all four subgraphs. */
export const OrderDirectionEnum = graphqlEnum<OrderDirection>('OrderDirection', 'Which way a list runs.', {
  ASC: 'Smallest or earliest first.',
  DESC: 'Largest or latest first.',
});
