import { GraphQLError, GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSONObject, GraphQLLocalDate } from 'graphql-scalars';

/** Dates of PostgreSQL have no year 0; and what lies so far back is a slip of the pen. */
function refuseYearZero(day: unknown): unknown {
  if (typeof day === 'string' && day.startsWith('0000-'))
    throw new GraphQLError(`Value is not a valid LocalDate: ${day}`);
  return day;
}

/** A calendar day, `2026-03-19`: the legal day in Kazakhstan. */
export const LocalDateScalar = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  parseValue: (value) => refuseYearZero(GraphQLLocalDate.parseValue(value)),
  parseLiteral: (node, variables) => refuseYearZero(GraphQLLocalDate.parseLiteral(node, variables)),
});
/** An instant in UTC, `2026-03-19T05:00:00.000Z`. */
export const InstantScalar = GraphQLDateTimeISO;
/** An object in JSON whose shape another type of the schema describes. */
export const JsonObjectScalar = GraphQLJSONObject;
