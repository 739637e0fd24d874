import type { FindingKind } from '../../../platform/doctor/examination';
import type { SubgraphName } from '../../../platform/database/subgraph-name';

/** One row damaged as no role of the platform could, and what the doctor must say of it. */
export interface Damage {
  readonly words: string;
  readonly database: SubgraphName;
  readonly table: string;
  /** Which row: the first in the order of its text. */
  readonly where?: string;
  /** What is set; `null` removes the row. */
  readonly set: string | null;
  /** All kinds of findings that follow, in the order of the alphabet. */
  readonly finds: readonly FindingKind[];
}

const TERM = 'platform.term';
const CONSIDERED = `kind = 'APPEAL_CONSIDERATION' AND term->>'dueOn' IS NOT NULL`;
const FOLLOWS = 'check_id IS NOT NULL';

export const DAMAGES: readonly Damage[] = [
  {
    words: 'an entry of the audit',
    database: 'appeals',
    table: 'platform.audit',
    set: `action = 'FORGED'`,
    finds: ['AUDIT_BROKEN'],
  },
  {
    words: 'a term due a day later, in column and computation',
    database: 'appeals',
    table: TERM,
    where: CONSIDERED,
    set: `due_on = due_on + 1, term = jsonb_set(term, '{dueOn}', to_jsonb((due_on + 1)::text))`,
    finds: ['TERM_DIFFERS', 'TERM_WRONG'],
  },
  {
    words: "a term's due day in its column alone",
    database: 'supervision',
    table: TERM,
    where: `kind = 'CHECK'`,
    set: 'due_on = due_on + 1',
    finds: ['TERM_DIFFERS', 'TERM_WRONG'],
  },
  {
    words: "a term's event",
    database: 'appeals',
    table: TERM,
    where: CONSIDERED,
    set: `term = jsonb_set(term, '{eventOn}', '"2026-01-05"')`,
    finds: ['TERM_DIFFERS', 'TERM_WRONG'],
  },
  {
    words: "a term's pauses",
    database: 'supervision',
    table: TERM,
    where: `kind = 'CHECK'`,
    set: `term = jsonb_set(term, '{pauses}', '[]')`,
    finds: ['TERM_DIFFERS', 'TERM_WRONG'],
  },
  {
    words: 'the day on which a term was met',
    database: 'supervision',
    table: TERM,
    where: `kind = 'SUBMISSION_REPORT'`,
    set: 'met_on = NULL',
    finds: ['TERM_DIFFERS'],
  },
  {
    words: 'a term that is gone',
    database: 'appeals',
    table: TERM,
    where: CONSIDERED,
    set: null,
    finds: ['TERM_MISSING'],
  },
  {
    words: 'a term of another record',
    database: 'supervision',
    table: TERM,
    where: `kind = 'SUBMISSION_CONSIDERATION'`,
    set: 'subject_id = gen_random_uuid()',
    finds: ['TERM_MISSING', 'TERM_OF_NOTHING'],
  },
  {
    words: "a submission's own due day",
    database: 'supervision',
    table: 'submission',
    set: 'report_due_on = report_due_on + 1',
    finds: ['TERM_DIFFERS'],
  },
  {
    words: 'a projection that is gone',
    database: 'councils',
    table: 'known_submission',
    set: null,
    finds: ['PROJECTION_MISSING'],
  },
  {
    words: 'a projection of an older version',
    database: 'supervision',
    table: 'known_appeal',
    set: 'version = version - 1',
    finds: ['PROJECTION_BEHIND'],
  },
  {
    words: 'a projection with other content',
    database: 'supervision',
    table: 'platform.known_office',
    where: `code = 'district-kz-71-esil'`,
    set: `superior_ids = '{}'`,
    finds: ['PROJECTION_DIFFERS'],
  },
  {
    words: 'a calendar with other days',
    database: 'councils',
    table: 'platform.calendar',
    set: `exceptions = '[]'`,
    finds: ['PROJECTION_DIFFERS'],
  },
  {
    words: 'a projection ahead of its owner',
    database: 'appeals',
    table: 'known_submission_of_appeal',
    set: 'version = version + 5',
    finds: ['PROJECTION_AHEAD'],
  },
  {
    words: 'a projection of what is not there',
    database: 'appeals',
    table: 'platform.known_agency',
    where: `code = 'akimat-kz-71'`,
    set: 'id = gen_random_uuid()',
    finds: ['PROJECTION_MISSING', 'PROJECTION_SURPLUS'],
  },
  {
    words: 'the due day of an appeal that follows a check',
    database: 'appeals',
    table: 'appeal',
    where: FOLLOWS,
    set: 'due_on = due_on + 1',
    finds: ['APPEAL_OFF_ITS_CHECK', 'TERM_DIFFERS'],
  },
  {
    words: 'the state of an appeal that follows a check',
    database: 'appeals',
    table: 'appeal',
    where: FOLLOWS,
    set: `state = 'CHECK_RUNNING', closed_on = NULL`,
    finds: ['APPEAL_OFF_ITS_CHECK', 'PROJECTION_DIFFERS', 'TERM_DIFFERS'],
  },
  {
    words: 'the day on which a check ended, as its appeal knows it',
    database: 'appeals',
    table: 'known_check',
    set: 'completed_on = completed_on + 7',
    finds: ['APPEAL_OFF_ITS_CHECK', 'PROJECTION_DIFFERS', 'TERM_DIFFERS'],
  },
  {
    words: 'the last number of a register',
    database: 'supervision',
    table: 'platform.register',
    where: `kind = 'CHECK_REGISTRATION'`,
    set: 'last_number = last_number + 1',
    finds: ['REGISTER_WRONG'],
  },
  {
    words: 'a number that was never given',
    database: 'councils',
    table: 'council_session',
    set: `number = replace(number, '-000001', '-000007')`,
    finds: ['REGISTER_WRONG'],
  },
  {
    words: 'a register that is gone',
    database: 'appeals',
    table: 'platform.register',
    set: null,
    finds: ['REGISTER_WRONG'],
  },
  {
    words: 'a version without an entry',
    database: 'appeals',
    table: 'appeal',
    where: FOLLOWS,
    set: 'version = version + 1',
    finds: ['PROJECTION_BEHIND', 'VERSION_WITHOUT_ENTRY'],
  },
  {
    words: 'the version of a measure',
    database: 'councils',
    table: 'council_measure',
    set: 'version = version + 1',
    finds: ['VERSION_WITHOUT_ENTRY'],
  },
  {
    words: 'a kept request of which nothing was kept',
    database: 'appeals',
    table: 'platform.request',
    set: 'request_id = gen_random_uuid()',
    finds: ['REQUEST_WITHOUT_RECORD'],
  },
  {
    words: 'the record of a kept request',
    database: 'appeals',
    table: 'appeal',
    where: `subject = 'Kept request'`,
    set: null,
    finds: ['PROJECTION_SURPLUS', 'REGISTER_WRONG', 'REQUEST_WITHOUT_RECORD', 'TERM_OF_NOTHING'],
  },
  {
    words: 'a measure due before its decision',
    database: 'councils',
    table: 'council_measure',
    set: `due_on = '2026-01-05'`,
    finds: ['MEASURE_WRONG'],
  },
  {
    words: 'the superior of an office',
    database: 'organisation',
    table: 'office',
    where: `code = 'district-kz-71-esil'`,
    set: `parent_id = (SELECT id FROM office WHERE kind = 'EDUCATION')`,
    finds: ['OFFICE_TREE_UNSOUND', 'OWN_DIRECTORY_DIFFERS', 'PROJECTION_DIFFERS'],
  },
  {
    words: 'what organisation itself knows of an agency',
    database: 'organisation',
    table: 'platform.known_agency',
    where: `code = 'akimat-kz-71'`,
    set: 'is_protestable = NOT is_protestable',
    finds: ['OWN_DIRECTORY_DIFFERS'],
  },
];
