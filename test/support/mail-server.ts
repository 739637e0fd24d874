import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A message as a mail server has it. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** The head as it came. */
  readonly head: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
}

/** What a server says to an addressee or a message: a reply code that refuses, or null to take it. */
export interface Manners {
  onAddressee?: (address: string) => number | null;
  onMessage?: (mail: ReceivedMail) => number | null | Promise<number | null>;
}

/** A real SMTP server on this machine. */
export interface MailServer {
  readonly url: string;
  /** Every message that was handed in whole, refused ones too. */
  readonly received: ReceivedMail[];
  manners: Manners;
  close(): Promise<void>;
}

const refusal = (code: number): Error =>
  Object.assign(new Error('not now, resident@example.org'), { responseCode: code });

const quotedBytes = (text: string): Buffer =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

const word = (_: string, encoding: string, body: string): string =>
  (encoding.toUpperCase() === 'B' ? Buffer.from(body, 'base64') : quotedBytes(body.replace(/_/g, ' '))).toString();

const decodedHeader = (value: string): string =>
  value.replace(/\?=\s+=\?/g, '?==?').replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, word);

function parsed(raw: string, from: string, to: readonly string[]): ReceivedMail {
  const end = raw.indexOf('\r\n\r\n');
  const [head, body] = [raw.slice(0, end), raw.slice(end + 4)];
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = new Map(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      decodedHeader(line.slice(line.indexOf(':') + 2)),
    ]),
  );
  const isBase64 = headers.get('content-transfer-encoding') === 'base64';
  const bytes = isBase64 ? Buffer.from(body, 'base64') : quotedBytes(body.replace(/=\r\n/g, ''));
  return { from, to, head, headers, text: bytes.toString().trim() };
}

/** Opens a mail server on a free port of an address of this machine. */
export async function openMailServer(host = '127.0.0.1'): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const opened = { received, manners: {} as Manners };
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const code = opened.manners.onAddressee?.(address) ?? null;
      done(code === null ? null : refusal(code));
    },
    onData: (stream, { envelope }, done) => {
      const take = async (): Promise<void> => {
        const { mailFrom, rcptTo } = envelope;
        const mail = parsed(
          await text(stream),
          mailFrom ? mailFrom.address : '',
          rcptTo.map(({ address }) => address),
        );
        received.push(mail);
        const code = (await opened.manners.onMessage?.(mail)) ?? null;
        done(code === null ? null : refusal(code));
      };
      take().catch((error: unknown) => done(error instanceof Error ? error : new Error(String(error))));
    },
  });
  const listening = server.listen(0, host);
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  return Object.assign(opened, {
    url: `smtp://${host}:${port}`,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  });
}
