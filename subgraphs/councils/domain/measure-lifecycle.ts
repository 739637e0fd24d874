import type { Actor, Lifecycle } from '../../../platform/lifecycle/lifecycle';
import { CHAIR, SECRETARIAT } from './council-lifecycle';

/** States of a measure: one item of a decision for one responsible body. */
export type MeasureState = 'ASSIGNED' | 'IN_IMPLEMENTATION' | 'IMPLEMENTED';

/** Steps in the life of a measure. */
export type MeasureAction = 'ASSIGN' | 'TAKE_UP' | 'REPORT' | 'CLOSE';

const RESPONSIBLE_BODY: readonly Actor[] = [{ party: 'RESPONSIBLE_BODY' }];

/** [28.2] The life of a measure. The body implements and reports, the council's office closes. */
export const measureLifecycle: Lifecycle<MeasureState, MeasureAction> = {
  noun: 'CouncilMeasure',
  states: {
    ASSIGNED: { isFinal: false, meaning: 'Assigned by the decision to a participating body' },
    IN_IMPLEMENTATION: { isFinal: false, meaning: 'Taken up by the responsible body' },
    IMPLEMENTED: { isFinal: true, meaning: 'Closed on the evidence that the body has reported' },
  },
  transitions: [
    {
      action: 'ASSIGN',
      from: [null],
      to: ['ASSIGNED'],
      actors: CHAIR,
      guard: 'The body takes part in the council; the decision sets the day',
      rules: ['28.2.b', '28.2'],
    },
    {
      action: 'TAKE_UP',
      from: ['ASSIGNED'],
      to: ['IN_IMPLEMENTATION'],
      actors: RESPONSIBLE_BODY,
      guard: 'The responsible body itself',
      rules: ['28.2'],
    },
    {
      action: 'REPORT',
      from: ['IN_IMPLEMENTATION'],
      to: ['SAME'],
      actors: RESPONSIBLE_BODY,
      guard: 'A joint act, a departmental act or a measure is named; there may be several',
      rules: ['28.2'],
    },
    {
      action: 'CLOSE',
      from: ['ASSIGNED', 'IN_IMPLEMENTATION'],
      to: ['IMPLEMENTED'],
      actors: SECRETARIAT,
      guard: 'By a prosecutor; at least one joint act, departmental act or measure is reported',
      rules: ['28.2', '10.1.a'],
    },
  ],
};
