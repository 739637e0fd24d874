// Figures against their targets: what a bench reaches, what it is to reach, and the one table of a whole run.

const written = (value) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2));

/** A figure that is to be so much or more. */
export const atLeast = (what, target, reached, unit = '×') => ({
  what,
  target: `≥ ${target} ${unit}`,
  reached: `${written(reached)} ${unit}`,
  value: reached,
  isMet: reached >= target,
});

/** A figure that is to be so much or less. */
export const atMost = (what, target, reached, unit = '×') => ({
  what,
  target: `≤ ${target} ${unit}`,
  reached: `${written(reached)} ${unit}`,
  value: reached,
  isMet: reached <= target,
});

/** Something that is to hold, and what was seen. */
export const holds = (what, target, isMet, reached) => ({ what, target, reached, isMet });

/** How many answers a second ours gives for one of each of the others, whose targets stand in their order. */
export function ratios(what, [ours, ...others], targets) {
  return others.map(({ name, perSecond }, index) =>
    atLeast(`${what}, answers a second to ${name}`, targets[index], ours.perSecond.median / perSecond.median),
  );
}

/** All goals of a run as a table of Markdown; a bench that failed stands in it with what it said. */
export function goalTable(results) {
  const rows = results.flatMap(({ bench, goals = [], failure }) =>
    failure === undefined
      ? goals.map(({ what, target, reached, isMet }) => [bench, what, target, reached, isMet ? 'yes' : 'no'])
      : [
          [
            bench,
            'the whole bench',
            'to end',
            failure.replaceAll(/\s+/g, ' ').replaceAll('|', '/').slice(0, 200),
            'no',
          ],
        ],
  );
  const head = ['bench', 'figure', 'to reach', 'reached', 'met'];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
