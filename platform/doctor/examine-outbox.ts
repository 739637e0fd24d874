import { legalDayOf } from '../calendar/local-date';
import type { Examination, Fault } from './examination';

interface StuckDelivery {
  readonly id: string;
  readonly type: string | null;
  readonly subscriber: string | null;
  readonly isDead: boolean;
  readonly isAbandoned: boolean;
}

/** Locks of jobs whose holder has no connection: the same that workers release, but for the moments that these leave. */
const DELIVERIES = `
  SELECT id, payload->'event'->>'type' AS type, payload->>'subscriber' AS subscriber,
    locked_at IS NULL AND attempts >= max_attempts AS "isDead",
    locked_at < clock_timestamp() - interval '10 seconds' AND NOT EXISTS (
      SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = job.locked_by) AS "isAbandoned"
  FROM graphile_worker._private_jobs AS job
  WHERE task_id = (SELECT id FROM graphile_worker._private_tasks WHERE identifier = 'deliver')`;

/** Deliveries that have been given up, or that nobody has in hand. */
export const outboxExamination: Examination = {
  name: 'outbox',
  examine: async ({ definition, queue }) => {
    const deliveries = await queue.query<StuckDelivery>(DELIVERIES, []);
    const faults = deliveries.flatMap(({ id, type, subscriber, isDead, isAbandoned }): Fault[] => {
      const subject = `delivery ${definition.name}:${id}`;
      const way = `${type ?? 'malformed event'} to ${subscriber ?? 'nobody'}`;
      if (isDead) return [{ kind: 'DEAD_LETTER', subject, explanation: `${way} was given up` }];
      if (!isAbandoned) return [];
      return [{ kind: 'DELIVERY_LOCKED_BY_NOBODY', subject, explanation: `${way} is held by a worker that is gone` }];
    });
    const underWay = deliveries.filter(({ isDead }) => !isDead).length;
    return { count: deliveries.length, faults, underWay };
  },
};

/** Conflicts that are open past their day. */
export const conflictsExamination: Examination = {
  name: 'conflicts',
  examine: async ({ rows }) => {
    const [clock] = await rows.query<{ now: Date }>('SELECT platform.legal_now() AS now', []);
    const today = legalDayOf(clock?.now ?? new Date());
    const open = await rows.query<{ id: string; dueOn: string; explanation: string }>(
      'SELECT id, due_on AS "dueOn", explanation FROM platform.conflict WHERE resolved_at IS NULL ORDER BY due_on, id',
      [],
    );
    const overdue = open.filter(({ dueOn }) => today > dueOn);
    const faults = overdue.map(({ id, dueOn, explanation }) => ({
      kind: 'CONFLICT_OVERDUE' as const,
      subject: `Conflict ${id}`,
      explanation: `${explanation}, open since its day ${dueOn} has passed`,
    }));
    return { count: open.length, faults };
  },
};
