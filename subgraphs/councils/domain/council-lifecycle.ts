import type { Actor, Lifecycle } from '../../../platform/lifecycle/lifecycle';

/** States of a coordinating council. */
export type CouncilState = 'INACTIVE' | 'ACTIVE';

/** Steps in the life of a coordinating council. */
export type CouncilAction =
  'CREATE' | 'APPROVE_REGULATION' | 'ACTIVATE' | 'SET_CHAIR' | 'ADD_MEMBER' | 'REMOVE_MEMBER' | 'PLAN_SESSION';

/** [9.10] Regulations are the Prosecutor General's; that of the Republic is the President's, and is entered by the Prosecutor General. */
const APPROVER: Actor = { power: 'APPROVE_COUNCIL_REGULATIONS' };

/**
 * [9.9] [15.2.4] [28.1.c] Who chairs: by office, or as the person set under the regulation of a military or transport council. Such a
 * person is the only member who acts for the council alone.
 */
export const CHAIR: readonly Actor[] = [{ power: 'CHAIR_COORDINATING_COUNCIL' }, { party: 'COUNCIL_MEMBER' }];

/** The secretariat: prosecutors and other employees of the council's office. */
export const SECRETARIAT: readonly Actor[] = [{ power: 'PREPARE_RECORDS' }, { party: 'COUNCIL_MEMBER' }];

/** [28.1.f] The life of a coordinating council: it has no step that ends it. */
export const councilLifecycle: Lifecycle<CouncilState, CouncilAction> = {
  noun: 'CoordinatingCouncil',
  states: {
    INACTIVE: { isFinal: false, meaning: 'Created, and not yet at work' },
    ACTIVE: { isFinal: false, meaning: 'At work under an approved regulation, without an end date' },
  },
  transitions: [
    {
      action: 'CREATE',
      from: [null],
      to: ['INACTIVE'],
      actors: [{ power: 'CHAIR_COORDINATING_COUNCIL' }, APPROVER],
      guard:
        'The General Office, the chief military, the chief transport or a regional office; one council each; no end date',
      rules: ['28.1.a', '16.2.1', '28.1.f'],
    },
    {
      action: 'APPROVE_REGULATION',
      from: ['INACTIVE', 'ACTIVE'],
      to: ['SAME'],
      actors: [APPROVER],
      guard: 'An act of the Prosecutor General; for the council of the Republic an act of the President',
      rules: ['9.10', '28.3', '28.1.e'],
    },
    {
      action: 'ACTIVATE',
      from: ['INACTIVE'],
      to: ['ACTIVE'],
      actors: [APPROVER],
      guard: 'The regulation is approved',
      rules: ['9.10', '28.3', '28.1.f'],
    },
    {
      action: 'SET_CHAIR',
      from: ['INACTIVE', 'ACTIVE'],
      to: ['SAME'],
      actors: [{ power: 'CHAIR_COORDINATING_COUNCIL' }, APPROVER],
      guard:
        'A military or transport council whose regulation names the chair; elsewhere the chair follows from the post',
      rules: ['28.1.c', '9.9', '15.2.4'],
    },
    {
      action: 'ADD_MEMBER',
      from: ['INACTIVE', 'ACTIVE'],
      to: ['SAME'],
      actors: CHAIR,
      guard: 'A participant is a law-enforcement or other state body; an invitee may be any body',
      rules: ['28.1.b'],
    },
    {
      action: 'REMOVE_MEMBER',
      from: ['INACTIVE', 'ACTIVE'],
      to: ['SAME'],
      actors: CHAIR,
      guard: 'The body is a member',
      rules: ['28.1.b'],
    },
    {
      action: 'PLAN_SESSION',
      from: ['ACTIVE'],
      to: ['SAME'],
      actors: CHAIR,
      guard: 'The council is at work',
      rules: ['9.9', '15.2.4', '28.1.c'],
    },
  ],
};
