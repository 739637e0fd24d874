import type { TableRow } from '../../platform/law/table';

const LINE_WIDTH = 120;

/** The source of `platform/errors/reason.ts`, made from the codes of `law/refusals.tsv`. */
export function reasonSource(refusals: readonly TableRow<'code'>[]): string {
  const names = refusals.map(({ code }) => `  ${quote(code)},\n`);
  return `/** Generated from \`law/refusals.tsv\` by \`npm run law -- --generate\`: the names of all refusals on the law. */
export const REASONS = [
${names.join('')}] as const;

/** Why the law refuses a step: a code of \`law/refusals.tsv\`. */
export type Reason = (typeof REASONS)[number];
`;
}

/** The source of `platform/errors/english-messages.ts`, made from the English column of `law/messages.tsv`. */
export function englishMessagesSource(messages: readonly TableRow<'reason' | 'en'>[]): string {
  const entries = messages.map(({ reason, en }) => entry(`  ${reason}:`, quote(en)));
  return `import type { ErrorCode } from './codes';
import type { Reason } from './reason';

/** Generated from the English column of \`law/messages.tsv\` by \`npm run law -- --generate\`. */
export const ENGLISH_MESSAGES: Readonly<Record<Reason | ErrorCode, string>> = {
${entries.join('')}};
`;
}

function entry(key: string, value: string): string {
  const line = `${key} ${value},`;
  return line.length <= LINE_WIDTH ? `${line}\n` : `${key}\n    ${value},\n`;
}

function quote(text: string): string {
  return text.includes("'") ? `"${text}"` : `'${text}'`;
}
