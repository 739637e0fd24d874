import type { LocalDate } from '../../../platform/calendar/local-date';
import type { Examination, Fault } from '../../../platform/doctor/examination';
import type { AppealState } from '../domain/appeal-lifecycle';
import { CHECKABLE, demandOf } from '../domain/check-demand';
import type { KnownCheck } from '../domain/known-check';

interface Following {
  readonly id: string;
  readonly state: AppealState;
  readonly dueOn: LocalDate | null;
  readonly formerDueOn: LocalDate | null;
  /** With which the present day was computed. */
  readonly calendarVersion: number;
  readonly check: KnownCheck | null;
}

const FOLLOWING = `
  SELECT a.id, a.state, a.due_on AS "dueOn", a.former_due_on AS "formerDueOn",
    coalesce((SELECT (t.term->>'calendarVersion')::integer FROM platform.term t WHERE t.subject_type = 'Appeal' AND t.subject_id = a.id
      AND t.kind = CASE a.state WHEN 'CHECK_RUNNING' THEN 'APPEAL_WITH_CHECK' ELSE 'APPEAL_FINAL_REPLY' END),
      (SELECT max(version) FROM platform.calendar)) AS "calendarVersion",
    CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('id', c.id, 'version', c.version, 'state', c.state, 'appealId', c.appeal_id,
      'dueOn', c.due_on, 'completedOn', c.completed_on, 'cancelledOn', c.cancelled_on, 'certificateId', c.certificate_id) END AS check
  FROM appeal a LEFT JOIN known_check c ON c.id = a.check_id WHERE a.check_id IS NOT NULL ORDER BY a.id`;

/** Checks on appeals that could follow them and do not, though nothing tells people so. */
const NOT_FOLLOWED = `
  SELECT a.id, c.id AS "checkId" FROM known_check c JOIN appeal a ON a.id = c.appeal_id
  WHERE c.state <> 'DRAFT' AND a.check_id IS DISTINCT FROM c.id AND a.state = ANY ($1)
    AND NOT EXISTS (SELECT FROM platform.conflict WHERE record_id = a.id AND other_id = c.id)
  ORDER BY a.id`;

/** [24.4.d] [24.4.f] [24.4.g] An appeal that follows a check is in the state, and due on the day, that the check's present state demands. */
export const followingExamination: Examination = {
  name: 'appeals and their checks',
  examine: async ({ rows, calendar }) => {
    const faults: Fault[] = [];
    const wrong = (id: string, explanation: string): number =>
      faults.push({ kind: 'APPEAL_OFF_ITS_CHECK', subject: `Appeal ${id}`, explanation });
    const following = await rows.query<Following>(FOLLOWING, []);
    for (const { id, state, dueOn, formerDueOn, calendarVersion, check } of following) {
      const days = await calendar(calendarVersion);
      if (!check || !days) {
        wrong(id, check ? `calendar version ${calendarVersion} is missing` : 'nothing is known of its check');
        continue;
      }
      const demand = demandOf(days, check, { formerDueOn });
      if (!demand.states.includes(state)) wrong(id, `${state}, while its check demands ${demand.states.join(' or ')}`);
      if (demand.dueOn !== dueOn)
        wrong(id, `due on ${dueOn ?? 'no day'}, while its check demands ${demand.dueOn ?? 'no day'}`);
    }
    const left = await rows.query<{ id: string; checkId: string }>(NOT_FOLLOWED, [CHECKABLE]);
    for (const { id, checkId } of left) wrong(id, `does not follow check ${checkId}`);
    return { count: following.length + left.length, faults };
  },
};
