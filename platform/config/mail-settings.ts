import { optional, secret, type SettingGroups } from './setting';
import { address, mailAddress } from './value-schemas';

const BY_HAND = 'offices hand notices over themselves';

/** By which way notices leave the platform. */
export const MAIL_SETTINGS = {
  mail: {
    smtpUrl: secret(
      optional(
        'KENES_SMTP_URL',
        address('smtp', 'smtps'),
        'Mail server that takes notices to applicants, `smtp://user:password@host:port`; TLS is required unless it is on this machine or `?requireTLS=false` is added.',
        BY_HAND,
      ),
    ),
    from: optional(
      'KENES_MAIL_FROM',
      mailAddress,
      'Address under which notices are sent; needed with `KENES_SMTP_URL`.',
      BY_HAND,
    ),
  },
} as const satisfies SettingGroups;
