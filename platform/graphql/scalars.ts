import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';

/** A calendar day, `2026-03-19`: the legal day in Kazakhstan. */
export const LocalDateScalar = GraphQLLocalDate;
/** An instant in UTC, `2026-03-19T05:00:00.000Z`. */
export const InstantScalar = GraphQLDateTimeISO;
