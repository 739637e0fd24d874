import { type Duties, recordIn } from '../../../platform/alerts/duties';
import { lawInForceFrom } from '../../../platform/law/entry-into-force';
import { COUNCIL_DUTIES, type CouncilDutyKind } from '../domain/council-duties';
import { COUNCIL_OFFICE_KINDS } from '../domain/council-level';

/** An office as a record: for its own officers and those above. */
const OFFICE = {
  table: 'platform.known_office',
  audience: `(SELECT id, id AS owner_office_id, '{}'::uuid[] AS handler_ids, '{}'::uuid[] AS agency_ids, NULL::uuid AS applicant_id,
    'OFFICIAL' AS classification, false AS is_published, NULL::uuid AS addressee_id FROM platform.known_office)`,
};

/** The open duties on measures, and the offices whose council is missing since the law has been in force. */
export const councilDuties: Duties<CouncilDutyKind> = {
  kinds: COUNCIL_DUTIES,
  records: { CouncilMeasure: recordIn('council_measure', 'responsible_id'), Office: OFFICE },
  open: {
    MEASURE: 'SELECT id AS record_id, id AS subject_id, due_on FROM council_measure WHERE implemented_on IS NULL',
    COUNCIL_MISSING: `SELECT o.id AS record_id, o.id AS subject_id, '${lawInForceFrom()}'::date AS since_on FROM platform.known_office o
      WHERE o.kind IN ('${COUNCIL_OFFICE_KINDS.join("', '")}') AND o.state = 'ACTIVE'
        AND NOT EXISTS (SELECT FROM coordinating_council c WHERE c.owner_office_id = o.id AND c.state = 'ACTIVE')`,
  },
};
