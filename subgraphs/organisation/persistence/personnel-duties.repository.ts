import type { Duties } from '../../../platform/alerts/duties';
import { TERMS } from '../../../platform/calendar/terms';
import { PERSONNEL_DUTIES, type PersonnelDutyKind } from '../domain/personnel-duties';
import { currentSql } from './names-sql';
import { OPEN_REPORT, SCHEDULE_RECORD } from './president-report/president-report.repository';

const GENERAL = `appointment a JOIN post p ON p.id = a.post_id AND p.kind = 'PROSECUTOR_GENERAL'`;

/** Whoever is or was Prosecutor General, as a record of that office. */
const OFFICER = {
  table: 'person',
  audience: `(SELECT DISTINCT a.person_id AS id, a.office_id AS owner_office_id, '{}'::uuid[] AS handler_ids, '{}'::uuid[] AS agency_ids,
    NULL::uuid AS applicant_id, 'OFFICIAL' AS classification, false AS is_published, NULL::uuid AS addressee_id FROM ${GENERAL})`,
};

/** The last day of the term: five years from the President's act; from the first day in the post where no act is on record. */
const TERM_ENDS_ON = `coalesce(a.term_ends_on, (a.from_on + interval '${TERMS.PROSECUTOR_GENERAL_TENURE.length} years')::date)`;

/** [8.1.1.b] The terms of office that run today; whoever only acts in the post has none. */
export const personnelDuties: Duties<PersonnelDutyKind> = {
  kinds: PERSONNEL_DUTIES,
  records: {
    Officer: OFFICER,
    PresidentReportSchedule: { table: 'president_report_schedule', audience: SCHEDULE_RECORD },
  },
  open: {
    TERM_OF_OFFICE: `SELECT a.person_id AS record_id, a.id AS subject_id, ${TERM_ENDS_ON} AS due_on
      FROM ${GENERAL} WHERE NOT a.is_acting AND ${currentSql('a')}`,
    REPORT_TO_PRESIDENT: OPEN_REPORT,
  },
};
