import type { Transporter } from 'nodemailer';
import { type FailedAttempt, outcomeOf } from './mail-failure';
import type { MailSender } from './mail-sender';

/** Where mail is handed in, and who it is from. */
export interface SmtpSettings {
  /** `smtp://` or `smtps://`, with name and password where the server asks for them. */
  readonly url: string;
  /** The address under which the platform writes. */
  readonly from: string;
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
/** None of them may hold up whoever waits for the worker to stop. */
const TIMES = { dnsTimeout: 5_000, connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 };
/** One address and nothing else: no second addressee, no name, no line. */
const MAIL_ADDRESS = /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:"]{1,190}$/u;

/** Sends by SMTP. A server that is not on this machine must offer TLS, unless its address says `?requireTLS=false`. */
export function createSmtpSender({ url, from }: SmtpSettings): MailSender {
  const requireTLS = !LOOPBACK.includes(new URL(url).hostname);
  let opened: Promise<Transporter> | null = null;
  const host = from.slice(from.lastIndexOf('@') + 1);
  return {
    send: async ({ id, to, subject, text, language }) => {
      if (!MAIL_ADDRESS.test(to)) return { failure: 'ADDRESS_REFUSED', isFinal: true };
      const headers = { 'Auto-Submitted': 'auto-generated', 'Content-Language': language };
      const addressee = { name: '', address: to };
      const transport = await (opened ??= openTransport(url, requireTLS));
      return transport.sendMail({ from, to: addressee, subject, text, headers, messageId: `<${id}@${host}>` }).then(
        () => null,
        (error: unknown) => outcomeOf(error as FailedAttempt),
      );
    },
  };
}

/** The library is loaded with the first mail: most processes never send one. */
async function openTransport(url: string, requireTLS: boolean): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  return createTransport({ url, requireTLS, ...TIMES, disableFileAccess: true, disableUrlAccess: true });
}
