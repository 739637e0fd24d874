import { ConfigFailure } from './config-failure';
import type { Setting, SettingGroups, ValuesOf } from './setting';
import { SETTINGS } from './settings';

/** The configuration of a process, as read from its environment. */
export type Config = ValuesOf<typeof SETTINGS>;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment once. Values that do not fit throw one `ConfigFailure` that names each of them in one line. */
export function parseConfig(environment: Environment): Config {
  const problems: string[] = [];
  const config = parseGroups(SETTINGS, environment, problems);
  if (problems.length > 0) throw new ConfigFailure(problems);
  return config;
}

function parseGroups<G extends SettingGroups>(groups: G, environment: Environment, problems: string[]): ValuesOf<G> {
  const values = Object.entries(groups).map(([group, settings]) => [
    group,
    Object.fromEntries(
      Object.entries(settings).map(([name, setting]) => [name, parseSetting(setting, environment, problems)]),
    ),
  ]);
  return Object.fromEntries(values) as ValuesOf<G>;
}

function parseSetting(setting: Setting<unknown>, environment: Environment, problems: string[]): unknown {
  const value = environment[setting.variable]?.trim();
  if (value === undefined || value === '') return setting.fallback;
  const result = setting.schema.safeParse(value);
  if (result.success) return result.data;
  const shown = setting.isSecret === true ? '' : ` is ${JSON.stringify(value)} and`;
  problems.push(`${setting.variable}${shown} ${result.error.issues[0]?.message ?? 'does not fit'}`);
  return setting.fallback;
}
