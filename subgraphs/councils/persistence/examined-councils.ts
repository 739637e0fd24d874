import type { Examination, ExaminedRecords } from '../../../platform/doctor/examination';

/**
 * The records of councils, as the doctor examines them. A session's version also moves with each decision adopted in it, a measure begins with
 * its decision, and a decision's state follows from its measures: those versions stand in the entries of the other record.
 */
export const examined: readonly ExaminedRecords[] = [
  { type: 'CoordinatingCouncil', table: 'coordinating_council', silentVersions: '0' },
  {
    type: 'CouncilSession',
    table: 'council_session',
    silentVersions: '(SELECT count(*)::integer FROM council_decision d WHERE d.session_id = r.id)',
    numbers: [{ kind: 'COUNCIL_SESSION', column: 'number', office: 'owner_office_id' }],
  },
  {
    type: 'CouncilDecision',
    table: 'council_decision',
    silentVersions: null,
    numbers: [{ kind: 'COUNCIL_DECISION', column: 'number', office: 'owner_office_id' }],
  },
  { type: 'CouncilMeasure', table: 'council_measure', silentVersions: '1' },
];

/** The state and day of decisions as they follow from their measures. */
const WRONG_MEASURES = `
  SELECT m.id, CASE WHEN m.due_on < d.adopted_on THEN 'due before its decision was adopted'
    WHEN m.implemented_on < d.adopted_on THEN 'implemented before its decision was adopted'
    WHEN m.state = 'IMPLEMENTED' AND NOT EXISTS (SELECT FROM council_implementation i WHERE i.measure_id = m.id) THEN 'implemented without evidence'
    WHEN d.state = 'IMPLEMENTED' AND m.state <> 'IMPLEMENTED' THEN 'open, while its decision is implemented'
    END AS explanation
  FROM council_measure m JOIN council_decision d ON d.id = m.decision_id`;

/** [28.2] [28.2.b] A measure is due on a day that its decision could set, and implemented on evidence; a decision is once all measures are. */
export const measuresExamination: Examination = {
  name: 'measures',
  examine: async ({ rows }) => {
    const [total] = await rows.query<{ count: number }>('SELECT count(*)::float8 AS count FROM council_measure', []);
    const wrong = await rows.query<{ id: string; explanation: string }>(
      `SELECT * FROM (${WRONG_MEASURES}) AS measure WHERE explanation IS NOT NULL ORDER BY id`,
      [],
    );
    const faults = wrong.map(({ id, explanation }) => ({
      kind: 'MEASURE_WRONG' as const,
      subject: `CouncilMeasure ${id}`,
      explanation,
    }));
    return { count: total?.count ?? 0, faults };
  },
};
