import { computeTerm, type RunningTerm } from '../../../platform/calendar/term';
import { TERMS } from '../../../platform/calendar/terms';
import type { CommandTransaction } from '../../../platform/command/command-context';
import { runCommand } from '../../../platform/command/run-command';
import { getKnownOffice } from '../../../platform/directory/known-directory';
import { saveTerm } from '../../../platform/terms/term-store';
import type { AppealsContext } from '../context';
import { requireAuthorOrException } from '../domain/anonymity';
import type { Appeal } from '../domain/appeal';
import { type AppealGround, priorityOf, requireGround } from '../domain/appeal-grounds';
import { isByHead } from '../domain/by-head';
import { type AppealTopic, settledTopic } from '../domain/competence';
import { type StatedFacts, factsOf } from '../domain/stated-facts';
import { findSubjectCategory, statedSubjectCategory } from '../persistence/subject-category.repository';
import { type ChangeOfAppeal, keepStep, takeAppealStep } from './appeal-step';
import { termsOf } from './appeal-term';
import { requireKnownAgency } from './known-agency';
import { requireOwnTopic } from './own-topic';

/** The input of the acceptance. */
export interface AcceptAppeal extends ChangeOfAppeal {
  readonly ground?: AppealGround | null;
  readonly topic?: AppealTopic | null;
  /** [24.2] Puts right what registration stated. */
  readonly subjectCategory?: string | null;
  readonly facts?: StatedFacts | null;
}

/** [24.6.b] An anonymous appeal gets its clock only now, but from its receipt like any other. */
async function startClock(tx: CommandTransaction, appeal: Appeal): Promise<RunningTerm> {
  const term = computeTerm(tx.calendar, TERMS.APPEAL_CONSIDERATION, appeal.receivedOn);
  await saveTerm(tx.manager, termsOf(appeal), term);
  return term;
}

/** [24.1.a] Accepts an appeal for consideration under one of the seven grounds; who accepts it handles it unless somebody already does. */
export function acceptAppeal(context: AppealsContext, input: AcceptAppeal): Promise<{ id: string }> {
  return runCommand(context, { command: 'acceptAppeal', requestId: input.requestId, input }, async (tx) => {
    const step = await takeAppealStep(tx, input, 'ACCEPT');
    const { appeal, authority } = step;
    const { applicantKind, handlerIds } = appeal;
    const facts = factsOf(input.facts ?? {}, tx.today);
    const category = statedSubjectCategory(input.subjectCategory) ?? findSubjectCategory(appeal.subjectCategory);
    const topic = settledTopic(category, input.topic ?? null);

    requireAuthorOrException(appeal, facts);
    requireOwnTopic(await getKnownOffice(tx.manager, appeal.ownerOfficeId), appeal, topic);
    const byHead = isByHead(tx.viewer, authority);
    const ground = requireGround(input.ground ?? null, { applicantKind, facts, isByHead: byHead });
    await requireKnownAgency(tx, facts.body);

    const dueOn = appeal.dueOn ?? (await startClock(tx, appeal)).dueOn;
    const priority = priorityOf(ground, applicantKind);
    const handler = handlerIds.length > 0 || tx.viewer.personId === null ? handlerIds : [tx.viewer.personId];
    return keepStep(tx, step, {
      changes: {
        state: 'UNDER_CONSIDERATION',
        ...{ ground, facts, topic, priority, dueOn },
        handlerIds: handler,
        subjectCategory: category?.code ?? appeal.subjectCategory,
      },
      details: { ground, topic, priority, subjectCategory: category?.code ?? null },
    });
  });
}
