import type { CommandTransaction } from '../../../platform/command/command-context';
import { meetTerm } from '../../../platform/terms/term-store';
import { type AppealNotice, NOTICE_TERMS } from '../domain/notices';
import { type Gone, markNoticeSent } from '../persistence/notice.repository';

/** [24.5] [24.4.e] Keeps that a notice has gone out, and that its term is met, where the law gives it one. Returns what the audit says of it. */
export async function keepNoticeGone(
  tx: CommandTransaction,
  { id, kind, dueOn }: AppealNotice,
  gone: Gone,
): Promise<Readonly<Record<string, string | boolean>>> {
  const { sentOn, delivery } = gone;
  await markNoticeSent(tx.manager, id, gone);
  if (kind in NOTICE_TERMS) {
    const term = NOTICE_TERMS[kind as keyof typeof NOTICE_TERMS];
    await meetTerm(tx.manager, { type: 'AppealNotice', id }, term, sentOn);
  }
  return { noticeId: id, kind, delivery, isLate: dueOn !== null && sentOn > dueOn };
}
