import type { IModule } from 'dependency-cruiser';
import type { Violation } from './cruise-tree';

const COMMAND = /^subgraphs\/[^/]+\/commands\//;
const RESOLVER = /^subgraphs\/[^/]+\/graphql\//;

/**
 * Commands that call commands. A command is what a resolver calls; files beside it in `commands/` that no resolver calls are parts
 * which several share. Types may be imported from anywhere.
 */
export function calledCommands(modules: readonly IModule[]): readonly Violation[] {
  const called = (module: IModule) =>
    module.dependencies.filter(
      ({ resolved, dependencyTypes }) => COMMAND.test(resolved) && !dependencyTypes.includes('type-only'),
    );
  const resolvers = modules.filter(({ source }) => RESOLVER.test(source));
  const commands = new Set(resolvers.flatMap(called).map(({ resolved }) => resolved));
  return modules
    .filter(({ source }) => COMMAND.test(source))
    .flatMap((module) => called(module).map(({ resolved }) => ({ from: module.source, to: resolved })))
    .filter(({ to }) => commands.has(to))
    .map(({ from, to }) => ({ rule: 'commands-do-not-call-commands', from, to }));
}
