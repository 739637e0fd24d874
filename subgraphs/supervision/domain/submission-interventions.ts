import type { Actor, Transition } from '../../../platform/lifecycle/lifecycle';
import type { SubmissionAction, SubmissionState } from './submission-states';

/** [43.3.a] Intervening is a superior's own power. */
const SUPERIOR: Actor = { power: 'INTRODUCE_ACTS', isOfSuperiors: true };

const IN_EXECUTION: readonly SubmissionState[] = [
  'MADE',
  'DELIVERED',
  'SCHEDULED',
  'LEFT_WITHOUT_CONSIDERATION',
  'SATISFIED',
  'PARTLY_SATISFIED',
  'REJECTED',
];

/** Steps by which a superior or a court steps in, on a complaint or of the own accord, and the end of a suspension. */
export const SUBMISSION_INTERVENTIONS: readonly Transition<SubmissionState, SubmissionAction>[] = [
  {
    action: 'SUSPEND_EXECUTION',
    from: IN_EXECUTION,
    to: ['SUSPENDED'],
    actors: [{ machine: 'SYSTEM' }],
    guard: 'The superior or a court suspends it on a pending complaint; its running terms stand still',
    rules: ['43.2.b', '43.3.d'],
  },
  {
    action: 'RESUME_EXECUTION',
    from: ['SUSPENDED'],
    to: IN_EXECUTION,
    actors: [{ machine: 'SYSTEM' }],
    guard: 'The complaint has ended: it returns to its former state, and the days left run on from the next day',
    rules: ['43.2.c'],
  },
  {
    action: 'CANCEL_ACT',
    from: [...IN_EXECUTION, 'SUSPENDED'],
    to: ['CANCELLED'],
    actors: [{ machine: 'SYSTEM' }, SUPERIOR],
    guard:
      'A prosecutor above its author cancels it with reasons, in the decision on a complaint or of the own accord; its terms and duties end',
    rules: ['43.3.a', '43.3.b', '43.3.c', '43.3.d'],
  },
  {
    action: 'REVOKE_ACT',
    from: [...IN_EXECUTION, 'SUSPENDED'],
    to: ['REVOKED'],
    actors: [{ machine: 'SYSTEM' }, SUPERIOR],
    guard:
      'A prosecutor above its author revokes it with reasons, in the decision on a complaint or of the own accord; its terms and duties end',
    rules: ['43.3.a', '43.3.b', '43.3.c', '43.3.d'],
  },
  {
    action: 'SUSPEND_ACT',
    from: IN_EXECUTION,
    to: ['SUSPENDED'],
    actors: [SUPERIOR],
    guard:
      'A prosecutor above its author suspends it with reasons until a day of review; its running terms stand still',
    rules: ['43.3.a', '43.3.b', '43.3.c', '43.3.d'],
  },
  {
    action: 'RESUME_ACT',
    from: ['SUSPENDED'],
    to: IN_EXECUTION,
    actors: [SUPERIOR],
    guard:
      'A prosecutor above its author ends the suspension by a superior; it returns to its former state, and the days left run on from the next day',
    rules: ['43.3.d', '43.3.a'],
  },
  {
    action: 'AMEND_ACT',
    from: ['MADE', 'DELIVERED', 'SCHEDULED', 'LEFT_WITHOUT_CONSIDERATION'],
    to: ['SAME', 'MADE'],
    actors: [SUPERIOR],
    guard:
      'A prosecutor above its author amends it with reasons before its consideration; a changed demand is delivered anew and has a new term',
    rules: ['43.3.a', '43.3.b', '43.3.c', '43.3.d'],
  },
];
