/**
 * Fills a message template. `{name}` stands for `details.name`; a part in square brackets, such as `[ until {dueOn}]`, is
 * left out as a whole when one of its values is missing or empty. Lists are joined by commas; `show` may translate a value.
 */
export function interpolate(
  template: string,
  details: Readonly<Record<string, unknown>>,
  show: (value: string) => string = (value) => value,
): string {
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => textOf(Object.hasOwn(details, name) ? details[name] : '', show));
  const isFilled = (part: string) => placeholdersOf(part).every((name) => fill(`{${name}}`) !== '');
  return fill(template.replace(/\[([^\]]*)\]/g, (_, part: string) => (isFilled(part) ? part : '')));
}

/** Names of the placeholders of a template, sorted, each once. */
export function placeholdersOf(template: string): readonly string[] {
  return [...new Set(Array.from(template.matchAll(/\{(\w+)\}/g), (match) => match[1] ?? ''))].sort();
}

function textOf(value: unknown, show: (value: string) => string): string {
  if (Array.isArray(value)) return value.map((item) => textOf(item, show)).join(', ');
  if (typeof value === 'string') return show(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
