import { APPEAL_COLUMNS } from './appeal-columns';

/** The appeals in batches, as re-emitters ask for them. */
export const PRESENT_APPEALS = `SELECT ${APPEAL_COLUMNS} FROM appeal a WHERE a.id > $1 ORDER BY a.id LIMIT $2`;
