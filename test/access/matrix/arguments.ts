import {
  getNamedType,
  getNullableType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

/** Values of arguments by name, the same in all operations unless an operation has its own. */
export type Values = Readonly<Record<string, unknown>>;

const SCALARS: Readonly<Record<string, unknown>> = {
  String: 'Text',
  Int: 1,
  Float: 1,
  Boolean: true,
  LocalDate: '2026-04-06',
  DateTimeISO: '2026-04-06T05:00:00.000Z',
};

function valueOf(name: string, type: GraphQLInputType, known: Values): unknown {
  if (name in known) return known[name];
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [valueOf(name, nullable.ofType, known)];
  const named = getNamedType(nullable);
  if (isInputObjectType(named)) return objectOf(Object.values(named.getFields()), known);
  if (isEnumType(named)) return named.getValues()[0]?.name;
  if (named.name === 'ID') throw new Error(`no value is known for the id ${name}`);
  return SCALARS[named.name];
}

/** A value for every field that is required, and for every other that is named; the named ones win. */
export function objectOf(
  fields: readonly { readonly name: string; readonly type: GraphQLInputType }[],
  known: Values,
): Values {
  return Object.fromEntries(
    fields
      .filter(({ name, type }) => isNonNullType(type) || name in known)
      .map(({ name, type }) => [name, valueOf(name, type, known)]),
  );
}
