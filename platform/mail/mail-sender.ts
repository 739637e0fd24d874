/** A message to one addressee. */
export interface Mail {
  /** Stable for what is sent, however often it is tried: mail systems drop what they have had under the same one. */
  readonly id: string;
  readonly to: string;
  /** Read by anybody on the way. */
  readonly subject: string;
  readonly text: string;
  /** Language of the text (BCP 47). */
  readonly language: string;
}

/** Why a message was not taken. */
export type MailFailure = 'ADDRESS_REFUSED' | 'MESSAGE_REFUSED' | 'SERVER_BUSY' | 'SERVER_AWAY';

/** What has become of an attempt: null where the message was taken, else why it was not, and whether another attempt may do better. */
export type MailOutcome = { readonly failure: MailFailure; readonly isFinal: boolean } | null;

/** A way of messages out of the platform. */
export interface MailSender {
  /** Hands a message over. It never throws; it takes at most half a minute. */
  send(mail: Mail): Promise<MailOutcome>;
}
