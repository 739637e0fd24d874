import type { Lifecycle } from '../../../platform/lifecycle/lifecycle';
import { CHAIR, SECRETARIAT } from './council-lifecycle';

/** States of a council's session. */
export type SessionState = 'PLANNED' | 'CONVENED' | 'HELD';

/** Steps in the life of a council's session. */
export type SessionAction = 'PLAN' | 'ADD_AGENDA_ITEM' | 'CONVENE' | 'HOLD' | 'ADOPT_DECISION';

/** The life of a session of a coordinating council under Art. 28. */
export const sessionLifecycle: Lifecycle<SessionState, SessionAction> = {
  noun: 'CouncilSession',
  states: {
    PLANNED: { isFinal: false, meaning: 'Planned by the chair; the agenda is being drawn up' },
    CONVENED: { isFinal: false, meaning: 'The members are invited to the agenda as it stands' },
    HELD: { isFinal: true, meaning: 'Held with the quorum of the regulation; decisions may be adopted' },
  },
  transitions: [
    {
      action: 'PLAN',
      from: [null],
      to: ['PLANNED'],
      actors: CHAIR,
      guard: 'The council is at work',
      rules: ['9.9', '15.2.4', '28.1.c'],
    },
    {
      action: 'ADD_AGENDA_ITEM',
      from: ['PLANNED'],
      to: ['SAME'],
      actors: SECRETARIAT,
      guard: 'The item carries one of the three aims of coordination',
      rules: ['28.1.b'],
    },
    {
      action: 'CONVENE',
      from: ['PLANNED'],
      to: ['CONVENED'],
      actors: SECRETARIAT,
      guard: 'There is an agenda, and there are participants to invite',
      rules: ['28.1.b'],
    },
    {
      action: 'HOLD',
      from: ['CONVENED'],
      to: ['HELD'],
      actors: CHAIR,
      guard: 'The quorum that the regulation sets is present',
      rules: ['28.1.e'],
    },
    {
      action: 'ADOPT_DECISION',
      from: ['HELD'],
      to: ['SAME'],
      actors: CHAIR,
      guard: 'The vote reaches the threshold that the regulation sets; responsible bodies are participants',
      rules: ['28.1.e', '28.2', '28.2.b'],
    },
  ],
};
