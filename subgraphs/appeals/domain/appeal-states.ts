import type { Lifecycle } from '../../../platform/lifecycle/lifecycle';

/** States of a citizen's appeal. */
export type AppealState =
  | 'RECEIVED'
  | 'UNDER_CONSIDERATION'
  | 'EXTENDED'
  | 'CHECK_RUNNING'
  | 'AWAITING_FINAL_REPLY'
  | 'ANSWERED'
  | 'OUT_OF_SCOPE'
  | 'OTHER_PROCEDURE'
  | 'NOT_CONSIDERED_ANONYMOUS'
  | 'TERMINATED_REPEATED';

/** What each state means, and whether the life ends in it. */
export const APPEAL_STATES: Lifecycle<AppealState, string>['states'] = {
  RECEIVED: { isFinal: false, meaning: 'Registered; the office has not yet decided what becomes of it' },
  UNDER_CONSIDERATION: { isFinal: false, meaning: 'Accepted under one of the seven grounds' },
  EXTENDED: { isFinal: false, meaning: 'Under consideration with an extended term' },
  CHECK_RUNNING: { isFinal: false, meaning: 'A check of legality runs on it, and its term follows the check' },
  AWAITING_FINAL_REPLY: { isFinal: false, meaning: 'The check has ended, and the final reply is owed' },
  ANSWERED: { isFinal: true, meaning: 'The reasoned reply is given' },
  OUT_OF_SCOPE: { isFinal: true, meaning: 'None of the seven grounds: passed to the competent body' },
  OTHER_PROCEDURE: { isFinal: true, meaning: 'Governed by the procedure of another law, outside Art. 24' },
  NOT_CONSIDERED_ANONYMOUS: { isFinal: true, meaning: 'Without an author, left without consideration' },
  TERMINATED_REPEATED: { isFinal: true, meaning: 'Repeats an answered appeal and brings nothing new' },
};

/** Steps in the life of a citizen's appeal. */
export type AppealAction =
  | 'RECEIVE'
  | 'CLASSIFY_OTHER_PROCEDURE'
  | 'LEAVE_ANONYMOUS'
  | 'FIND_OUT_OF_SCOPE'
  | 'ACCEPT'
  | 'TAKE_UP'
  | 'ASSIGN'
  | 'CHANGE_REPRESENTATIVE'
  | 'FORWARD'
  | 'MARK_REPEATED'
  | 'UNMARK_REPEATED'
  | 'TERMINATE_REPEATED'
  | 'EXTEND'
  | 'APPOINT_CHECK'
  | 'FOLLOW_CHECK'
  | 'COMPLETE_CHECK'
  | 'CANCEL_CHECK'
  | 'RESCHEDULE'
  | 'RECORD_FINDINGS'
  | 'ANSWER';
