import { audienceCondition } from '../../../platform/access/audience-sql';
import type { TermView } from '../../../platform/calendar-change/term-owner';

/** How the terms of appeals are read for a viewer. */
export const APPEAL_TERMS: TermView = {
  subjectType: 'Appeal',
  join: 'JOIN appeal a ON a.id = t.subject_id',
  recordId: 'a.id',
  visible: (first) => audienceCondition('a', first),
};

/** How the terms of notices are read for a viewer: who sees the appeal sees what its applicant is owed. */
export const NOTICE_TERMS: TermView = {
  ...APPEAL_TERMS,
  subjectType: 'AppealNotice',
  join: 'JOIN appeal_notice n ON n.id = t.subject_id JOIN appeal a ON a.id = n.appeal_id',
};

/** How the terms of complaints are read for a viewer. */
export const COMPLAINT_TERMS: TermView = {
  subjectType: 'Complaint',
  join: 'JOIN complaint c ON c.id = t.subject_id',
  recordId: 'c.id',
  visible: (first) => audienceCondition('c', first),
};
