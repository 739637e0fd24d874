// The figures of one contest as a table of Markdown: medians over the rounds, spreads, and how ours stands to each.

const number = (value, digits = 1) => value.toFixed(digits);
const withSpread = ({ median, spread }, digits) => `${number(median, digits)} (±${number(spread * 50, 0)} %)`;

/** A table of Markdown. */
export const markdown = (head, lines) =>
  [head, head.map(() => '---'), ...lines].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** One contest; the first contestant is ours, and its ratio to each is that of answers a second. */
export function table({ bench, what, contestants, note }) {
  const [ours] = contestants;
  const lines = contestants.map(({ name, perSecond, p50, p95, processor }) => [
    name,
    withSpread(perSecond, 1),
    `${number(ours.perSecond.median / perSecond.median, 2)} ×`,
    withSpread(p50, 1),
    number(p95.median, 1),
    processor === null ? '' : withSpread(processor, 2),
  ]);
  const head = [
    `${bench}, ${what}`,
    'answers a second',
    'ours / it',
    'p50, ms',
    'p95, ms',
    'its processor time an answer, ms',
  ];
  return `${markdown(head, lines)}${note ? `\n\n${note}` : ''}`;
}
