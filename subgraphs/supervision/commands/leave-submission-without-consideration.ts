import type { ClockStep } from '../../../platform/alerts/raise-alerts';
import { addDays } from '../../../platform/calendar/local-date';
import { withBreaches } from '../domain/act-breach';
import { noticeBreaches } from '../domain/consideration-notice';
import { underConsideration } from '../domain/under-consideration';
import { keepStep, takeSubmissionStep } from './submission-step';

/**
 * [32.3.b] [39.2.a] [36.2.e] The clock has passed the due day: the submission is left without consideration from the day after it, which opens
 * the duty to claim. If no consideration was ever announced, that stays on record too.
 */
export const leaveSubmissionWithoutConsideration: ClockStep = async (tx, { recordId }) => {
  const step = await takeSubmissionStep(tx, { id: recordId }, 'LEAVE_WITHOUT_CONSIDERATION');
  const { submission } = step;
  const circumstances = underConsideration(submission);
  const { dueOn } = circumstances;
  const notice = { heldOn: dueOn, notifiedOn: submission.notifiedOn };
  const missing = submission.notifiedOn === null ? noticeBreaches(tx.calendar, notice, circumstances) : [];
  const breaches = withBreaches(submission.breaches, missing);
  const leftOn = addDays(dueOn, 1);
  await keepStep(tx, step, {
    changes: { state: 'LEFT_WITHOUT_CONSIDERATION', leftOn, breaches },
    details: { dueOn, leftOn, form: 'NOT_CONSIDERED', breaches: breaches.map(({ kind }) => kind) },
  });
};
