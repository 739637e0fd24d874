import type { Lifecycle } from '../../../../platform/lifecycle/lifecycle';

/** States of a delegation. ENDED follows from its last day, with nobody doing anything. */
export type DelegationState = 'GRANTED' | 'REVOKED' | 'ENDED';

/** Steps in the life of a delegation. */
export type DelegationAction = 'GRANT' | 'REVOKE';

/** [9.11.a] The life of a delegation. It is neither changed nor prolonged: another act grants another one. */
export const delegationLifecycle: Lifecycle<DelegationState, DelegationAction> = {
  noun: 'Delegation',
  states: {
    GRANTED: { isFinal: false, meaning: 'Given by an act; in effect from its first day through its last' },
    REVOKED: { isFinal: true, meaning: 'Taken back; without effect since then' },
    ENDED: { isFinal: true, meaning: 'Its last day has passed' },
  },
  transitions: [
    {
      action: 'GRANT',
      from: [null],
      to: ['GRANTED'],
      actors: [{ power: 'DELEGATE_POWERS' }],
      guard:
        'A power that is not given to the Prosecutor General by name, to a prosecutor in service, not before its act, once at a time',
      rules: ['9.11.a', '9.11.b'],
    },
    {
      action: 'REVOKE',
      from: ['GRANTED'],
      to: ['REVOKED'],
      actors: [{ power: 'DELEGATE_POWERS' }],
      guard: 'By an act of the Prosecutor General',
      rules: ['9.11.a'],
    },
  ],
};
