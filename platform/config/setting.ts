import type { z } from 'zod';

/**
 * One thing that the environment decides. `fallback` applies when the variable is missing or empty; `null` means that the
 * platform then provides the thing itself, as `absent` tells. A secret's value is never printed.
 */
export interface Setting<T> {
  readonly variable: string;
  readonly schema: z.ZodType<T>;
  readonly fallback: T;
  readonly description: string;
  readonly absent?: string;
  readonly isSecret?: boolean;
}

/** Settings by group and name, as the configuration holds their values. */
export type SettingGroups = Readonly<Record<string, Readonly<Record<string, Setting<unknown>>>>>;

/** The values of a table of settings. */
export type ValuesOf<G> = {
  readonly [Group in keyof G]: {
    readonly [Name in keyof G[Group]]: G[Group][Name] extends Setting<infer T> ? T : never;
  };
};

/** A setting with a value of its own. */
export function setting<T>(variable: string, schema: z.ZodType<T>, fallback: T, description: string): Setting<T> {
  return { variable, schema, fallback, description };
}

/** A setting that may be left out; `absent` says what happens then. */
export function optional<T>(
  variable: string,
  schema: z.ZodType<T>,
  description: string,
  absent: string,
): Setting<T | null> {
  return { variable, schema: schema.nullable(), fallback: null, description, absent };
}

/** The same setting with a value that is never printed. */
export function secret<T>(plain: Setting<T>): Setting<T> {
  return { ...plain, isSecret: true };
}
