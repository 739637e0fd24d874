import { partyAuthority } from '../../../platform/access/authority';
import { SYSTEM_VIEWER } from '../../../platform/access/viewer';
import { clearAlertsOf } from '../../../platform/alerts/clear-alerts';
import { runCommand } from '../../../platform/command/run-command';
import { systemCall } from '../../../platform/command/system-call';
import type { Database } from '../../../platform/database/open-database';
import type { BackgroundWork } from '../../../platform/events/legal-tick';
import type { MailSender } from '../../../platform/mail/mail-sender';
import { NOTICE_TEMPLATES } from '../domain/notice/appeal-templates';
import { isLastAttempt, isOvertaken } from '../domain/notice/attempts';
import type { NoticeFailure } from '../domain/notice/delivery';
import { subjectLine } from '../domain/notices';
import { appealDuties } from '../persistence/appeal-duties.repository';
import { getAppeal } from '../persistence/appeal.repository';
import { type ClaimedNotice, claimNotice, giveUpNotices, keepFailure } from '../persistence/notice-queue.repository';
import { getNotice } from '../persistence/notice.repository';
import { type ApplicantKeys, openDetails, openRepresentative } from '../sealed-details';
import { keepNoticeGone } from './notice-gone';

/** How long one run goes on beginning attempts, in milliseconds; what is left waits for the next minute. */
const RUN_MS = 30_000;

/** What mail needs. */
interface Mailing {
  readonly keys: ApplicantKeys;
  readonly sender: MailSender;
}

type Attempt = { readonly failure: NoticeFailure; readonly isFinal: boolean } | null;

/** [10.1.11] The addressee's address, opened at the moment of sending and kept nowhere; undefined if it cannot be opened. */
function addressOf(keys: ApplicantKeys, notice: ClaimedNotice): string | null | undefined {
  const { appealId: id, addressee, applicantContact, representative } = notice;
  try {
    if (addressee === 'REPRESENTATIVE') return openRepresentative(keys, { id, representative })?.email ?? null;
    return openDetails(keys, { id, applicantContact }).email;
  } catch {
    return undefined;
  }
}

async function attempt({ keys, sender }: Mailing, notice: ClaimedNotice): Promise<Attempt> {
  const { id, kind, number, language, text, closedOn, addressee, isRepresentativeAddressed } = notice;
  const isNobodys = addressee === 'REPRESENTATIVE' && !isRepresentativeAddressed;
  if (isNobodys || isOvertaken(kind, closedOn !== null)) return { failure: 'OVERTAKEN', isFinal: true };
  const to = addressOf(keys, notice);
  if (to === undefined) return { failure: 'UNREADABLE_ADDRESS', isFinal: false };
  if (to === null) return { failure: 'NO_MAIL_ADDRESS', isFinal: true };
  return sender.send({ id, to, subject: subjectLine(number, language), text, language });
}

/** [24.5] [24.4.e] Puts on record that a notice has gone out by mail today; nothing where the office has handed it over meanwhile. */
function keepMailed(db: Database, { id, appealId }: ClaimedNotice): Promise<void> {
  return runCommand(systemCall(db), { command: 'mail a notice', input: null }, async (tx) => {
    await getAppeal(tx.manager, SYSTEM_VIEWER, appealId, 'FOR UPDATE');
    const notice = await getNotice(tx.manager, appealId, id);
    if (notice.sentOn !== null) return;
    const details = await keepNoticeGone(tx, notice, { sentOn: tx.today, delivery: 'SENT', proof: null });
    const authority = partyAuthority(tx.viewer, 'CLOCK');
    const { rule } = NOTICE_TEMPLATES[notice.kind];
    const action = 'SEND_NOTICE';
    await tx.audit({ recordType: 'AppealNotice', recordId: id, action, authority, rules: [rule], details });
    await clearAlertsOf(tx, appealDuties, appealId);
  });
}

/**
 * [24.5] Mails the notices that wait, one after the other, until none is due, the server is away, or the run has lasted long enough. A message
 * reaches the server at least once: a process that dies between its taking the message and our keeping so sends it again under the same id.
 */
export function noticeMail(mailing: Mailing): BackgroundWork {
  return {
    kind: 'notices by mail',
    work: async (db, report) => {
      await giveUpNotices(db);
      for (const end = performance.now() + RUN_MS; performance.now() < end;) {
        const notice = await claimNotice(db);
        if (notice === null) return;
        const failed = await attempt(mailing, notice);
        if (failed === null) await keepMailed(db, notice);
        else await keepFailure(db, notice, { ...failed, isFinal: failed.isFinal || isLastAttempt(notice.attempts) });
        if (failed?.failure === 'SERVER_AWAY') {
          report('notices by mail: the mail server is away');
          return;
        }
      }
    },
  };
}
