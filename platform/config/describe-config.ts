import type { Setting, SettingGroups } from './setting';
import { SETTINGS } from './settings';

const HEADER = ['| variable | default | what it decides |', '| --- | --- | --- |'];

/** The README's table of configuration, in Markdown without a closing line break; one row a variable. */
export function describeConfig(groups: SettingGroups = SETTINGS): string {
  const settings = Object.values(groups).flatMap((group) => Object.values(group));
  return [...HEADER, ...settings.map(describeSetting)].join('\n');
}

function describeSetting(setting: Setting<unknown>): string {
  return `| \`${setting.variable}\` | ${describeFallback(setting)} | ${setting.description} |`;
}

function describeFallback({ fallback, absent }: Setting<unknown>): string {
  if (fallback === null) return absent ?? '';
  if (typeof fallback === 'boolean') return fallback ? '`on`' : '`off`';
  return `\`${typeof fallback === 'string' ? fallback : JSON.stringify(fallback)}\``;
}
