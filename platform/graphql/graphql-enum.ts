import { registerEnumType } from 'type-graphql';
import type { Lifecycle } from '../lifecycle/lifecycle';

/** Registers an enum from its values with their meanings; returns the object to use in `@Field(() => …)`. */
export function graphqlEnum<Value extends string>(
  name: string,
  description: string,
  meanings: Readonly<Record<Value, string>>,
): { readonly [Each in Value]: Each } {
  const values = Object.keys(meanings) as Value[];
  const members = Object.fromEntries(values.map((value) => [value, value])) as { readonly [Each in Value]: Each };
  const valuesConfig = Object.fromEntries(values.map((value) => [value, { description: meanings[value] }]));
  registerEnumType(members, { name, description, valuesConfig: valuesConfig as never });
  return members;
}

/** The states of a life cycle as an enum, described by the table. */
export function stateEnum<S extends string, A extends string>(
  lifecycle: Lifecycle<S, A>,
  name: string,
): { readonly [Each in S]: Each } {
  const states = Object.entries(lifecycle.states) as [S, { meaning: string; isFinal: boolean }][];
  const meanings = states.map(([state, { meaning, isFinal }]) => [state, isFinal ? `${meaning} (final)` : meaning]);
  return graphqlEnum(name, `States of ${lifecycle.noun}.`, Object.fromEntries(meanings) as Record<S, string>);
}

/** The actions of a life cycle as an enum, described by the table's guards. */
export function actionEnum<S extends string, A extends string>(
  lifecycle: Lifecycle<S, A>,
  name: string,
): { readonly [Each in A]: Each } {
  const meanings = lifecycle.transitions.map((row) => [row.action, `${row.guard}. Rules: ${row.rules.join(', ')}.`]);
  const description = `Steps in the life cycle of ${lifecycle.noun}.`;
  return graphqlEnum(name, description, Object.fromEntries(meanings) as Record<A, string>);
}
