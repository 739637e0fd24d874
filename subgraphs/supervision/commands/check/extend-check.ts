import { extendTerm } from '../../../../platform/calendar/term';
import { runCommand } from '../../../../platform/command/run-command';
import { saveTerm } from '../../../../platform/terms/term-store';
import type { SupervisionContext } from '../../context';
import { requireIssuerOrSuperior } from '../../domain/check/issuer';
import { type CheckExtensionReason, requireReasoning } from '../../domain/check/term-decisions';
import { type ChangeOfCheck, getCheckTerm, keepCheckStep, takeCheckStep, termsOf } from './check-step';

/** The input of the decision. */
export interface ExtendCheck extends ChangeOfCheck {
  readonly days: number;
  readonly reason: CheckExtensionReason;
  readonly reasoning: string;
}

/**
 * [18.4.d] [18.4.e] [18.5.2] Extends a running check from its present end, by thirty working days at most in all. A superior who does it
 * exercises the power of who appointed the check (5.2.3).
 */
export function extendCheck(context: SupervisionContext, input: ExtendCheck): Promise<{ id: string }> {
  return runCommand(context, { command: 'extendCheck', requestId: input.requestId, input }, async (tx) => {
    const step = await takeCheckStep(tx, input, 'EXTEND');
    const { check } = step;
    requireIssuerOrSuperior(check, tx.viewer);
    const { days, reason } = input;
    const reasoning = requireReasoning(input.reasoning);
    const decidedOn = tx.today;
    const present = await getCheckTerm(tx, step);
    const term = extendTerm(tx.calendar, present, { unit: 'WORKING_DAY', length: days, decidedOn, reason });

    await saveTerm(tx.manager, termsOf(check), term);
    const { dueOn } = term;
    const exercisedPowerOfId = step.authority.basis === 'SUPERIOR' ? check.issuedById : null;
    const decided = { decidedOn, decidedById: tx.viewer.personId, exercisedPowerOfId };
    const extension = { reason, reasoning, days, dueOn, ...decided };
    return keepCheckStep(tx, step, {
      changes: { dueOn, extensions: [...check.extensions, extension] },
      details: { reason, days, from: present.dueOn, dueOn },
    });
  });
}
