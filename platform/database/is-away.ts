/**
 * SQLSTATE classes and codes by which PostgreSQL says that it cannot do it now: connections (08), resources such as disk space, memory or connections
 * (53), operator intervention such as a restart or a statement that was ended (57), input and output (58), a deadlock, a lock not had in time, a server that turned read-only.
 */
const AWAY = /^(08|53|57|58|40P01|55P03|40001|25006)/;
/** Failures of the connection itself: codes of Node, and the sentences of driver and ORM, which bear no code. */
const UNREACHABLE =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/;
const DRIVER =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end|Query runner already released|Database connection provided by a query runner was already released|Driver not Connected|Cannot execute operation because connection is not yet established)/;

/** Whether PostgreSQL ended a statement for its length. */
export function wasTooLong(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === '57014';
}

/** Whether the database could not do its part at present, so that the same request may be repeated; if its answer to a commit was lost, it may have been done. */
export function isDatabaseAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  // A name with several addresses fails with one error for all of them.
  if ('errors' in error && Array.isArray(error.errors) && error.errors.length > 0)
    return error.errors.every(isDatabaseAway);
  const [code, message] = ['code' in error ? String(error.code) : '', 'message' in error ? String(error.message) : ''];
  return AWAY.test(code) || UNREACHABLE.test(code) || DRIVER.test(message);
}
