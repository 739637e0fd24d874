import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../../../platform/errors/domain-error';
import { mermaidDiagram, transitionTable } from '../../../platform/lifecycle/diagram';
import type { Lifecycle } from '../../../platform/lifecycle/lifecycle';
import { allowedActions, type Subject, takeStep } from '../../../platform/lifecycle/step';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { acting, agencyOfficial, applicant, officer, publicViewer } from '../../support/viewers';

type State = 'DRAFT' | 'MADE' | 'DONE';
type Action = 'WRITE' | 'MAKE' | 'ANSWER' | 'EXPIRE';

const letter: Lifecycle<State, Action> = {
  noun: 'Letter',
  states: {
    DRAFT: { isFinal: false, meaning: 'Being written.' },
    MADE: { isFinal: false, meaning: 'Sent.' },
    DONE: { isFinal: true, meaning: 'Over.' },
  },
  transitions: [
    {
      action: 'WRITE',
      from: [null, 'DRAFT'],
      to: ['DRAFT'],
      actors: [{ power: 'PREPARE_RECORDS' }],
      guard: 'None',
      rules: ['10.1.a'],
    },
    {
      action: 'MAKE',
      from: ['DRAFT'],
      to: ['MADE'],
      actors: [{ power: 'INTRODUCE_ACTS' }],
      guard: 'Signed',
      rules: ['32.2.i'],
    },
    {
      action: 'ANSWER',
      from: ['MADE'],
      to: ['DONE', 'SAME'],
      actors: [{ party: 'ADDRESSEE' }],
      guard: 'None',
      rules: ['36.2.g'],
    },
    {
      action: 'EXPIRE',
      from: ['MADE'],
      to: ['DONE'],
      actors: [{ machine: 'CLOCK' }],
      guard: 'None',
      rules: ['32.3.b'],
    },
  ],
};

const VIEWERS = [
  officer('district-kz-71-esil', 'HEAD'),
  officer('district-kz-71-esil', 'EMPLOYEE'),
  officer('region-kz-75', 'HEAD'),
  agencyOfficial('akimat-kz-71'),
  applicant(),
  publicViewer,
] as const;

const subjects: fc.Arbitrary<Subject<State>> = fc.record({
  state: fc.constantFrom<State | null>(null, 'DRAFT', 'MADE', 'DONE'),
  ownerOfficeId: fc.constantFrom(
    officeIdOf('district-kz-71-esil'),
    officeIdOf('region-kz-71'),
    officeIdOf('region-kz-75'),
  ),
  viewerParties: fc.constantFrom<Subject<State>['viewerParties']>([], ['ADDRESSEE']),
});
const actions = fc.constantFrom<Action>('WRITE', 'MAKE', 'ANSWER', 'EXPIRE');

function errorOf(work: () => unknown): DomainError | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

describe('life cycles', () => {
  it('offer exactly the actions that can be taken', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VIEWERS), subjects, actions, (viewer, subject, action) => {
        const isOffered = allowedActions(letter, viewer, subject).includes(action);
        const isTaken = errorOf(() => takeStep(letter, acting(viewer), subject, action)) === null;
        expect(isTaken).toBe(isOffered);
      }),
    );
  });

  it('refuse a step out of order with the state, the action and what is allowed instead', () => {
    const subject = { state: 'MADE', ownerOfficeId: officeIdOf('district-kz-71-esil'), viewerParties: [] } as const;
    const error = errorOf(() => takeStep(letter, acting(officer('district-kz-71-esil', 'HEAD')), subject, 'MAKE'));
    expect(error).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      rule: '32.2.i',
      details: { noun: 'Letter', state: 'MADE', action: 'MAKE', allowed: [] },
    });
  });

  it('ask who before when, so that a stranger learns nothing of the state', () => {
    const subject = { state: 'DONE', ownerOfficeId: officeIdOf('district-kz-71-esil'), viewerParties: [] } as const;
    expect(errorOf(() => takeStep(letter, acting(applicant()), subject, 'MAKE'))).toMatchObject({
      code: 'FORBIDDEN',
      rule: '3.2',
    });
    expect(errorOf(() => takeStep(letter, acting(officer('region-kz-75', 'HEAD')), subject, 'ANSWER'))).toMatchObject({
      code: 'FORBIDDEN',
      rule: '36.2.g',
    });
  });

  it('draw themselves', () => {
    expect(mermaidDiagram(letter).split('\n')).toEqual([
      'stateDiagram-v2',
      '  [*] --> DRAFT: WRITE (10.1.a)',
      '  DRAFT --> DRAFT: WRITE (10.1.a)',
      '  DRAFT --> MADE: MAKE (32.2.i)',
      '  MADE --> DONE: ANSWER (36.2.g)',
      '  MADE --> MADE: ANSWER (36.2.g)',
      '  MADE --> DONE: EXPIRE (32.3.b)',
      '  DONE --> [*]',
    ]);
    expect(transitionTable(letter)).toContain('| DRAFT | MAKE | INTRODUCE_ACTS | Signed | MADE | 32.2.i |');
  });
});
