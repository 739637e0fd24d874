import type { ExaminedRecords } from '../../../platform/doctor/examination';

/** [43.2.c] SQL for the stretches in which terms of some kinds stood still because of complaints. */
const pausesOf = (
  ...kinds: readonly string[]
): string => `(SELECT coalesce(jsonb_agg(jsonb_build_object('from', p.value->'from', 'to', p.value->'to')
    ORDER BY p.ordinality), '[]') FROM jsonb_array_elements(s.suspensions) WITH ORDINALITY AS p
    WHERE p.value->'terms' ?| ARRAY['${kinds.join("', '")}'])`;

/** [36.2.a] [36.2.e] [36.2.g] The terms of a submission, from its own columns: of consideration, of the notice of it where one is owed, and of the report. */
const TERMS_OF_SUBMISSIONS = `
  SELECT s.id, CASE WHEN coalesce(s.urgent_term, 'null') = 'null' THEN 'SUBMISSION_CONSIDERATION' ELSE 'SUBMISSION_URGENT' END AS kind,
    jsonb_build_object('eventOn', s.delivered_on, 'dueOn', s.due_on, 'metOn', coalesce(s.considered_on, s.ended_on), 'extensions', '[]'::jsonb, 'pauses', ${pausesOf('SUBMISSION_CONSIDERATION', 'SUBMISSION_URGENT')}) AS facts
  FROM submission s WHERE s.delivered_on IS NOT NULL
  UNION ALL
  SELECT s.id, 'SUBMISSION_HEARING_NOTICE',
    jsonb_build_object('eventOn', s.scheduled_for, 'metOn', s.notified_on, 'isOptional', coalesce(s.urgent_term, 'null') <> 'null')
  FROM submission s WHERE s.scheduled_for IS NOT NULL
  UNION ALL
  SELECT s.id, 'SUBMISSION_REPORT', jsonb_build_object('eventOn', s.considered_on, 'dueOn', s.report_due_on, 'metOn', coalesce(s.reported_on, s.ended_on), 'pauses', ${pausesOf('SUBMISSION_REPORT')})
  FROM submission s WHERE s.considered_on IS NOT NULL
  UNION ALL
  SELECT s.id, former.kind, '{"isOptional": true}'
  FROM submission s CROSS JOIN (VALUES ('SUBMISSION_CONSIDERATION'), ('SUBMISSION_URGENT'), ('SUBMISSION_HEARING_NOTICE')) AS former (kind)
  WHERE s.amendments <> '[]' AND CASE former.kind WHEN 'SUBMISSION_HEARING_NOTICE' THEN s.scheduled_for ELSE s.delivered_on END IS NULL`;

/** [18.4.c] [18.4.d] [18.4.f] The term of a check, with its extensions and suspensions; none runs under an exempt regime (18.4.g). */
const TERMS_OF_CHECKS = `
  SELECT c.id, 'CHECK' AS kind, jsonb_build_object(
    'eventOn', greatest(c.start_on, c.registered_on), 'length', c.term_days,
    'dueOn', c.due_on, 'metOn', coalesce(c.completed_on, c.cancelled_on),
    'extensions', (SELECT coalesce(jsonb_agg(e.value->'decidedOn' ORDER BY e.ordinality), '[]')
      FROM jsonb_array_elements(c.extensions) WITH ORDINALITY AS e),
    'pauses', (SELECT coalesce(jsonb_agg(jsonb_build_object('from', p.value->'from', 'to', p.value->'to') ORDER BY p.ordinality), '[]')
      FROM jsonb_array_elements(c.suspensions) WITH ORDINALITY AS p)) AS facts
  FROM legality_check c WHERE c.issued_on IS NOT NULL AND c.regime IS NULL`;

/** The records of supervision, as the doctor examines them. */
export const examined: readonly ExaminedRecords[] = [
  {
    type: 'Submission',
    table: 'submission',
    silentVersions: '0',
    numbers: [{ kind: 'SUBMISSION', column: 'number', office: 'owner_office_id' }],
    terms: TERMS_OF_SUBMISSIONS,
  },
  {
    type: 'Check',
    table: 'legality_check',
    silentVersions: '0',
    numbers: [
      { kind: 'CHECK', column: 'number', office: 'owner_office_id' },
      { kind: 'CHECK_REGISTRATION', column: 'registration_number', office: 'registrar_office_id' },
    ],
    terms: TERMS_OF_CHECKS,
  },
];
