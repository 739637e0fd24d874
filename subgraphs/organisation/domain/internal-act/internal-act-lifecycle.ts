import type { Actor, Lifecycle } from '../../../../platform/lifecycle/lifecycle';
import { type InternalActKind, type InternalActState, POWER_OF_KIND } from './internal-act';

/** Steps in the life of an internal act. */
export type InternalActAction = 'ISSUE' | 'REPEAL';

/** [32.1.3.b] The life of an internal act of a kind: which power it takes depends on the kind alone. */
export function internalActLifecycle(kind: InternalActKind): Lifecycle<InternalActState, InternalActAction> {
  const issuers: readonly Actor[] = [{ power: POWER_OF_KIND[kind] }];
  return {
    noun: 'InternalAct',
    states: {
      IN_FORCE: { isFinal: false, meaning: 'Binds the subordinates of its issuer' },
      REPEALED: { isFinal: true, meaning: 'Binds nobody any more' },
    },
    transitions: [
      {
        action: 'ISSUE',
        from: [null],
        to: ['IN_FORCE'],
        actors: issuers,
        guard:
          'The kind is open to the issuer, every addressee is subordinate to the issuer, OTHER has a designation; no basis is needed',
        rules: ['32.1.3.b', '32.1.3.a', '32.1.3.c', '32.1.3.d', '9.15', '15.2.2', '16.2.2'],
      },
      {
        action: 'REPEAL',
        from: ['IN_FORCE'],
        to: ['REPEALED'],
        actors: issuers,
        guard: 'By whoever may issue such an act in the office',
        rules: ['32.1.3.b'],
      },
    ],
  };
}
