import { types } from 'pg';

const DATE_OID = 1082;

/** Calendar days stay text (`2026-03-19`) in every process that imports this: a JavaScript Date would move them between time zones. */
types.setTypeParser(DATE_OID, (text) => text);
