import type { ExaminedRecords } from '../../../../platform/doctor/examination';

/** [25.1.a] [25.1.e] The terms of a complaint, from its own columns: that of filing, met unless it was missed; that of the decision, met when it closed. */
const TERMS_OF_COMPLAINTS = `
  SELECT c.id, 'COMPLAINT_FILING' AS kind, jsonb_build_object('eventOn', c.known_on, 'dueOn', c.filing_due_on,
      'metOn', CASE WHEN c.received_on <= c.filing_due_on THEN c.received_on END) AS facts
  FROM complaint c WHERE c.filing_due_on IS NOT NULL
  UNION ALL
  SELECT c.id, 'COMPLAINT_DECISION', jsonb_build_object('eventOn', c.received_on, 'dueOn', c.due_on, 'metOn', c.closed_on)
  FROM complaint c WHERE c.due_on IS NOT NULL`;

/** Complaints, as the doctor examines them. */
export const examinedComplaints: ExaminedRecords = {
  type: 'Complaint',
  table: 'complaint',
  silentVersions: '0',
  numbers: [{ kind: 'COMPLAINT', column: 'number', office: 'filed_office_id' }],
  terms: TERMS_OF_COMPLAINTS,
};
