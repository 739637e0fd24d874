/** A stage of a Dockerfile; the last one's name is the empty string. */
export interface Stage {
  from: string;
  name: string;
  instructions: { word: string; rest: string }[];
}

/** The stages of a Dockerfile with their instructions in order; comments and line breaks within instructions are gone. */
export function parseDockerfile(text: string): Stage[] {
  const lines = text
    .replace(/\\\n/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const stages: Stage[] = [];
  for (const line of lines) {
    const [word = '', ...rest] = line.split(/\s+/);
    if (word === 'FROM') stages.push({ from: rest[0] ?? '', name: rest[2] ?? '', instructions: [] });
    else stages.at(-1)?.instructions.push({ word, rest: rest.join(' ') });
  }
  return stages;
}

/** What follows a word in a stage, an entry for each time. */
export function restsOf(stage: Stage | undefined, word: string): string[] {
  return (stage?.instructions ?? []).filter((each) => each.word === word).map(({ rest }) => rest);
}

/** The variables that a stage sets. */
export function variablesOf(stage: Stage | undefined): Record<string, string> {
  const pairs = restsOf(stage, 'ENV').flatMap((rest) => rest.split(/\s+/).map((pair) => pair.split('=', 2)));
  return Object.fromEntries(pairs) as Record<string, string>;
}
