import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { runCommand } from '../../../../platform/command/run-command';
import { getActiveOffice } from '../../../../platform/directory/known-directory';
import type { AppealsContext } from '../../context';
import { settledTopic } from '../../domain/competence';
import { requireReceiver } from '../../domain/forwarding/forwarding';
import { insertForwarding } from '../../persistence/forwarding/forwarding.repository';
import { findSubjectCategory, statedSubjectCategory } from '../../persistence/subject-category.repository';
import { type ChangeOfAppeal, keepStep, takeAppealStep } from '../appeal-step';
import { requireOwnTopic } from '../own-topic';
import { tellApplicant } from '../tell-applicant';

/** The input of the forwarding. */
export interface ForwardAppeal extends ChangeOfAppeal {
  readonly officeId: string;
  readonly reason: string;
  /** [24.2] Puts right what registration stated. */
  readonly subjectCategory?: string | null;
}

/** What whoever has forwarded an appeal is answered, who may see it no more. */
export interface ForwardedAppeal {
  readonly id: string;
  readonly number: string;
  readonly officeId: string;
  readonly forwardedOn: LocalDate;
  readonly dueOn: LocalDate | null;
}

/**
 * [24.3.c] [24.2] Passes an appeal on to the office that is competent for it, with its terms, notices and attachments. The clock runs on; the
 * handler is released, since the record is now that of another office; the applicant is told.
 */
export function forwardAppeal(context: AppealsContext, input: ForwardAppeal): Promise<ForwardedAppeal> {
  return runCommand(context, { command: 'forwardAppeal', requestId: input.requestId, input }, async (tx) => {
    const step = await takeAppealStep(tx, input, 'FORWARD');
    const { appeal } = step;
    const { id, number, dueOn, ownerOfficeId: fromOfficeId } = appeal;
    const office = await getActiveOffice(tx.manager, input.officeId);
    const category = statedSubjectCategory(input.subjectCategory) ?? findSubjectCategory(appeal.subjectCategory);
    const topic = settledTopic(category, category ? null : appeal.topic);
    requireReceiver(appeal, office);
    requireOwnTopic(office, appeal, topic);

    await insertForwarding(tx.manager, {
      id: uuidv7(),
      appealId: id,
      fromOfficeId,
      toOfficeId: office.id,
      reason: input.reason,
      forwardedOn: tx.today,
      forwardedById: tx.viewer.personId,
    });
    if (dueOn !== null)
      await tellApplicant(tx, appeal, { told: { kind: 'FORWARDED', dueOn, office: office.name }, due: null });
    const subjectCategory = category?.code ?? appeal.subjectCategory;
    await keepStep(tx, step, {
      changes: {
        ...{ ownerOfficeId: office.id, handlerIds: [], subjectCategory },
        topic: appeal.topic === null ? null : topic,
      },
      details: { fromOfficeId, toOfficeId: office.id, subjectCategory },
    });
    return { id, number, officeId: office.id, forwardedOn: tx.today, dueOn };
  });
}
