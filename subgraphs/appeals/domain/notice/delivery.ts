/** How the delivery of a notice stands. */
export type NoticeDeliveryState = 'QUEUED' | 'SENT' | 'FAILED' | 'DELIVERED';

/** Why the last attempt by mail did not succeed; what servers answer is not kept, since it may name the applicant. */
export type NoticeFailure =
  | 'NO_MAIL_ADDRESS'
  | 'ADDRESS_REFUSED'
  | 'MESSAGE_REFUSED'
  | 'SERVER_BUSY'
  | 'SERVER_AWAY'
  | 'UNREADABLE_ADDRESS'
  | 'OVERTAKEN';

/** The way of a notice to the applicant. */
export interface NoticeDelivery {
  readonly delivery: NoticeDeliveryState;
  /** Attempts by mail that were begun. */
  readonly attempts: number;
  /** When the next attempt by mail is free to begin; null where none comes. */
  readonly nextAttemptAt: Date | null;
  readonly failure: NoticeFailure | null;
  /** What shows that it was handed over otherwise, such as the number of a registered letter. */
  readonly proof: string | null;
  /** Who handed it over; null where nobody did, and for what was handed over before this was kept. */
  readonly handedOverById: string | null;
}

/** How a notice goes out that a mail server has taken. */
export const BY_MAIL = {
  delivery: 'SENT',
  proof: null,
  handedOverById: null,
} as const satisfies Partial<NoticeDelivery>;

/** A notice that nobody has tried to deliver yet, from this instant on. */
export function queued(at: Date): NoticeDelivery {
  return { delivery: 'QUEUED', attempts: 0, nextAttemptAt: at, failure: null, proof: null, handedOverById: null };
}
