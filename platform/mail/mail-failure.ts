import type { MailOutcome } from './mail-sender';

/** What a failed attempt tells of itself: the server's code if it answered, and to which command; else a code of the connection. */
export interface FailedAttempt {
  readonly code?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly command?: string | undefined;
}

const FIRST_FINAL = 500;

/**
 * What follows from a failed attempt. Only what a server says for good of this addressee or this message ends the attempts; that it does not
 * let us in or does not know our own address is for the operator to mend, and mends itself then.
 */
export function outcomeOf({ code, responseCode, command }: FailedAttempt): MailOutcome {
  if (responseCode === undefined) {
    if (code === 'EENVELOPE') return { failure: 'ADDRESS_REFUSED', isFinal: true };
    return { failure: 'SERVER_AWAY', isFinal: false };
  }
  const isFinal = responseCode >= FIRST_FINAL;
  if (isFinal && command === 'RCPT TO') return { failure: 'ADDRESS_REFUSED', isFinal };
  if (isFinal && code === 'EMESSAGE') return { failure: 'MESSAGE_REFUSED', isFinal };
  return { failure: code === 'EAUTH' ? 'SERVER_AWAY' : 'SERVER_BUSY', isFinal: false };
}
