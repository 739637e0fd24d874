import type { Config } from '../config/config';
import { SETTINGS } from '../config/settings';
import { SUBGRAPH_NAMES, type SubgraphName } from '../database/subgraph-name';
import { httpDeliver, type HttpDeliver } from '../events/http-deliver';
import { required } from './required';

/**
 * Delivers events to the subgraphs at their configured addresses. Of a subgraph with several replicas the first that takes the event gets
 * it: receivers are idempotent, so that one whose answer was lost may have taken it, too.
 */
export function deliverToReplicas({ subgraphs }: Config, secret: string): HttpDeliver {
  const urls = (name: SubgraphName): readonly string[] => required(SETTINGS.subgraphs[name], subgraphs[name]);
  const most = Math.max(...SUBGRAPH_NAMES.map((name) => urls(name).length));
  const turns = Array.from({ length: most }, (_, turn) => httpDeliver({ urls: urlsAt(turn, urls), secret }));
  return {
    deliver: async (subscriber, event) => {
      for (const [index, { deliver }] of turns.slice(0, urls(subscriber).length).entries()) {
        const isLast = index === urls(subscriber).length - 1;
        const failure = await deliver(subscriber, event).then(
          () => null,
          (error: unknown) => ({ error }),
        );
        if (failure === null) return;
        if (isLast) throw failure.error;
      }
    },
    close: async () => {
      await Promise.all(turns.map((turn) => turn.close()));
    },
  };
}

function urlsAt(turn: number, urls: (name: SubgraphName) => readonly string[]): Record<SubgraphName, string> {
  const entries = SUBGRAPH_NAMES.map((name) => [name, urls(name)[turn % urls(name).length]]);
  return Object.fromEntries(entries) as Record<SubgraphName, string>;
}
