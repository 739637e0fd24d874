import { addDays, type LocalDate } from '../../../platform/calendar/local-date';
import type { RuleId } from '../../../platform/law/rule-id';
import type { AppealNotice } from './notices';

/** [24.4.e] What the office has failed to do in time; it stays on record. */
export interface AppealBreach {
  readonly kind: 'INTERIM_REPLY_MISSING';
  readonly rule: RuleId;
  readonly occurredOn: LocalDate;
}

/** [24.4.e] The breach of an interim reply that was not sent by the former due day. */
export function interimReplyBreaches(notices: readonly AppealNotice[], today: LocalDate): readonly AppealBreach[] {
  return notices.flatMap(({ kind, dueOn, sentOn }) => {
    if (kind !== 'INTERIM_REPLY' || dueOn === null || (sentOn ?? today) <= dueOn) return [];
    return [{ kind: 'INTERIM_REPLY_MISSING', rule: '24.4.e', occurredOn: addDays(dueOn, 1) }];
  });
}
