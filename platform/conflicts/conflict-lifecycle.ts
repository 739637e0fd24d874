import type { Lifecycle } from '../lifecycle/lifecycle';

/** A conflict is open until it has been resolved in words. */
export type ConflictState = 'OPEN' | 'RESOLVED';

/** [27.1] The life of a conflict. The platform opens it within the receipt of an event; only a person ends it, once. */
export const conflictLifecycle: Lifecycle<ConflictState, 'OPEN' | 'RESOLVE'> = {
  noun: 'Conflict',
  states: {
    OPEN: { isFinal: false, meaning: 'A decision has been overtaken; people have to see to it' },
    RESOLVED: { isFinal: true, meaning: 'It is on record what was done, and by whom' },
  },
  transitions: [
    {
      action: 'OPEN',
      from: [null],
      to: ['OPEN'],
      actors: [{ machine: 'SYSTEM' }],
      guard: 'An event contradicts what a decision rests on',
      rules: ['27.1'],
    },
    {
      action: 'RESOLVE',
      from: ['OPEN'],
      to: ['RESOLVED'],
      actors: [{ power: 'RESOLVE_CONFLICTS' }],
      guard: 'By a prosecutor with power over the office of either record; what was done is told in words',
      rules: ['27.1', '10.1.a'],
    },
  ],
};
