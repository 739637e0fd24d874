import type { Actor, Lifecycle } from '../../../platform/lifecycle/lifecycle';
import { APPEAL_STATES, type AppealAction, type AppealState } from './appeal-states';

export type { AppealAction, AppealState } from './appeal-states';

const REGISTRARS: readonly Actor[] = [{ power: 'PREPARE_RECORDS' }, { party: 'APPLICANT' }];
const PROSECUTORS: readonly Actor[] = [{ power: 'CONSIDER_APPEALS' }];
const PLATFORM: readonly Actor[] = [{ machine: 'SYSTEM' }];
const WITH_A_CHECK: readonly AppealState[] = ['CHECK_RUNNING', 'AWAITING_FINAL_REPLY'];
const OPEN: readonly AppealState[] = ['RECEIVED', 'UNDER_CONSIDERATION', 'EXTENDED', ...WITH_A_CHECK];
const FORWARDERS: readonly Actor[] = [{ power: 'FORWARD_APPEALS' }];
const ASSIGNERS: readonly Actor[] = [{ power: 'ASSIGN_APPEALS' }];
const HEAD_OR_DEPUTY: readonly Actor[] = [{ power: 'EXTEND_APPEALS' }];

/** The life of a citizen's appeal under Art. 24; the whole of it, so that what is not a row here cannot happen. */
export const appealLifecycle: Lifecycle<AppealState, AppealAction> = {
  noun: 'Appeal',
  states: APPEAL_STATES,
  transitions: [
    {
      action: 'RECEIVE',
      from: [null],
      to: ['RECEIVED'],
      actors: REGISTRARS,
      guard: 'Any body of the office receives; the day of the first receipt starts the clock once',
      rules: ['24.3.a', '24.3.c'],
    },
    {
      action: 'CLASSIFY_OTHER_PROCEDURE',
      from: ['RECEIVED'],
      to: ['OTHER_PROCEDURE'],
      actors: PROSECUTORS,
      guard: 'Another law sets the procedure, and its norm is named',
      rules: ['24.9', '10.2.6'],
    },
    {
      action: 'LEAVE_ANONYMOUS',
      from: ['RECEIVED'],
      to: ['NOT_CONSIDERED_ANONYMOUS'],
      actors: PROSECUTORS,
      guard: 'No author, and no information on a crime or a threat to national security',
      rules: ['24.6.a', '24.6.b'],
    },
    {
      action: 'FIND_OUT_OF_SCOPE',
      from: ['RECEIVED'],
      to: ['OUT_OF_SCOPE'],
      actors: PROSECUTORS,
      guard: 'None of the seven grounds; the body it goes to is named and the applicant told',
      rules: ['24.1.b'],
    },
    {
      action: 'ACCEPT',
      from: ['RECEIVED'],
      to: ['UNDER_CONSIDERATION'],
      actors: PROSECUTORS,
      guard: 'One of the seven grounds with its facts; a statistics body takes only topics of its own',
      rules: ['24.1.a', '24.2', '24.6.b'],
    },
    {
      action: 'TAKE_UP',
      from: OPEN,
      to: ['SAME'],
      actors: PROSECUTORS,
      guard: 'A prosecutor takes the appeal into his or her own hands',
      rules: ['10.1.a'],
    },
    {
      action: 'ASSIGN',
      from: OPEN,
      to: ['SAME'],
      actors: ASSIGNERS,
      guard: 'To a prosecutor who serves in the office today, from whoever had it',
      rules: ['15.2.1', '10.1.a'],
    },
    {
      action: 'CHANGE_REPRESENTATIVE',
      from: OPEN,
      to: ['SAME'],
      actors: REGISTRARS,
      guard: 'Somebody else speaks for the applicant, on a document that holds today, or nobody any more',
      rules: ['10.1.11'],
    },
    {
      action: 'FORWARD',
      from: ['RECEIVED', 'UNDER_CONSIDERATION', 'EXTENDED'],
      to: ['SAME'],
      actors: FORWARDERS,
      guard: 'To another office that is competent; the clock runs on, the handler is released, the applicant told',
      rules: ['24.3.c', '24.2'],
    },
    {
      action: 'MARK_REPEATED',
      from: OPEN,
      to: ['SAME'],
      actors: PROSECUTORS,
      guard: 'It is linked to an earlier appeal of the same applicant; its consideration goes on',
      rules: ['24.8'],
    },
    {
      action: 'UNMARK_REPEATED',
      from: OPEN,
      to: ['SAME'],
      actors: PROSECUTORS,
      guard: 'The link is taken away',
      rules: ['24.8'],
    },
    {
      action: 'TERMINATE_REPEATED',
      from: ['RECEIVED', 'UNDER_CONSIDERATION'],
      to: ['TERMINATED_REPEATED'],
      actors: PROSECUTORS,
      guard: 'No new argument or circumstance, and the earlier appeal is answered',
      rules: ['24.8'],
    },
    {
      action: 'EXTEND',
      from: ['UNDER_CONSIDERATION', 'EXTENDED'],
      to: ['EXTENDED'],
      actors: HEAD_OR_DEPUTY,
      guard: 'Reasoned, before the due day passes, all extensions together at most two months',
      rules: ['24.4.a', '24.4.b', '24.4.c', '24.5'],
    },
    {
      action: 'APPOINT_CHECK',
      from: ['UNDER_CONSIDERATION', 'EXTENDED'],
      to: ['CHECK_RUNNING'],
      actors: PLATFORM,
      guard: 'A check is appointed on it; the interim reply is owed by the former due day',
      rules: ['24.4.d', '24.4.e'],
    },
    {
      action: 'FOLLOW_CHECK',
      from: ['CHECK_RUNNING'],
      to: ['SAME'],
      actors: PLATFORM,
      guard: 'The check is extended, suspended or resumed: the due day is ten working days after its own',
      rules: ['24.4.d'],
    },
    {
      action: 'COMPLETE_CHECK',
      from: ['CHECK_RUNNING'],
      to: ['AWAITING_FINAL_REPLY'],
      actors: PLATFORM,
      guard: 'The check is completed; the final reply is due in ten working days',
      rules: ['24.4.f'],
    },
    {
      action: 'CANCEL_CHECK',
      from: ['CHECK_RUNNING'],
      to: ['AWAITING_FINAL_REPLY'],
      actors: PLATFORM,
      guard: 'The check is cancelled; due in ten working days, or on the former due day if that is later',
      rules: ['24.4.g'],
    },
    {
      action: 'RESCHEDULE',
      from: OPEN,
      to: ['SAME'],
      actors: PLATFORM,
      guard:
        'A decree moves days of the working calendar that lie in the term; the applicant is told of the new due day',
      rules: ['24.3.b'],
    },
    {
      action: 'RECORD_FINDINGS',
      from: ['UNDER_CONSIDERATION', 'EXTENDED', 'AWAITING_FINAL_REPLY'],
      to: ['SAME'],
      actors: PROSECUTORS,
      guard: 'Internal: the basis of acts, shown to nobody outside the office',
      rules: ['32.2.e', '26.6.a'],
    },
    {
      action: 'ANSWER',
      from: ['UNDER_CONSIDERATION', 'EXTENDED', 'AWAITING_FINAL_REPLY'],
      to: ['ANSWERED'],
      actors: PROSECUTORS,
      guard:
        'Reasoned, cites the law, in Kazakh or the language of the appeal, explains the right to complain; after a check it links the certificate',
      rules: ['24.7.a', '24.7.b', '24.7.c', '24.4.f'],
    },
  ],
};
