import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { runCommand } from '../../../../platform/command/run-command';
import type { SupervisionContext } from '../../context';
import { markReasons, requireRepresentation } from '../../domain/check/entry-refusal';
import { insertEntryRefusal } from '../../persistence/check/entry-refusal.repository';
import { type ChangeOfCheck, keepCheckStep, takeCheckStep } from './check-step';

/** The input of the refusal. */
export interface RefuseCheckEntry extends ChangeOfCheck {
  readonly person: string;
  readonly reasons: readonly string[];
  readonly representation?: { readonly document: string; readonly validUntil: LocalDate } | null;
}

/** [19.1.1.f] [19.1.a] The subject refuses entry to a person, or the office records that it did; the platform marks each reason. */
export function refuseCheckEntry(context: SupervisionContext, input: RefuseCheckEntry): Promise<{ id: string }> {
  return runCommand(context, { command: 'refuseCheckEntry', requestId: input.requestId, input }, async (tx) => {
    const step = await takeCheckStep(tx, input, 'REFUSE_ENTRY');
    const { check } = step;
    const person = input.person.trim();
    const representation = requireRepresentation(input.representation, tx.today);
    const reasons = markReasons(check, input.reasons, { person, on: tx.today });
    await insertEntryRefusal(tx.manager, {
      id: uuidv7(),
      checkId: check.id,
      person,
      reasons,
      refusedAt: tx.legalNow,
      refusedOn: tx.today,
      representation,
      recordedById: tx.viewer.personId,
    });
    return keepCheckStep(tx, step, {
      changes: {},
      details: { reasons: reasons.map(({ reason, mark }) => `${reason} ${mark}`) },
    });
  });
}
