import type { Actor, Lifecycle } from '../../../../platform/lifecycle/lifecycle';

/** States of a complaint. */
export type ComplaintState =
  'ADMITTED' | 'TERM_MISSED' | 'OTHER_PROCEDURE' | 'NO_SUPERIOR' | 'REFUSED_LATE' | 'DECIDED' | 'IN_COURT';

/** Steps in the life of a complaint. */
export type ComplaintAction =
  | 'FILE'
  | 'REQUEST_RESTORATION'
  | 'RESTORE_TERM'
  | 'REFUSE_LATE'
  | 'CLASSIFY_OTHER_PROCEDURE'
  | 'TAKE_UP'
  | 'ASSIGN'
  | 'SUSPEND_EXECUTION'
  | 'DECIDE'
  | 'GO_TO_COURT'
  | 'RESCHEDULE';

const COMPLAINANT: readonly Actor[] = [{ power: 'PREPARE_RECORDS' }, { party: 'APPLICANT' }, { party: 'ADDRESSEE' }];
const SUPERIOR: readonly Actor[] = [{ power: 'DECIDE_COMPLAINTS', isOfSuperiors: true }];
const OPEN: readonly ComplaintState[] = ['ADMITTED', 'TERM_MISSED'];

/** The life of a complaint under Arts. 25 and 43; the whole of it, so that what is not a row here cannot happen. */
export const complaintLifecycle: Lifecycle<ComplaintState, ComplaintAction> = {
  noun: 'Complaint',
  states: {
    ADMITTED: { isFinal: false, meaning: 'In the hands of a superior prosecutor, to be decided' },
    TERM_MISSED: { isFinal: false, meaning: 'Filed after three months; the term may be restored at request' },
    OTHER_PROCEDURE: { isFinal: true, meaning: 'Governed by the procedure of another law, outside Art. 25 §1' },
    NO_SUPERIOR: { isFinal: false, meaning: 'Against the Prosecutor General, above whom there is only the court' },
    REFUSED_LATE: { isFinal: true, meaning: 'Filed too late, and the term was not restored' },
    DECIDED: { isFinal: false, meaning: 'Decided by the superior prosecutor; the way to court is open' },
    IN_COURT: { isFinal: true, meaning: 'Taken to court' },
  },
  transitions: [
    {
      action: 'FILE',
      from: [null],
      to: ['ADMITTED', 'TERM_MISSED', 'OTHER_PROCEDURE', 'NO_SUPERIOR'],
      actors: COMPLAINANT,
      guard:
        'One contested decision, act, action or inaction; passed up at once to the nearest superior of the respondent',
      rules: ['25.1.a', '25.1.b', '25.1.c', '25.1.d', '25.3', '43.1.a', '43.1.b', '43.1.d'],
    },
    {
      action: 'REQUEST_RESTORATION',
      from: ['TERM_MISSED'],
      to: ['SAME'],
      actors: COMPLAINANT,
      guard: 'The complainant asks and gives the reason',
      rules: ['25.1.f'],
    },
    {
      action: 'RESTORE_TERM',
      from: ['TERM_MISSED'],
      to: ['ADMITTED'],
      actors: SUPERIOR,
      guard: 'At request and for a good reason, never of the own motion',
      rules: ['25.1.f'],
    },
    {
      action: 'REFUSE_LATE',
      from: ['TERM_MISSED'],
      to: ['REFUSED_LATE'],
      actors: SUPERIOR,
      guard: 'No request, or no good reason',
      rules: ['25.1.f'],
    },
    {
      action: 'CLASSIFY_OTHER_PROCEDURE',
      from: OPEN,
      to: ['OTHER_PROCEDURE'],
      actors: SUPERIOR,
      guard: 'Another law sets the procedure, and its norm is named',
      rules: ['25.3'],
    },
    {
      action: 'TAKE_UP',
      from: OPEN,
      to: ['SAME'],
      actors: SUPERIOR,
      guard: 'A superior prosecutor takes it into his or her own hands',
      rules: ['5.2.5'],
    },
    {
      action: 'ASSIGN',
      from: OPEN,
      to: ['SAME'],
      actors: SUPERIOR,
      guard: 'To the head of an office above the respondent',
      rules: ['5.2.5', '25.1.c', '43.1.b'],
    },
    {
      action: 'SUSPEND_EXECUTION',
      from: ['ADMITTED'],
      to: ['SAME'],
      actors: [...SUPERIOR, { power: 'PREPARE_RECORDS' }],
      guard: 'By the superior, or by a court whose ruling is put on record; once, until the decision',
      rules: ['43.2.b'],
    },
    {
      action: 'DECIDE',
      from: ['ADMITTED'],
      to: ['DECIDED'],
      actors: SUPERIOR,
      guard: 'Outcome, reasons and the way to court; execution goes on',
      rules: ['25.2.b', '5.2.5', '43.1.b'],
    },
    {
      action: 'GO_TO_COURT',
      from: ['DECIDED', 'NO_SUPERIOR', 'ADMITTED'],
      to: ['IN_COURT'],
      actors: COMPLAINANT,
      guard: 'After the decision or twenty working days of silence, or where another law opens the court directly',
      rules: ['25.2.a', '43.1.c'],
    },
    {
      action: 'RESCHEDULE',
      from: ['ADMITTED'],
      to: ['SAME'],
      actors: [{ machine: 'SYSTEM' }],
      guard: 'The working calendar moves the due day',
      rules: ['24.3.b'],
    },
  ],
};
