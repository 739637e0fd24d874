import { SYSTEM_VIEWER } from '../access/viewer';
import type { Database } from '../database/open-database';
import { currentTrace, startTrace } from '../telemetry/trace-id';
import { legalToday } from '../terms/calendar-source';
import type { CallContext } from './command-context';

/** A call of the platform itself: of the clock of the law, within the present trace if there is one. */
export function systemCall(db: Database): CallContext {
  const { traceId } = currentTrace() ?? startTrace(null);
  return { db, viewer: SYSTEM_VIEWER, language: 'en', traceId, today: () => legalToday(db) };
}
