import { audienceCondition } from '../../../platform/access/audience-sql';
import type { TermView } from '../../../platform/calendar-change/term-owner';
import { CHECKS_WITH_REGISTRAR } from './check/check-columns';
import { checkCondition } from './check/check-visibility';

/** How the terms of submissions are read for a viewer. */
export const SUBMISSION_TERMS: TermView = {
  subjectType: 'Submission',
  join: 'JOIN submission s ON s.id = t.subject_id',
  recordId: 's.id',
  visible: (first) => audienceCondition('s', first),
};

/** How the terms of checks are read for a viewer. */
export const CHECK_TERMS: TermView = {
  subjectType: 'Check',
  join: `JOIN (${CHECKS_WITH_REGISTRAR}) ON c.id = t.subject_id`,
  recordId: 'c.id',
  visible: checkCondition,
};
