import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parseConfig } from '../../../platform/config/config';
import { configuredMail } from '../../../platform/mail/configured-mail';
import { outcomeOf } from '../../../platform/mail/mail-failure';
import type { Mail } from '../../../platform/mail/mail-sender';
import { createSmtpSender } from '../../../platform/mail/smtp-sender';
import { type MailServer, openMailServer } from '../../support/mail-server';

let server: MailServer;
/** The same at an address that is not counted among those of the own machine. */
let elsewhere: MailServer;
beforeAll(async () => {
  server = await openMailServer();
  elsewhere = await openMailServer('127.0.0.2');
});
beforeEach(() => {
  server.received.length = 0;
});
afterAll(async () => {
  await server.close();
  await elsewhere.close();
});

const FROM = 'khabarlama@example.org';
const MAIL: Mail = {
  id: 'a',
  to: 'resident@example.org',
  subject: '№ 1',
  text: 'Ұзартылды. Ә Ғ Қ Ң Ө Ұ Ү Һ І',
  language: 'kk',
};
const send = (changes: Partial<Mail>, url = server.url) =>
  createSmtpSender({ url, from: FROM }).send({ ...MAIL, ...changes });

describe('mail', () => {
  it.each(['subject', 'language', 'id'] as const)(
    'cannot be given further headers or addressees through its %s',
    async (field) => {
      await expect(send({ [field]: 'x\r\nBcc: other@example.org\r\n\r\nX-Other: 1' })).resolves.toBeNull();
      const [mail] = server.received;
      expect(mail?.to).toEqual([MAIL.to]);
      expect(mail?.head).not.toMatch(/^(Bcc|X-Other):/im);
      expect(mail?.text).toBe(MAIL.text);
    },
  );

  it('says that a machine wrote it, and in which language', async () => {
    await send({});
    const headers = server.received[0]?.headers;
    expect([headers?.get('auto-submitted'), headers?.get('content-language')]).toEqual(['auto-generated', 'kk']);
  });

  it('goes nowhere without TLS but on the own machine', async () => {
    await expect(send({}, elsewhere.url)).resolves.toEqual({ failure: 'SERVER_AWAY', isFinal: false });
    expect(elsewhere.received).toEqual([]);
    await expect(send({}, `${elsewhere.url}?requireTLS=false`)).resolves.toBeNull();
  });

  it('waits for a server that is away', async () => {
    const gone = await openMailServer();
    await gone.close();
    await expect(send({}, gone.url)).resolves.toEqual({ failure: 'SERVER_AWAY', isFinal: false });
  });

  it.each([
    [{ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, 'ADDRESS_REFUSED', true],
    [{ code: 'EENVELOPE', responseCode: 450, command: 'RCPT TO' }, 'SERVER_BUSY', false],
    [{ code: 'EENVELOPE', responseCode: 550, command: 'MAIL FROM' }, 'SERVER_BUSY', false],
    [{ code: 'EENVELOPE' }, 'ADDRESS_REFUSED', true],
    [{ code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, 'MESSAGE_REFUSED', true],
    [{ code: 'EMESSAGE', responseCode: 452, command: 'DATA' }, 'SERVER_BUSY', false],
    [{ code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, 'SERVER_AWAY', false],
    [{ code: 'ETIMEDOUT' }, 'SERVER_AWAY', false],
    [{}, 'SERVER_AWAY', false],
  ])('that fails with %j is %s, for good: %s', (attempt, failure, isFinal) => {
    expect(outcomeOf(attempt)).toEqual({ failure, isFinal });
  });
});

describe('the configuration of mail', () => {
  const url = 'smtp://relay.example.org:587';

  it('is none by default, and needs the own address with the server', () => {
    expect(configuredMail(parseConfig({}))).toBeNull();
    expect(configuredMail(parseConfig({ KENES_SMTP_URL: url, KENES_MAIL_FROM: FROM }))).not.toBeNull();
    expect(() => configuredMail(parseConfig({ KENES_SMTP_URL: url }))).toThrow('KENES_MAIL_FROM');
  });

  it.each([
    [{ KENES_SMTP_URL: 'https://user:word@example.org' }, /: KENES_SMTP_URL must be an address that begins with smtp/],
    [{ KENES_MAIL_FROM: 'Office <a@example.org>' }, /must be an e-mail address/],
  ])('%j is refused', (environment, problem) => {
    expect(() => parseConfig(environment)).toThrow(problem);
  });
});
