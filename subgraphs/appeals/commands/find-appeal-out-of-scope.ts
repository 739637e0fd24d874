import { computeTerm, isOverdue } from '../../../platform/calendar/term';
import { TERMS } from '../../../platform/calendar/terms';
import { runCommand } from '../../../platform/command/run-command';
import { meetTerm, saveTerm } from '../../../platform/terms/term-store';
import type { AppealsContext } from '../context';
import { withWarnings } from '../domain/appeal';
import { bodyOf, type StatedBody } from '../domain/stated-facts';
import { type ChangeOfAppeal, keepStep, takeAppealStep } from './appeal-step';
import { endConsideration, termsOf } from './appeal-term';
import { requireKnownAgency } from './known-agency';
import { tellApplicant } from './tell-applicant';

/** The input of finding an appeal out of scope. */
export interface FindAppealOutOfScope extends ChangeOfAppeal {
  readonly body: StatedBody;
}

/** [24.1.b] Passes an appeal outside the seven grounds to the competent body within three working days, marked LATE after, and tells the applicant. */
export function findAppealOutOfScope(context: AppealsContext, input: FindAppealOutOfScope): Promise<{ id: string }> {
  return runCommand(context, { command: 'findAppealOutOfScope', requestId: input.requestId, input }, async (tx) => {
    const step = await takeAppealStep(tx, input, 'FIND_OUT_OF_SCOPE');
    const { appeal } = step;
    const redirectedTo = bodyOf(input.body);
    await requireKnownAgency(tx, redirectedTo);
    const term = computeTerm(tx.calendar, TERMS.APPEAL_REDIRECTION, appeal.receivedOn);
    const isLate = isOverdue(term, tx.today);

    await endConsideration(tx, appeal);
    await saveTerm(tx.manager, termsOf(appeal), term);
    await meetTerm(tx.manager, termsOf(appeal), term.kind, tx.today);
    await tellApplicant(tx, appeal, { told: { kind: 'OUT_OF_SCOPE', body: redirectedTo.name }, due: tx.today });
    return keepStep(tx, step, {
      changes: {
        state: 'OUT_OF_SCOPE',
        closedOn: tx.today,
        dueOn: term.dueOn,
        redirectedTo,
        warnings: withWarnings(appeal, isLate ? ['LATE'] : []),
      },
      details: { agencyId: redirectedTo.agencyId, isLate },
    });
  });
}
