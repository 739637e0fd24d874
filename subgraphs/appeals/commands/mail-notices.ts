import { runCommand } from '../../../platform/command/run-command';
import { systemCall } from '../../../platform/command/system-call';
import type { CommandTransaction } from '../../../platform/command/command-context';
import type { Database } from '../../../platform/database/open-database';
import type { BackgroundWork } from '../../../platform/events/legal-tick';
import type { Report } from '../../../platform/events/worker-run';
import type { MailSender } from '../../../platform/mail/mail-sender';
import { isLastAttempt } from '../domain/notice/attempts';
import type { NoticeFailure } from '../domain/notice/delivery';
import { subjectLine } from '../domain/notices';
import {
  type ClaimedNotice,
  claimNotice,
  giveUpNotices,
  keepFailure,
  type NoticeQueue,
} from '../persistence/notice-queue.repository';
import { type ApplicantKeys, openDetails, openRepresentative } from '../sealed-details';
import { MAILED_APPEAL_NOTICES } from './mailed-appeal-notice';
import { MAILED_COMPLAINT_NOTICES } from './complaint/mailed-complaint-notice';

/** How long one run goes on beginning attempts, in milliseconds; what is left waits for the next minute. */
const RUN_MS = 30_000;

/** What mail needs. */
interface Mailing {
  readonly keys: ApplicantKeys;
  readonly sender: MailSender;
}

/** Notices of one type of record as they are mailed: where they wait, when they would only mislead, and what is kept once one has gone out. */
export interface MailedNotices {
  readonly queue: NoticeQueue;
  readonly isOvertaken: (kind: string, isClosed: boolean) => boolean;
  readonly keepGone: (tx: CommandTransaction, notice: ClaimedNotice) => Promise<void>;
}

const MAILED: readonly MailedNotices[] = [MAILED_APPEAL_NOTICES, MAILED_COMPLAINT_NOTICES];

type Attempt = { readonly failure: NoticeFailure; readonly isFinal: boolean } | null;

/** [10.1.11] The addressee's address, opened at the moment of sending and kept nowhere; undefined if it cannot be opened. */
function addressOf(keys: ApplicantKeys, notice: ClaimedNotice): string | null | undefined {
  const { recordId: id, addressee, contact, representative } = notice;
  try {
    if (addressee === 'REPRESENTATIVE') return openRepresentative(keys, { id, representative })?.email ?? null;
    return openDetails(keys, { id, applicantContact: contact }).email;
  } catch {
    return undefined;
  }
}

async function attempt(
  { keys, sender }: Mailing,
  { isOvertaken }: MailedNotices,
  notice: ClaimedNotice,
): Promise<Attempt> {
  const { id, kind, number, language, text, closedOn, addressee, isRepresentativeAddressed } = notice;
  const isNobodys = addressee === 'REPRESENTATIVE' && !isRepresentativeAddressed;
  if (isNobodys || isOvertaken(kind, closedOn !== null)) return { failure: 'OVERTAKEN', isFinal: true };
  const to = addressOf(keys, notice);
  if (to === undefined) return { failure: 'UNREADABLE_ADDRESS', isFinal: false };
  if (to === null) return { failure: 'NO_MAIL_ADDRESS', isFinal: true };
  return sender.send({ id, to, subject: subjectLine(number, language), text, language });
}

/** Mails the notices of one type of record until none is due (`DONE`), the server is away, or the run has lasted long enough. */
async function mailAll(db: Database, mailing: Mailing, mailed: MailedNotices, end: number): Promise<'DONE' | 'AWAY'> {
  const { queue, keepGone } = mailed;
  await giveUpNotices(db, queue);
  while (performance.now() < end) {
    const notice = await claimNotice(db, queue);
    if (notice === null) return 'DONE';
    const failed = await attempt(mailing, mailed, notice);
    if (failed === null)
      await runCommand(systemCall(db), { command: 'mail a notice', input: null }, (tx) => keepGone(tx, notice));
    else {
      const isFinal = failed.isFinal || isLastAttempt(notice.attempts);
      await keepFailure(db, queue, notice, { ...failed, isFinal });
    }
    if (failed?.failure === 'SERVER_AWAY') return 'AWAY';
  }
  return 'DONE';
}

async function mailEach(db: Database, mailing: Mailing, report: Report): Promise<void> {
  const end = performance.now() + RUN_MS;
  for (const mailed of MAILED) {
    if ((await mailAll(db, mailing, mailed, end)) === 'DONE') continue;
    report('notices by mail: the mail server is away');
    return;
  }
}

/**
 * [24.5] [25.2.b] Mails the notices that wait, one after the other. A message reaches the server at least once: a process that dies between its
 * taking the message and our keeping so sends it again under the same id.
 */
export function noticeMail(mailing: Mailing): BackgroundWork {
  return { kind: 'notices by mail', work: (db, report) => mailEach(db, mailing, report) };
}
