import type { ExaminedRecords } from '../../../platform/doctor/examination';
import { examinedComplaints } from './complaint/examined-complaints';

/**
 * [24.3.a] [24.4] The terms of an appeal, from its own columns: the consideration, met on the day it was closed or overtaken by a check; the
 * term with the check and that of the final reply after it; or the redirection.
 */
const TERMS_OF_APPEALS = `
  SELECT a.id, 'APPEAL_CONSIDERATION' AS kind, jsonb_build_object('eventOn', a.received_on,
      'extensions', (SELECT coalesce(jsonb_agg(e.decided_on ORDER BY e.id), '[]') FROM appeal_extension e WHERE e.appeal_id = a.id))
    || CASE WHEN a.check_id IS NOT NULL THEN jsonb_build_object('dueOn', a.former_due_on, 'isMet', true)
      WHEN a.state IN ('OUT_OF_SCOPE', 'OTHER_PROCEDURE', 'NOT_CONSIDERED_ANONYMOUS') THEN jsonb_build_object('metOn', a.closed_on)
      ELSE jsonb_build_object('dueOn', a.due_on, 'metOn', a.closed_on) END AS facts
  FROM appeal a WHERE a.applicant_kind <> 'ANONYMOUS' OR a.ground IS NOT NULL
  UNION ALL
  SELECT a.id, 'APPEAL_REDIRECTION', jsonb_build_object('eventOn', a.received_on, 'dueOn', a.due_on, 'metOn', a.closed_on)
  FROM appeal a WHERE a.state = 'OUT_OF_SCOPE'
  UNION ALL
  SELECT a.id, 'APPEAL_WITH_CHECK', CASE WHEN a.state <> 'CHECK_RUNNING'
      THEN jsonb_build_object('isOptional', true, 'metOn', coalesce(c.completed_on, c.cancelled_on))
      WHEN a.due_on IS NULL THEN '{"isOptional": true, "dueOn": null, "metOn": null}'
      ELSE jsonb_build_object('eventOn', c.due_on, 'dueOn', a.due_on, 'metOn', NULL) END
  FROM appeal a JOIN known_check c ON c.id = a.check_id
  UNION ALL
  SELECT a.id, 'APPEAL_FINAL_REPLY', jsonb_build_object('eventOn', coalesce(c.completed_on, c.cancelled_on), 'metOn', a.closed_on)
    || CASE WHEN c.completed_on IS NOT NULL THEN jsonb_build_object('dueOn', a.due_on) ELSE '{}' END
  FROM appeal a JOIN known_check c ON c.id = a.check_id WHERE a.state IN ('AWAITING_FINAL_REPLY', 'ANSWERED')`;

/** [24.5] [24.4.e] The terms of notices that the law gives one. */
const TERMS_OF_NOTICES = `
  SELECT n.id, CASE n.kind WHEN 'EXTENSION' THEN 'APPEAL_EXTENSION_NOTICE' ELSE 'APPEAL_INTERIM_REPLY' END AS kind,
    jsonb_build_object('dueOn', n.due_on, 'metOn', n.sent_on) AS facts
  FROM appeal_notice n WHERE n.kind IN ('EXTENSION', 'INTERIM_REPLY') AND n.due_on IS NOT NULL`;

/** [24.3.c] Whose register a number is of: the first office's, wherever the appeal has been forwarded to. */
const REGISTERING_OFFICE = `coalesce(
  (SELECT f.from_office_id FROM appeal_forwarding f WHERE f.appeal_id = appeal.id ORDER BY f.id LIMIT 1), owner_office_id)`;

/** The records of appeals, as the doctor examines them. */
export const examined: readonly ExaminedRecords[] = [
  {
    type: 'Appeal',
    table: 'appeal',
    silentVersions: '0',
    numbers: [{ kind: 'APPEAL', column: 'number', office: REGISTERING_OFFICE }],
    terms: TERMS_OF_APPEALS,
  },
  { type: 'AppealGroup', table: 'appeal_group', silentVersions: '0' },
  { type: 'AppealNotice', table: 'appeal_notice', silentVersions: null, terms: TERMS_OF_NOTICES },
  examinedComplaints,
];
