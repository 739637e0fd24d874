import { CHECK_COLUMNS } from './check/check-columns';
import { SUBMISSION_COLUMNS } from './submission-columns';

/** The submissions in batches, as re-emitters ask for them. */
export const PRESENT_SUBMISSIONS = `SELECT ${SUBMISSION_COLUMNS} FROM submission s WHERE s.id > $1 ORDER BY s.id LIMIT $2`;

/** The checks, likewise. */
export const PRESENT_CHECKS = `SELECT ${CHECK_COLUMNS} FROM legality_check c WHERE c.id > $1 ORDER BY c.id LIMIT $2`;
