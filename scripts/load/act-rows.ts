import type { LocalDate } from '../../platform/calendar/local-date';
import type { CheckCourse } from './check-course';
import { addRow } from './copy-rows';
import type { Draft, SubmissionCourse } from './draft';
import type { GiveNumber } from './numbers';
import { addEntry, addTerm, audienceColumns, instant, type Making } from './record-rows';
import { FRAMES } from './wording';

const CHECK_FACTS = JSON.stringify({
  ...{ assignment: null, category: 'INDEFINITE_CIRCLE', circumstance: null, description: null, threat: null },
  ...{ reasoning: null, interference: null, isLimitedToNamedPersons: false },
});

const PERIOD_DAYS = 365;
const dayBefore = (day: LocalDate, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - count * 86_400_000).toISOString().slice(0, 10);

function deliveryOn(draft: Draft, on: LocalDate) {
  const name = draft.body.name[draft.language];
  return { recipient: name, authority: name, on, isSigned: true };
}

/** Who handles a record, as its audience and its decisions name them. */
const handlerIdsOf = ({ handler }: Draft): string[] => (handler ? [handler.personId] : []);

/** What the resolution states. */
function resolutionColumns({ id, seat, body, language, handler }: Draft, { issuedOn, startOn, termDays }: CheckCourse) {
  const inspector = handler
    ? { officerId: handler.personId, name: handler.name }
    : { officerId: null, name: seat.name[language] };
  return {
    ...{ office_function: 'SUPREME_SUPERVISION', sphere: 'BODIES_AND_ORGANISATIONS', ground: 'PROTECTION_DECISION' },
    facts: CHECK_FACTS,
    inspectors: JSON.stringify([{ ...inspector, hasSecrecyClearance: false }]),
    subject: JSON.stringify({ kind: 'PUBLIC_BODY', agencyId: body.id, name: null }),
    subject_matter: FRAMES[language].finding,
    ...{ period_from: dayBefore(issuedOn, PERIOD_DAYS), period_to: issuedOn, start_on: startOn, term_days: termDays },
    appeal_id: id,
  };
}

/** Who issued it, and where it is registered: on the same day. */
function issuanceColumns({ seat, handler }: Draft, { issuedOn }: CheckCourse, give: GiveNumber) {
  const { head, registrarId, registrarCode } = seat;
  const registrar = { id: registrarId, code: registrarCode };
  return {
    number: give({ office: seat, kind: 'CHECK', on: issuedOn }),
    author_id: handler?.personId ?? null,
    ...{ issued_on: issuedOn, issued_by_id: head?.personId ?? null, issued_in_post_id: head?.postId ?? null },
    ...{ issued_in_office_id: seat.id, registrar_office_id: registrar.id, registered_on: issuedOn },
    registration_number: give({ office: registrar, kind: 'CHECK_REGISTRATION', on: issuedOn }),
  };
}

/** How far it has come. */
function courseColumns(draft: Draft, { state, startOn, end, term }: CheckCourse) {
  const { certificateId: id, hasFindings: hasViolations, handler, language } = draft;
  const begunOn = state === 'REGISTERED' ? null : startOn;
  const completedOn = state === 'COMPLETED' && end ? end.on : null;
  const cancelledOn = state === 'CANCELLED' && end ? end.on : null;
  const conclusion = FRAMES[language].finding;
  const certificate = { id, on: completedOn, conclusion, hasViolations, signedById: handler?.personId ?? null };
  return {
    handover: begunOn && JSON.stringify(deliveryOn(draft, begunOn)),
    ...{ started_on: begunOn, due_on: term.dueOn, completed_on: completedOn, cancelled_on: cancelledOn },
    certificate: completedOn && JSON.stringify({ ...certificate, delivery: deliveryOn(draft, completedOn) }),
    cancellation_reasons: cancelledOn && conclusion,
  };
}

/** The check on an appeal, if it has one. */
export function addCheck(making: Making, draft: Draft): void {
  const { rows, give } = making;
  const { at, seat, course, checkId: id, body } = draft;
  const { check } = course;
  if (!check) return;
  const audience = { officeId: seat.id, handlerIds: handlerIdsOf(draft), agencyIds: [body.id] };
  addRow(rows, 'legality_check', {
    ...{ id, version: 1, state: check.state },
    ...audienceColumns({ ...audience, classification: 'PERSONAL' }),
    ...resolutionColumns(draft, check),
    ...issuanceColumns(draft, check, give),
    ...courseColumns(draft, check),
    created_at: instant(Date.parse(`${check.issuedOn}T05:00:00Z`)),
  });
  addTerm(making, { type: 'Check', id, at }, check.term, check.end?.on ?? null);
  addEntry(making, { type: 'Check', id, at }, check.issuedOn);
}

function stateOf({ consideredOn, notifiedOn, deliveredOn, outcome }: SubmissionCourse) {
  if (consideredOn !== null) return outcome;
  if (notifiedOn !== null) return 'SCHEDULED';
  return deliveredOn === null ? 'MADE' : 'DELIVERED';
}

function addTermsOfSubmission(making: Making, { submissionId: id, at }: Draft, course: SubmissionCourse): void {
  const { days } = making;
  const record = { type: 'Submission', id, at };
  const { deliveredOn, scheduledFor, notifiedOn, consideredOn, reportedOn } = course;
  if (deliveredOn) addTerm(making, record, days.term('SUBMISSION_CONSIDERATION', deliveredOn), consideredOn);
  if (scheduledFor) addTerm(making, record, days.term('SUBMISSION_HEARING_NOTICE', scheduledFor), notifiedOn);
  if (consideredOn) addTerm(making, record, days.term('SUBMISSION_REPORT', consideredOn), reportedOn);
}

/** What it says, and what the addressee did about it. */
function contentColumns({ chance }: Making, { id: appealId, at, language }: Draft, course: SubmissionCourse) {
  const { reportedOn, outcome } = course;
  const { finding: text, request } = FRAMES[language];
  const measure = reportedOn && outcome !== 'REJECTED' ? (request[0] ?? null) : null;
  const noMeasureReason = reportedOn && outcome === 'REJECTED' ? text : null;
  const place = {
    act: null,
    number: null,
    adoptedOn: null,
    ratifiedOn: null,
    article: '36',
    paragraph: '1',
    item: null,
  };
  return {
    grounds: chance.isIn(0.5) ? ['ELIMINATE_VIOLATIONS'] : ['ELIMINATE_VIOLATIONS', 'ELIMINATE_CAUSES_AND_CONDITIONS'],
    text,
    violations: JSON.stringify([{ id: chance.id(at, 4), text, measure, noMeasureReason }]),
    bases: JSON.stringify([{ type: 'APPEAL', appealId, checkId: null, provision: null }]),
    legal_references: JSON.stringify([{ source: 'CONSTITUTIONAL_LAW', ...place }]),
    ...{ appeal_ids: [appealId], report_text: reportedOn && text },
  };
}

/** When it came, and when it was considered. */
function consideredColumns({ days }: Making, { body, language }: Draft, course: SubmissionCourse) {
  const { madeOn, deliveredOn, scheduledFor, notifiedOn, consideredOn, reportedOn, outcome } = course;
  return {
    ...{ made_on: madeOn, delivered_on: deliveredOn, notified_on: notifiedOn },
    due_on: deliveredOn && days.term('SUBMISSION_CONSIDERATION', deliveredOn).dueOn,
    ...{
      scheduled_for: scheduledFor,
      scheduled_time: scheduledFor && '10:00',
      place: scheduledFor && body.name[language],
    },
    ...{ outcome: consideredOn && outcome, considered_on: consideredOn, reported_on: reportedOn },
    report_due_on: consideredOn && days.term('SUBMISSION_REPORT', consideredOn).dueOn,
  };
}

/** The submission that rests on an appeal, if there is one. */
export function addSubmission(making: Making, draft: Draft): void {
  const { rows, give } = making;
  const { at, seat, submission, submissionId: id, body, handler } = draft;
  if (!submission) return;
  const { madeOn } = submission;
  const audience = { officeId: seat.id, handlerIds: handlerIdsOf(draft), agencyIds: [body.id] };
  addRow(rows, 'submission', {
    ...{ id, version: 1, number: give({ office: seat, kind: 'SUBMISSION', on: madeOn }), state: stateOf(submission) },
    ...audienceColumns({ ...audience, classification: 'OFFICIAL' }),
    ...{ author_id: handler?.personId ?? null, author_post_id: handler?.postId ?? null, addressee_id: body.id },
    ...contentColumns(making, draft, submission),
    ...consideredColumns(making, draft, submission),
    created_at: instant(Date.parse(`${madeOn}T05:00:00Z`)),
  });
  addTermsOfSubmission(making, draft, submission);
  addEntry(making, { type: 'Submission', id, at }, madeOn);
}
