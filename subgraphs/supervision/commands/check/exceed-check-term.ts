import type { ClockStep } from '../../../../platform/alerts/raise-alerts';
import { checkBreaches } from '../../domain/check/term-decisions';
import { keepCheckStep, takeCheckStep } from './check-step';

/** [18.5.2] The clock has passed the due day of a running check: the breach is put on record, and only the completion is left. */
export const exceedCheckTerm: ClockStep = async (tx, { recordId, dueOn }) => {
  const step = await takeCheckStep(tx, { id: recordId }, 'EXCEED_TERM');
  const breaches = checkBreaches(step.check, tx.today).map(({ kind }) => kind);
  await keepCheckStep(tx, step, { changes: {}, details: { dueOn, breaches } });
};
