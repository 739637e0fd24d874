import { addDays, type LocalDate } from '../../../platform/calendar/local-date';
import type { RuleId } from '../../../platform/law/rule-id';
import type { AppealNotice, AppealNoticeKind } from './notices';

/** What the office may fail to tell the applicant in time; each stays on record. */
export type AppealBreachKind = 'INTERIM_REPLY_MISSING' | 'EXTENSION_NOTICE_LATE' | 'REDIRECTION_NOTICE_LATE';

/** A breach of the office. */
export interface AppealBreach {
  readonly kind: AppealBreachKind;
  readonly rule: RuleId;
  readonly occurredOn: LocalDate;
}

/** What it is called when a notice does not go out in time; a notice without a day is never late. */
const BREACHES: Readonly<Record<AppealNoticeKind, { readonly kind: AppealBreachKind; readonly rule: RuleId } | null>> =
  {
    INTERIM_REPLY: { kind: 'INTERIM_REPLY_MISSING', rule: '24.4.e' },
    EXTENSION: { kind: 'EXTENSION_NOTICE_LATE', rule: '24.5' },
    OUT_OF_SCOPE: { kind: 'REDIRECTION_NOTICE_LATE', rule: '24.1.b' },
    TERMINATED_REPEATED: null,
    FORWARDED: null,
    RESCHEDULED: null,
  };

/** [24.4.e] [24.5] [24.1.b] The notices that were not sent by their due day, from the day after it. */
export function noticeBreaches(notices: readonly AppealNotice[], today: LocalDate): readonly AppealBreach[] {
  return notices.flatMap(({ kind, dueOn, sentOn }) => {
    const breach = BREACHES[kind];
    if (breach === null || dueOn === null || (sentOn ?? today) <= dueOn) return [];
    return [{ ...breach, occurredOn: addDays(dueOn, 1) }];
  });
}
