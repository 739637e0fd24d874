import { invalidInput } from '../errors/plain-errors';
import { localDate } from './local-date';
import type { CalendarException, Confidence } from './working-calendar';

const COLUMNS = 'date\teffect\treason_en\tsource\tconfidence';
const EFFECTS: readonly string[] = ['DAY_OFF', 'WORKING_DAY'] satisfies CalendarException['effect'][];
const CONFIDENCES: readonly string[] = ['high', 'medium', 'low'] satisfies Confidence[];

/**
 * [24.3.b] Reads the text of `calendar.tsv`: a header line, then one exception a line. Throws `INVALID_INPUT` with the line's
 * number for a missing column, an unknown value or a day that does not exist.
 */
export function readCalendar(text: string): CalendarException[] {
  const [header, ...lines] = text.split(/\r?\n/);
  if (header !== COLUMNS) invalidInput('calendar.tsv, line 1', `the header is not ${COLUMNS.replaceAll('\t', ' ')}`);
  return lines.flatMap((line, index) => (line === '' ? [] : [readLine(line, `calendar.tsv, line ${index + 2}`)]));
}

function readLine(line: string, field: string): CalendarException {
  const [day = '', effect = '', reason = '', source = '', confidence = '', ...rest] = line.split('\t');
  if (!isEffect(effect)) invalidInput(field, 'effect is neither DAY_OFF nor WORKING_DAY');
  if (!isConfidence(confidence)) invalidInput(field, 'confidence is none of high, medium, low');
  if (reason === '' || source === '' || rest.length > 0)
    invalidInput(field, 'reason or source is missing, or columns are too many');
  return { day: localDate(day, field), effect, reason, source, confidence };
}

function isEffect(text: string): text is CalendarException['effect'] {
  return EFFECTS.includes(text);
}

function isConfidence(text: string): text is Confidence {
  return CONFIDENCES.includes(text);
}
