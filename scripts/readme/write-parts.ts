import { describeConfig } from '../../platform/config/describe-config';
import { conflictLifecycle } from '../../platform/conflicts/conflict-lifecycle';
import { describeConflicts } from '../../platform/conflicts/explanations';
import { mermaidDiagram } from '../../platform/lifecycle/diagram';
import { alignTable } from './align-table';
import type { AnyLifecycle } from './find-lifecycles';
import { markedParts, rewriteParts } from './marked-part';

/** A subgraph's README with its life cycles drawn from their tables. A diagram of a noun without a life cycle is left as it is. */
export function withDiagrams(readme: string, lifecycles: ReadonlyMap<string, AnyLifecycle>): string {
  return rewriteParts(readme, ({ name, key }) => {
    const lifecycle = name === 'diagram' && key !== null ? lifecycles.get(key) : undefined;
    return lifecycle ? `\`\`\`mermaid\n${mermaidDiagram(lifecycle)}\n\`\`\`` : null;
  });
}

/** The nouns whose life cycle a README does not draw, and the diagrams that no life cycle stands behind. */
export function misplacedDiagrams(readme: string, lifecycles: ReadonlyMap<string, AnyLifecycle>): readonly string[] {
  const drawn = markedParts(readme).flatMap(({ name, key }) => (name === 'diagram' && key !== null ? [key] : []));
  const missing = [...lifecycles.keys()].filter((noun) => !drawn.includes(noun));
  return [...missing, ...drawn.filter((noun) => !lifecycles.has(noun))];
}

/** The README with the table of everything that the environment decides. */
export function withConfiguration(readme: string): string {
  return rewriteParts(readme, ({ name }) => (name === 'configuration' ? alignTable(describeConfig()) : null));
}

/** The page on conflicts with their life cycle and the table of everything that opens one. */
export function withConflicts(page: string): string {
  const drawn = withDiagrams(page, new Map([[conflictLifecycle.noun, conflictLifecycle]]));
  return rewriteParts(drawn, ({ name }) => (name === 'conflicts' ? alignTable(describeConflicts()) : null));
}
