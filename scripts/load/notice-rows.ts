import type { LocalDate } from '../../platform/calendar/local-date';
import { noticeText, type Told } from '../../subgraphs/appeals/domain/notices';
import { past } from './appeal-course';
import { addRow } from './copy-rows';
import type { Draft } from './draft';
import { addTerm, type Making } from './record-rows';

/** An answered appeal that later ones of its office may repeat. */
export interface EarlierAppeal {
  readonly id: string;
  readonly number: string;
  readonly answeredOn: LocalDate;
}

interface Notice {
  readonly told: Told;
  readonly createdOn: LocalDate;
  readonly dueOn: LocalDate | null;
  readonly term?: 'APPEAL_EXTENSION_NOTICE' | 'APPEAL_INTERIM_REPLY';
  readonly sentOn: LocalDate | null;
}

function addNotice(making: Making, { id: appealId, at, language }: Draft, number: string, notice: Notice): void {
  const { chance, days, rows } = making;
  const { told, createdOn, dueOn, sentOn, term } = notice;
  const id = chance.id(at, 1);
  const text = noticeText(number, language, told);
  addRow(rows, 'appeal_notice', {
    ...{ id, appeal_id: appealId, kind: told.kind, language: text.language, text: text.text },
    ...{ created_on: createdOn, due_on: dueOn, sent_on: sentOn, delivery: sentOn === null ? 'QUEUED' : 'DELIVERED' },
  });
  if (!term || dueOn === null) return;
  const eventOn = term === 'APPEAL_INTERIM_REPLY' ? dueOn : createdOn;
  addTerm(making, { type: 'AppealNotice', id, at }, days.term(term, eventOn), sentOn);
}

/** The notices to the applicant of an appeal, each with its term where the law gives it one. */
export function addNotices(making: Making, draft: Draft, number: string, earlier: EarlierAppeal | null): void {
  const { days } = making;
  const { course, body, language } = draft;
  const { fate, sortedOn, extension, check } = course;
  const sentAfter = (day: LocalDate): LocalDate | null => past(days.later(day, 1), days);
  if (fate === 'OUT_OF_SCOPE' && sortedOn) {
    const told = { kind: 'OUT_OF_SCOPE', body: body.name[language] } as const;
    addNotice(making, draft, number, { told, createdOn: sortedOn, dueOn: sortedOn, sentOn: sortedOn });
  }
  if (earlier && sortedOn) {
    const told = { kind: 'TERMINATED_REPEATED', earlier: earlier.number } as const;
    addNotice(making, draft, number, { told, createdOn: sortedOn, dueOn: null, sentOn: sortedOn });
  }
  if (extension) {
    const { decidedOn: createdOn, reason, term } = extension;
    const { dueOn } = days.term('APPEAL_EXTENSION_NOTICE', createdOn);
    const told = { kind: 'EXTENSION', dueOn: term.dueOn, reason } as const;
    addNotice(making, draft, number, {
      told,
      createdOn,
      dueOn,
      term: 'APPEAL_EXTENSION_NOTICE',
      sentOn: sentAfter(createdOn),
    });
  }
  if (check) {
    const { issuedOn: createdOn, formerDueOn: dueOn } = check;
    const sentOn = sentAfter(createdOn);
    addNotice(making, draft, number, {
      told: { kind: 'INTERIM_REPLY' },
      createdOn,
      dueOn,
      term: 'APPEAL_INTERIM_REPLY',
      sentOn,
    });
  }
}
