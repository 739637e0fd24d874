/** Commands that npm has without a script of that name. */
const OWN_COMMANDS = ['ci', 'run'];

const COMMAND = /\bnpm (?:run )?(?:--silent )?([a-z][\w:-]*)/g;

/** Places of a Markdown text that are code: fenced blocks and spans. */
function codeIn(text: string): readonly string[] {
  const fence = /```\w*\n([\s\S]*?)```/g;
  const spans = text.replace(fence, '').matchAll(/`([^`\n]+)`/g);
  return [...text.matchAll(fence), ...spans].map(([, code = '']) => code);
}

/** The npm commands that a document tells the reader to run and the project does not have. */
export function unknownCommands(text: string, scripts: Readonly<Record<string, string>>): readonly string[] {
  const named = codeIn(text).flatMap((code) => Array.from(code.matchAll(COMMAND), ([, name = '']) => name));
  return [...new Set(named)].filter((name) => !OWN_COMMANDS.includes(name) && !(name in scripts));
}
