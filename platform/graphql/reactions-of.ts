import { calendarReactions } from '../calendar-change/recompute-terms';
import { reEmission } from '../events/re-emit';
import type { Reactions } from '../events/receive-event';
import type { SubgraphDefinition } from './define-subgraph';

type Reacting = Pick<SubgraphDefinition, 'name' | 'reactions' | 'reEmitters' | 'termOwners'>;

/** All that a subgraph does when an event arrives: what it says itself, and what the platform does in each. */
export function reactionsOf({ name, reactions, reEmitters = {}, termOwners = [] }: Reacting): Reactions {
  return { ...calendarReactions(name, termOwners), ...reactions, ...reEmission(name, reEmitters) };
}
