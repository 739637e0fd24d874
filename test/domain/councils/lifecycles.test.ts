import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../platform/config/package-root';
import { mermaidDiagram } from '../../../platform/lifecycle/diagram';
import type { Lifecycle } from '../../../platform/lifecycle/lifecycle';
import { councilLifecycle } from '../../../subgraphs/councils/domain/council-lifecycle';
import { decisionLifecycle } from '../../../subgraphs/councils/domain/decision-lifecycle';
import { measureLifecycle } from '../../../subgraphs/councils/domain/measure-lifecycle';
import { sessionLifecycle } from '../../../subgraphs/councils/domain/session-lifecycle';

const LIFECYCLES: readonly Lifecycle<string, string>[] = [
  councilLifecycle,
  sessionLifecycle,
  decisionLifecycle,
  measureLifecycle,
];

/** The moves from state to state, steps that stay where they are left out. */
function moves(lifecycle: Lifecycle<string, string>): string[] {
  return lifecycle.transitions.flatMap(({ from, to, action }) =>
    from.flatMap((source) => to.filter((each) => each !== 'SAME').map((target) => `${source} ${action} ${target}`)),
  );
}

describe('life cycles', () => {
  it('[28.1.f] a council begins its work and never ends', () => {
    expect(moves(councilLifecycle)).toEqual(['null CREATE INACTIVE', 'INACTIVE ACTIVATE ACTIVE']);
    expect(Object.values(councilLifecycle.states).some(({ isFinal }) => isFinal)).toBe(false);
  });

  it('[28.1.b] a session is planned, convened and held', () => {
    expect(moves(sessionLifecycle)).toEqual(['null PLAN PLANNED', 'PLANNED CONVENE CONVENED', 'CONVENED HOLD HELD']);
  });

  it('[28.2] a decision is adopted, implemented by its bodies, and completed by nobody by hand', () => {
    expect(moves(decisionLifecycle)).toEqual([
      'null ADOPT ADOPTED',
      'ADOPTED TAKE_UP IN_IMPLEMENTATION',
      'IN_IMPLEMENTATION COMPLETE IMPLEMENTED',
    ]);
    const complete = decisionLifecycle.transitions.find(({ action }) => action === 'COMPLETE');
    expect(complete?.actors).toEqual([{ machine: 'SYSTEM' }]);
  });

  it('[28.2] a measure is taken up and reported by the responsible body alone, and closed by the office', () => {
    expect(moves(measureLifecycle)).toEqual([
      'null ASSIGN ASSIGNED',
      'ASSIGNED TAKE_UP IN_IMPLEMENTATION',
      'ASSIGNED CLOSE IMPLEMENTED',
      'IN_IMPLEMENTATION CLOSE IMPLEMENTED',
    ]);
    for (const { action, actors } of measureLifecycle.transitions) {
      const isOfBody = actors.some((actor) => 'party' in actor && actor.party === 'RESPONSIBLE_BODY');
      expect([action, isOfBody]).toEqual([action, action === 'TAKE_UP' || action === 'REPORT']);
    }
  });

  it.each(LIFECYCLES.map((lifecycle) => [lifecycle.noun, lifecycle] as const))(
    'the diagram of %s in the README is that of the table',
    (noun, lifecycle) => {
      const readme = readFileSync(join(packageRoot(), 'subgraphs', 'councils', 'README.md'), 'utf8');
      const [, shown] = readme.split(`<!-- diagram:${noun} -->`);
      expect(shown?.split('<!-- /diagram -->')[0]?.trim()).toBe(`\`\`\`mermaid\n${mermaidDiagram(lifecycle)}\n\`\`\``);
    },
  );
});
