/** A plain value inside a nested one: how deep it lies, and the way to it, such as `input.persons.0.name`. */
export interface Leaf {
  readonly value: unknown;
  readonly depth: number;
  readonly path: () => string;
}

interface Step {
  readonly value: unknown;
  readonly key: string;
  readonly depth: number;
  readonly parent: Step | null;
}

/**
 * Everything inside a value as it comes from JSON, in no particular order: the plain values and the names of members. It
 * keeps its own stack, since a request may nest deeper than the program's.
 */
export function* leavesOf(root: unknown, name: string): Generator<Leaf> {
  const open: Step[] = [{ value: root, key: name, depth: 0, parent: null }];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { value, depth } = step;
    const here = step;
    yield { value, depth, path: () => pathTo(here) };
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, member] of Object.entries(value)) {
      if (!Array.isArray(value)) yield { value: key, depth, path: () => pathTo(here) };
      open.push({ value: member, key, depth: depth + 1, parent: step });
    }
  }
}

function pathTo(step: Step): string {
  const keys: string[] = [];
  for (let at: Step | null = step; at !== null; at = at.parent) keys.unshift(at.key);
  return keys.join('.');
}
