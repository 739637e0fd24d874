import { APPEAL_COLUMNS } from './appeal-columns';
import { COMPLAINT_COLUMNS } from './complaint/complaint-columns';

/** The appeals in batches, as re-emitters ask for them. */
export const PRESENT_APPEALS = `SELECT ${APPEAL_COLUMNS} FROM appeal a WHERE a.id > $1 ORDER BY a.id LIMIT $2`;

/** The complaints about submissions and checks in batches, likewise. */
export const PRESENT_COMPLAINTS = `SELECT ${COMPLAINT_COLUMNS} FROM complaint c
  WHERE c.id > $1 AND c.contested_type IN ('Submission', 'Check') ORDER BY c.id LIMIT $2`;
