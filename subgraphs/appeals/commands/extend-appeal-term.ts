import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { computeTerm, extendTerm } from '../../../platform/calendar/term';
import { warningsOf } from '../../../platform/calendar/term-warnings';
import { TERMS } from '../../../platform/calendar/terms';
import { runCommand } from '../../../platform/command/run-command';
import { invalidInput } from '../../../platform/errors/plain-errors';
import { saveTerm } from '../../../platform/terms/term-store';
import type { AppealsContext } from '../context';
import { withWarnings } from '../domain/appeal';
import { requireExtensionReason } from '../domain/extension';
import { filledText } from '../../../platform/text/filled-text';
import { insertExtension } from '../persistence/extension.repository';
import { type ChangeOfAppeal, keepStep, takeAppealStep } from './appeal-step';
import { getConsiderationTerm, termsOf } from './appeal-term';
import { tellApplicant } from './tell-applicant';

/** The input of the extension. */
export interface ExtendAppealTerm extends ChangeOfAppeal {
  readonly until: LocalDate;
  readonly reason: string;
  readonly reasoning: string;
}

/** [24.4.a] [24.4.b] [24.4.c] [24.5] Extends the term of consideration from its present due day and opens the notice to the applicant. */
export function extendAppealTerm(context: AppealsContext, input: ExtendAppealTerm): Promise<{ id: string }> {
  return runCommand(context, { command: 'extendAppealTerm', requestId: input.requestId, input }, async (tx) => {
    const step = await takeAppealStep(tx, input, 'EXTEND');
    const { appeal } = step;
    const { manager, calendar, today } = tx;
    const reason = requireExtensionReason(input.reason);
    const reasoning = filledText(input.reasoning) ?? invalidInput('reasoning', 'is blank');
    const present = await getConsiderationTerm(tx, appeal);
    const term = extendTerm(calendar, present, { until: input.until, decidedOn: today, reason });
    const { dueOn } = term;

    await saveTerm(manager, termsOf(appeal), term);
    const decision = { id: uuidv7(), appealId: appeal.id, decidedOn: today, decidedById: tx.viewer.personId };
    await insertExtension(manager, { ...decision, dueOn, reason, reasoning });
    const due = computeTerm(calendar, TERMS.APPEAL_EXTENSION_NOTICE, today);
    await tellApplicant(tx, appeal, { told: { kind: 'EXTENSION', dueOn, reason }, due });
    return keepStep(tx, step, {
      changes: { state: 'EXTENDED', dueOn, warnings: withWarnings(appeal, warningsOf(calendar, term)) },
      details: { reason, from: present.dueOn, dueOn },
    });
  });
}
