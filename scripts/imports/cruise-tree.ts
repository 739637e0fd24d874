import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ICruiseOptions, ICruiseResult, IFlattenedRuleSet, IModule } from 'dependency-cruiser';
import { packageRoot } from '../../platform/config/package-root';

/** What the platform's own code consists of; paths that a tree lacks are left out by whoever cruises it. */
export const SOURCES = ['start.ts', 'embedded', 'gateway', 'platform', 'scripts', 'subgraphs', 'test'] as const;

/** An import that a rule forbids; `to` equals `from` where the rule is about the module itself. */
export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** A cruised tree: its modules with what they import, and what the rules say of it. */
export interface CruisedTree {
  readonly modules: readonly IModule[];
  readonly violations: readonly Violation[];
}

/** The rules and options of `.dependency-cruiser.cjs`. */
export function importRules(): {
  readonly forbidden: IFlattenedRuleSet['forbidden'];
  readonly options: ICruiseOptions;
} {
  const load = createRequire(__filename);
  return load(join(packageRoot(), '.dependency-cruiser.cjs')) as ReturnType<typeof importRules>;
}

/** Cruises the sources under a folder with the platform's rules. Throws where a source is missing. */
export async function cruiseTree(folder: string, sources: readonly string[] = SOURCES): Promise<CruisedTree> {
  // The package awaits at its top level, so that a plain import cannot load it.
  const { cruise } = await import('dependency-cruiser');
  const { forbidden, options } = importRules();
  const ruleSet = { forbidden: forbidden ?? [] };
  const { output } = await cruise([...sources], { ...options, ruleSet, validate: true, baseDir: folder });
  const { modules, summary } = output as ICruiseResult;
  return {
    modules,
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}
