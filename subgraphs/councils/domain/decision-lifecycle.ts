import type { Lifecycle } from '../../../platform/lifecycle/lifecycle';
import { CHAIR } from './council-lifecycle';

/** States of a council's decision. */
export type DecisionState = 'ADOPTED' | 'IN_IMPLEMENTATION' | 'IMPLEMENTED';

/** Steps in the life of a council's decision. */
export type DecisionAction = 'ADOPT' | 'TAKE_UP' | 'COMPLETE';

/** [28.2] The life of a decision; after its adoption it follows its measures. */
export const decisionLifecycle: Lifecycle<DecisionState, DecisionAction> = {
  noun: 'CouncilDecision',
  states: {
    ADOPTED: { isFinal: false, meaning: 'Adopted; no responsible body has taken it up yet' },
    IN_IMPLEMENTATION: { isFinal: false, meaning: 'At least one measure is taken up or closed' },
    IMPLEMENTED: { isFinal: true, meaning: 'Every measure is implemented' },
  },
  transitions: [
    {
      action: 'ADOPT',
      from: [null],
      to: ['ADOPTED'],
      actors: CHAIR,
      guard: 'The vote reaches the threshold that the regulation sets; responsible bodies are participants',
      rules: ['28.1.e', '28.2', '28.2.b'],
    },
    {
      action: 'TAKE_UP',
      from: ['ADOPTED'],
      to: ['IN_IMPLEMENTATION'],
      actors: [{ party: 'RESPONSIBLE_BODY' }],
      guard: 'The first responsible body takes up its measure',
      rules: ['28.2'],
    },
    {
      action: 'COMPLETE',
      from: ['IN_IMPLEMENTATION'],
      to: ['IMPLEMENTED'],
      actors: [{ machine: 'SYSTEM' }],
      guard: 'The last measure is closed; nobody takes this step by hand',
      rules: ['28.2'],
    },
  ],
};
