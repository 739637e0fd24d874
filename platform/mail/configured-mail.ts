import type { Config } from '../config/config';
import { ConfigFailure } from '../config/config-failure';
import { SETTINGS } from '../config/settings';
import type { MailSender } from './mail-sender';
import { createSmtpSender } from './smtp-sender';

/** The sender that the configuration names, null where it names none; throws `ConfigFailure` for a server without the own address. */
export function configuredMail({ mail: { smtpUrl: url, from } }: Config): MailSender | null {
  if (url === null) return null;
  const { smtpUrl, from: own } = SETTINGS.mail;
  if (from === null) throw new ConfigFailure([`${own.variable} must be set where ${smtpUrl.variable} is`]);
  return createSmtpSender({ url, from });
}
