import { officeIdOf } from '../../platform/directory/reference-directory';

/** The General Prosecutor's Office, the one root of the tree. */
export const ROOT_OFFICE_ID = officeIdOf('gpo');
