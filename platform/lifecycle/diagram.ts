import type { Actor, Lifecycle } from './lifecycle';

function actorName(actor: Actor): string {
  if ('power' in actor) return actor.power;
  return 'party' in actor ? actor.party : actor.machine;
}

/** The life cycle as a Mermaid state diagram, one edge per state and action, for a subgraph's README. */
export function mermaidDiagram(lifecycle: Lifecycle<string, string>): string {
  const edges = lifecycle.transitions.flatMap((row) =>
    row.from.flatMap((from) =>
      row.to.map((to) => {
        const target = to === 'SAME' ? (from ?? '[*]') : to;
        return `  ${from ?? '[*]'} --> ${target}: ${row.action} (${row.rules.join(', ')})`;
      }),
    ),
  );
  const ends = Object.entries(lifecycle.states)
    .filter(([, state]) => state.isFinal)
    .map(([name]) => `  ${name} --> [*]`);
  return ['stateDiagram-v2', ...edges, ...ends].join('\n');
}

/**
 * The life cycle as a Markdown table: from, action, who, guard, to, rules.
 *
 * @public
 */
export function transitionTable(lifecycle: Lifecycle<string, string>): string {
  const rows = lifecycle.transitions.map((row) => {
    const from = row.from.map((state) => state ?? '–').join(', ');
    const cells = [
      from,
      row.action,
      row.actors.map(actorName).join(', '),
      row.guard,
      row.to.join(', '),
      row.rules.join(', '),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| From | Action | Who | Guard | To | Rules |', '| --- | --- | --- | --- | --- | --- |', ...rows].join('\n');
}
