import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PUBLIC_VIEWER, SYSTEM_VIEWER, type Viewer } from '../../../platform/access/viewer';
import { isRule } from '../../../platform/law/ledger';
import { allowedActions, takeStep } from '../../../platform/lifecycle/step';
import { acting } from '../../support/viewers';
import {
  type AppealAction,
  appealLifecycle,
  type AppealState,
} from '../../../subgraphs/appeals/domain/appeal-lifecycle';
import { isInternal } from '../../../subgraphs/appeals/domain/closed-field';

const STATES = Object.keys(appealLifecycle.states) as AppealState[];
const ACTIONS = [...new Set(appealLifecycle.transitions.map(({ action }) => action))];
const OFFICE = '00000000-0000-0000-0000-000000000001';

const holder = (kind: 'HEAD' | 'DEPUTY_HEAD' | 'PROSECUTOR' | 'EMPLOYEE'): Viewer => ({
  ...PUBLIC_VIEWER,
  kind: kind === 'EMPLOYEE' ? 'EMPLOYEE' : 'PROSECUTOR',
  personId: '00000000-0000-0000-0000-000000000002',
  posts: [
    {
      postId: '00000000-0000-0000-0000-000000000003',
      officeId: OFFICE,
      officeKind: 'DISTRICT',
      officeSphere: 'TERRITORIAL',
      kind,
      subordinateOfficeIds: [],
      succeededOfficeIds: [],
    },
  ],
  visibleOfficeIds: [OFFICE],
});

const subject = (state: AppealState | null) => ({ state, ownerOfficeId: OFFICE, viewerParties: [] });
const WHILE_OPEN = ['CHANGE_REPRESENTATIVE', 'MARK_REPEATED', 'UNMARK_REPEATED'] as const;
const EVERY_STEP_OF_PROSECUTORS: Readonly<Record<AppealState, readonly AppealAction[]>> = {
  RECEIVED: [
    'ACCEPT',
    'CLASSIFY_OTHER_PROCEDURE',
    'FIND_OUT_OF_SCOPE',
    'FORWARD',
    'LEAVE_ANONYMOUS',
    ...WHILE_OPEN,
    'TAKE_UP',
    'TERMINATE_REPEATED',
  ],
  UNDER_CONSIDERATION: ['ANSWER', 'FORWARD', ...WHILE_OPEN, 'RECORD_FINDINGS', 'TAKE_UP', 'TERMINATE_REPEATED'],
  EXTENDED: ['ANSWER', 'FORWARD', ...WHILE_OPEN, 'RECORD_FINDINGS', 'TAKE_UP'],
  CHECK_RUNNING: [...WHILE_OPEN, 'TAKE_UP'],
  AWAITING_FINAL_REPLY: ['ANSWER', ...WHILE_OPEN, 'RECORD_FINDINGS', 'TAKE_UP'],
  ANSWERED: [],
  OUT_OF_SCOPE: [],
  OTHER_PROCEDURE: [],
  NOT_CONSIDERED_ANONYMOUS: [],
  TERMINATED_REPEATED: [],
};

describe('the life cycle of an appeal', () => {
  it('rests on rules of the ledger', () => {
    for (const { rules } of appealLifecycle.transitions) expect(rules.filter((rule) => !isRule(rule))).toEqual([]);
  });

  it('reaches every state, and leaves no final one', () => {
    const reached = appealLifecycle.transitions.flatMap(({ to, from }) =>
      to.flatMap((each) => (each === 'SAME' ? from : [each])),
    );
    expect(new Set(reached)).toEqual(new Set(STATES));
    for (const { from } of appealLifecycle.transitions) {
      expect(from.filter((state) => state !== null && appealLifecycle.states[state].isFinal)).toEqual([]);
    }
  });

  it.each(STATES)(
    '[24.1.a] [24.4.b] [24.7.a] allows in %s what the law allows to prosecutors, heads and employees',
    (state) => {
      const forProsecutors = EVERY_STEP_OF_PROSECUTORS[state];
      const isExtendable = state === 'UNDER_CONSIDERATION' || state === 'EXTENDED';
      const isOpen = forProsecutors.length > 0;
      const forHeads = [...forProsecutors, ...(isOpen ? ['ASSIGN'] : []), ...(isExtendable ? ['EXTEND'] : [])];
      const allowed = (viewer: Viewer) => allowedActions(appealLifecycle, viewer, subject(state)).sort();
      expect(allowed(holder('PROSECUTOR'))).toEqual([...forProsecutors].sort());
      for (const kind of ['HEAD', 'DEPUTY_HEAD'] as const) expect(allowed(holder(kind))).toEqual([...forHeads].sort());
      expect(allowed(holder('EMPLOYEE'))).toEqual(isOpen ? ['CHANGE_REPRESENTATIVE'] : []);
      expect(allowed(PUBLIC_VIEWER)).toEqual([]);
    },
  );

  it('takes exactly the steps that it allows, and refuses the others with the state and what is allowed', () => {
    const kinds = fc.constantFrom('HEAD', 'DEPUTY_HEAD', 'PROSECUTOR', 'EMPLOYEE' as const);
    const states = fc.constantFrom(null, ...STATES);
    fc.assert(
      fc.property(kinds, states, fc.constantFrom(...ACTIONS), (kind, state, action) => {
        const viewer = holder(kind);
        const allowed = allowedActions(appealLifecycle, viewer, subject(state));
        const take = () => takeStep(appealLifecycle, acting(viewer), subject(state), action);
        if (allowed.includes(action)) expect(take().row.action).toBe(action);
        else expect(take).toThrow();
      }),
    );
    expect(() => takeStep(appealLifecycle, acting(holder('HEAD')), subject('ANSWERED'), 'EXTEND')).toThrow(
      expect.objectContaining({
        code: 'ILLEGAL_TRANSITION',
        details: expect.objectContaining({ state: 'ANSWERED', allowed: [] }),
      }),
    );
  });

  it('[24.3.b] [24.4.d] [24.4.f] [24.4.g] leaves to the platform nothing but to follow a check and the calendar', () => {
    const own: Partial<Record<AppealState, readonly AppealAction[]>> = {
      RECEIVED: ['RESCHEDULE'],
      UNDER_CONSIDERATION: ['APPOINT_CHECK', 'RESCHEDULE'],
      EXTENDED: ['APPOINT_CHECK', 'RESCHEDULE'],
      CHECK_RUNNING: ['FOLLOW_CHECK', 'COMPLETE_CHECK', 'CANCEL_CHECK', 'RESCHEDULE'],
      AWAITING_FINAL_REPLY: ['RESCHEDULE'],
    };
    for (const state of STATES)
      expect(allowedActions(appealLifecycle, SYSTEM_VIEWER, subject(state))).toEqual(own[state] ?? []);
  });

  it('[26.6.a] keeps the steps that change no state to the office', () => {
    expect(ACTIONS.filter(isInternal).sort()).toEqual([
      'ASSIGN',
      'FOLLOW_CHECK',
      'MARK_REPEATED',
      'RECORD_FINDINGS',
      'RESCHEDULE',
      'TAKE_UP',
      'UNMARK_REPEATED',
    ]);
  });
});
