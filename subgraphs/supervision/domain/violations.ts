import { invalidInput } from '../../../platform/errors/plain-errors';
import { filledText } from '../../../platform/text/filled-text';

/** [36.1.b] A violation, cause or condition that a submission wants eliminated, with what the addressee did about it. */
export interface Violation {
  readonly id: string;
  readonly text: string;
  readonly measure: string | null;
  readonly noMeasureReason: string | null;
}

/** [36.2.h] What the addressee states on one violation: the measure taken, or why none. */
export interface StatedMeasure {
  readonly violationId: string;
  readonly measure?: string | null;
  readonly noMeasureReason?: string | null;
}

/** [36.2.h] Where a violation stands. */
export const VIOLATION_STATUSES = {
  PENDING: 'The addressee has not answered for it yet',
  MEASURE_TAKEN: 'A measure was taken (қабылданған шаралар)',
  NO_MEASURE: 'No measure was taken, and it is said why',
  UNADDRESSED: 'The report says nothing about it',
} as const;

export type ViolationStatus = keyof typeof VIOLATION_STATUSES;

/** [36.2.h] The status of a violation. What a report leaves out is unaddressed. */
export function statusOf({ measure, noMeasureReason }: Violation, isReported: boolean): ViolationStatus {
  if (measure !== null) return 'MEASURE_TAKEN';
  if (noMeasureReason !== null) return 'NO_MEASURE';
  return isReported ? 'UNADDRESSED' : 'PENDING';
}

type Answer = Pick<Violation, 'measure' | 'noMeasureReason'>;

function answerOf(stated: StatedMeasure, index: number): Answer {
  const measure = filledText(stated.measure);
  const noMeasureReason = filledText(stated.noMeasureReason);
  if ((measure === null) === (noMeasureReason === null)) {
    invalidInput(`measures.${index}`, 'states either a measure or why there is none');
  }
  return { measure, noMeasureReason };
}

/**
 * [36.2.h] The violations with what is stated on them; what was stated before stays unless it is stated anew. Throws `INVALID_INPUT` for a
 * violation of another submission, one named twice, or a statement that is empty or says both.
 */
export function withMeasures(
  violations: readonly Violation[],
  measures: readonly StatedMeasure[],
): readonly Violation[] {
  const answers = new Map<string, Answer>();
  for (const [index, stated] of measures.entries()) {
    const { violationId } = stated;
    if (!violations.some(({ id }) => id === violationId)) {
      invalidInput(`measures.${index}.violationId`, 'is no violation of this submission');
    }
    if (answers.has(violationId)) invalidInput(`measures.${index}.violationId`, 'is named twice');
    answers.set(violationId, answerOf(stated, index));
  }
  return violations.map((violation) => ({ ...violation, ...answers.get(violation.id) }));
}
