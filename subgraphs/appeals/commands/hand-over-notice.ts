import type { CommandTransaction } from '../../../platform/command/command-context';
import { illegalTransition } from '../../../platform/errors/plain-errors';
import type { RuleId } from '../../../platform/law/rule-id';
import { filledText } from '../../../platform/text/filled-text';
import type { Gone } from '../persistence/notice.repository';

/** What is said of a hand-over: which notice of the record, and what shows it. */
export interface HandOver {
  readonly noticeId: string;
  readonly proof?: string | null;
}

/** A notice of either kind of record, and the rule that owes it. */
interface OwedNotice {
  readonly noun: 'AppealNotice' | 'ComplaintNotice';
  readonly rule: RuleId;
  readonly sentOn: string | null;
}

/** How a notice goes out that the office hands over today. Refuses `ILLEGAL_TRANSITION` for one that has gone out, by mail too. */
export function handedOver(tx: CommandTransaction, { noun, rule, sentOn }: OwedNotice, { proof }: HandOver): Gone {
  if (sentOn !== null) return illegalTransition({ noun, state: 'SENT', action: 'SEND_NOTICE', allowed: [], rule });
  return { sentOn: tx.today, delivery: 'DELIVERED', proof: filledText(proof), handedOverById: tx.viewer.personId };
}
