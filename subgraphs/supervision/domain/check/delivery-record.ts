import type { LocalDate } from '../../../../platform/calendar/local-date';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { type DayRange, dayWithin } from '../day-within';
import { filledText } from '../../../../platform/text/filled-text';

/** [19.2.3.a] The record that a document was given to the subject: to whom, on which authority, when, signed for or not. */
export interface DeliveryRecord {
  readonly recipient: string;
  readonly authority: string;
  readonly on: LocalDate;
  /** False where the recipient refused to sign, which is enough. */
  readonly isSigned: boolean;
}

/** [19.2.3.a] The record as stated. Throws `INVALID_INPUT` for blanks and for a day outside the range. */
export function deliveryRecordOf(stated: DeliveryRecord, range: DayRange): DeliveryRecord {
  return {
    recipient: filledText(stated.recipient) ?? invalidInput('recipient', 'is blank'),
    authority: filledText(stated.authority) ?? invalidInput('authority', 'is blank'),
    on: dayWithin('on', stated.on, range),
    isSigned: stated.isSigned,
  };
}
