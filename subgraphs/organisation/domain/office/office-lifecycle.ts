import type { OfficeState } from '../../../../platform/access/body-states';
import type { Lifecycle } from '../../../../platform/lifecycle/lifecycle';

/** What may be done with an office. */
export type OfficeAction = 'CREATE' | 'RENAME' | 'MOVE' | 'CHANGE_COMPETENCE' | 'MERGE' | 'LIQUIDATE';

const actors = [{ power: 'ADMINISTER_OFFICES' }] as const;

/**
 * [5.1.c] [5.5] An office from its creation to its liquidation. Each step cites its act and takes effect on the day it is recorded. A
 * liquidated office stays in the tree under its successor, who answers for the records that it leaves.
 */
export const OFFICE_LIFECYCLE: Lifecycle<OfficeState, OfficeAction> = {
  noun: 'Office',
  states: {
    ACTIVE: { isFinal: false, meaning: 'The office exists.' },
    LIQUIDATED: { isFinal: true, meaning: 'The office is no more; its successor answers for its records.' },
  },
  transitions: [
    {
      action: 'CREATE',
      from: [null],
      to: ['ACTIVE'],
      actors,
      guard:
        'The act that the kind demands, a superior of an allowed kind, a sphere that fits the kind, a code of its own',
      rules: ['5.5', '5.1.a', '5.1.b', '5.1.c', '5.1.d', '3.1', '12.1.a'],
    },
    {
      action: 'RENAME',
      from: ['ACTIVE'],
      to: ['SAME'],
      actors,
      guard: 'The act that the kind demands; records of earlier days keep the earlier name',
      rules: ['5.5', '5.1.c'],
    },
    {
      action: 'MOVE',
      from: ['ACTIVE'],
      to: ['SAME'],
      actors,
      guard: 'The act that the kind demands, a superior of an allowed kind that is not below the office itself',
      rules: ['5.5', '5.1.b', '5.1.c', '5.1.d', '3.1'],
    },
    {
      action: 'CHANGE_COMPETENCE',
      from: ['ACTIVE'],
      to: ['SAME'],
      actors,
      guard: 'The act that the kind demands; kind, sphere and territory fit the superior and the offices below',
      rules: ['5.5', '5.1.c', '5.1.d'],
    },
    {
      action: 'MERGE',
      from: ['ACTIVE'],
      to: ['LIQUIDATED'],
      actors,
      guard:
        'The act that the kind demands, nobody in its posts; the other office may stand above the offices below it and takes them over',
      rules: ['5.5', '5.1.b', '5.1.c', '5.1.d'],
    },
    {
      action: 'LIQUIDATE',
      from: ['ACTIVE'],
      to: ['LIQUIDATED'],
      actors,
      guard:
        'The act that the kind demands, nobody in its posts, no office below; a successor, who is the direct superior unless named',
      rules: ['5.5', '5.1.b', '5.1.c'],
    },
  ],
};
