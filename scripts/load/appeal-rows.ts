import type { LocalDate } from '../../platform/calendar/local-date';
import type { Term } from '../../platform/calendar/term';
import { NO_FACTS } from '../../subgraphs/appeals/domain/appeal-facts';
import { type AppealGround, priorityOf } from '../../subgraphs/appeals/domain/appeal-grounds';
import type { AppealState } from '../../subgraphs/appeals/domain/appeal-lifecycle';
import { addRow } from './copy-rows';
import type { Draft } from './draft';
import { addNotices, type EarlierAppeal } from './notice-rows';
import { addEntry, addTerm, audienceColumns, instant, type Making } from './record-rows';
import { FRAMES, wordingOf } from './wording';

const GROUNDS = [
  ['VULNERABLE_OR_INDEFINITE', 34],
  ['BODY_FAILED_OR_ABSENT', 52],
  ['HARM_TO_LIFE_OR_HEALTH', 9],
  ['CONSTITUTIONAL_OR_SECURITY_THREAT', 1],
  ['PROSECUTOR_GENERAL_ASSIGNMENT', 4],
] as const satisfies readonly (readonly [AppealGround, number])[];

const REGIMES = ['CRIMINAL_PROCEDURE', 'ADMINISTRATIVE_OFFENCES', 'PROCEDURAL_PETITION', 'CIVIL_PROCEDURE'] as const;
const SHARE_OF_BUSINESS_GROUND = 0.7;
const ACCESS_CODE_HASH_BYTES = 32;

/** The state of an appeal as its course has it. */
function stateOf({ course: { fate, sortedOn, answeredOn, check, extension } }: Draft): AppealState {
  if (sortedOn === null) return 'RECEIVED';
  if (fate !== 'CONSIDERED') return fate;
  if (answeredOn !== null) return 'ANSWERED';
  if (check) return check.end ? 'AWAITING_FINAL_REPLY' : 'CHECK_RUNNING';
  return extension ? 'EXTENDED' : 'UNDER_CONSIDERATION';
}

function groundOf({ chance }: Making, { applicantKind }: Draft): AppealGround {
  const isBusiness = applicantKind === 'BUSINESS' && chance.isIn(SHARE_OF_BUSINESS_GROUND);
  return isBusiness ? 'BUSINESS_INTERFERENCE' : chance.weighted(GROUNDS);
}

function factsOf(ground: AppealGround, { seat, body, language, course }: Draft) {
  return {
    ...NO_FACTS,
    protectedGroup: ground === 'VULNERABLE_OR_INDEFINITE' ? 'INDEFINITE_CIRCLE' : null,
    body: ground === 'BODY_FAILED_OR_ABSENT' ? { name: body.name[language], agencyId: body.id } : null,
    failure:
      ground === 'BODY_FAILED_OR_ABSENT'
        ? { kind: 'SILENCE', on: course.receivedOn, description: body.name[language] }
        : null,
    assignment: ground === 'PROSECUTOR_GENERAL_ASSIGNMENT' ? { number: `L-${seat.code}`, on: course.receivedOn } : null,
  };
}

function dueDayOf({ days }: Making, { applicantKind, course }: Draft): LocalDate | null {
  const { fate, sortedOn, receivedOn, check, extension } = course;
  if (applicantKind === 'ANONYMOUS' || (fate === 'OTHER_PROCEDURE' && sortedOn !== null)) return null;
  if (fate === 'OUT_OF_SCOPE' && sortedOn !== null) return days.term('APPEAL_REDIRECTION', receivedOn).dueOn;
  if (check) return check.dueOn;
  return extension?.term.dueOn ?? days.term('APPEAL_CONSIDERATION', receivedOn).dueOn;
}

/** The terms of an appeal: of consideration, of redirection, with the check and after it. */
function addTerms(making: Making, { id, at, course }: Draft, closedOn: LocalDate | null): void {
  const { days } = making;
  const { receivedOn, check, extension, fate } = course;
  const add = (term: Term | null, metOn: LocalDate | null): void => {
    if (term) addTerm(making, { type: 'Appeal', id, at }, term, metOn);
  };
  add(extension?.term ?? days.term('APPEAL_CONSIDERATION', receivedOn), check ? check.issuedOn : closedOn);
  if (fate === 'OUT_OF_SCOPE' && closedOn) add(days.term('APPEAL_REDIRECTION', receivedOn), closedOn);
  if (!check) return;
  add(check.withCheck, check.end && check.end.on);
  add(check.finalReply, closedOn);
}

function addDecisions(making: Making, draft: Draft, subject: string): void {
  const { chance, rows } = making;
  const { id, at, seat, handler, language, course, certificateId } = draft;
  const { extension, answeredOn, isLate, check } = course;
  const frame = FRAMES[language];
  if (extension) {
    addRow(rows, 'appeal_extension', {
      ...{ id: chance.id(at, 2), appeal_id: id, decided_on: extension.decidedOn, due_on: extension.term.dueOn },
      ...{ reason: extension.reason, reasoning: frame.finding, decided_by_id: seat.head?.personId ?? null },
    });
  }
  if (!answeredOn) return;
  const place = {
    act: null,
    number: null,
    adoptedOn: null,
    ratifiedOn: null,
    article: '24',
    paragraph: '7',
    item: null,
  };
  addRow(rows, 'appeal_reply', {
    ...{
      id: chance.id(at, 3),
      appeal_id: id,
      language,
      reasoning: frame.reply(subject),
      answered_on: answeredOn,
      is_late: isLate,
    },
    legal_references: JSON.stringify([{ source: 'CONSTITUTIONAL_LAW', ...place }]),
    complaint_right: JSON.stringify({ superior: seat.superior[language], termMonths: 3, court: frame.court }),
    signed_by_id: handler?.personId ?? null,
    certificate_id: check?.state === 'COMPLETED' ? certificateId : null,
  });
}

/** Who turns to the office, and in which words. Nobody is named; there is no way to reach them. */
function applicantColumns({ applicantKind, language }: Draft, number: string) {
  const isNamed = applicantKind !== 'ANONYMOUS' && applicantKind !== 'STATE_BODY';
  const serial = number.slice(number.lastIndexOf('/') + 1);
  return {
    applicant_kind: applicantKind,
    applicant_name: isNamed ? `${FRAMES[language].applicant[applicantKind]} ${serial}` : null,
  };
}

/** On what it was accepted; nothing for the others. */
function groundColumns(making: Making, draft: Draft) {
  const { fate, sortedOn } = draft.course;
  if (fate !== 'CONSIDERED' || sortedOn === null) return { priority: 'NORMAL', ground: null, facts: null, topic: null };
  const ground = groundOf(making, draft);
  const priority = priorityOf(ground, draft.applicantKind);
  return { priority, ground, facts: JSON.stringify(factsOf(ground, draft)), topic: 'OTHER' };
}

/** How it was closed without consideration, if it was. */
function closedColumns({ chance }: Making, { body, language }: Draft, state: AppealState) {
  const isOther = state === 'OTHER_PROCEDURE';
  return {
    redirected_to: state === 'OUT_OF_SCOPE' ? JSON.stringify({ name: body.name[language], agencyId: body.id }) : null,
    ...{ regime: isOther ? chance.pick(REGIMES) : null, regime_norm: isOther ? 'Art. 24 §9' : null },
  };
}

function checkColumns({ checkId, course: { check } }: Draft) {
  return check ? { check_id: checkId, former_due_on: check.formerDueOn } : { check_id: null, former_due_on: null };
}

/** The row of an appeal with those that belong to it; returns its number. */
export function addAppeal(making: Making, draft: Draft, earlier: EarlierAppeal | null): string {
  const { chance, rows, give } = making;
  const { id, at, seat, course, language, channel, applicantKind, handler, hasFindings } = draft;
  const { receivedOn, sortedOn, answeredOn, fate, isLate } = course;
  const number = give({ office: seat, kind: 'APPEAL', on: receivedOn });
  const state = stateOf(draft);
  const closedOn = fate === 'CONSIDERED' ? answeredOn : sortedOn;
  const { subject, text } = wordingOf(chance, language, seat.name[language]);
  const audience = { officeId: seat.id, handlerIds: handler ? [handler.personId] : [], agencyIds: [] };
  addRow(rows, 'appeal', {
    ...{ id, version: 1, number, state, channel, language, subject, text },
    ...audienceColumns({ ...audience, classification: 'PERSONAL' }),
    ...applicantColumns(draft, number),
    ...{ received_on: receivedOn, due_on: dueDayOf(making, draft), closed_on: closedOn },
    ...groundColumns(making, draft),
    ...closedColumns(making, draft, state),
    ...checkColumns(draft),
    ...{ repeats_id: earlier ? earlier.id : null, findings: hasFindings ? FRAMES[language].finding : null },
    warnings: isLate ? ['LATE'] : [],
    access_code_hash: chance.bytes(ACCESS_CODE_HASH_BYTES),
    created_at: instant(at),
  });
  if (applicantKind !== 'ANONYMOUS') addTerms(making, draft, closedOn);
  addNotices(making, draft, number, earlier);
  addDecisions(making, draft, subject);
  addEntry(making, { type: 'Appeal', id, at }, receivedOn);
  return number;
}
