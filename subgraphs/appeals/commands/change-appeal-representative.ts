import { runCommand } from '../../../platform/command/run-command';
import type { AppealsContext } from '../context';
import { representativeOf, type StatedRepresentative } from '../domain/representative';
import { discreetly, keptRepresentative } from '../sealed-details';
import { type ChangeOfAppeal, keepStep, takeAppealStep } from './appeal-step';

/** The input of the change. */
export interface ChangeAppealRepresentative extends ChangeOfAppeal {
  /** Null where nobody speaks for the applicant any more. */
  readonly representative?: StatedRepresentative | null;
}

/** [10.1.11] Names who speaks for the applicant from today on, in place of whoever did; the audit tells that, not who. */
export function changeAppealRepresentative(
  context: AppealsContext,
  input: ChangeAppealRepresentative,
): Promise<{ id: string }> {
  const { applicantKeys } = context;
  const asked = discreetly(applicantKeys, { ...input, representative: input.representative ?? null }, 'representative');
  const call = { command: 'changeAppealRepresentative', requestId: input.requestId, input: asked };
  return runCommand(context, call, async (tx) => {
    const step = await takeAppealStep(tx, input, 'CHANGE_REPRESENTATIVE');
    const { id, applicantKind } = step.appeal;
    const naming = { field: 'representative', applicantKind, on: tx.today, today: tx.today };
    const named = representativeOf(input.representative, naming);
    const details = { isRepresented: named !== null, basis: named?.basis.kind ?? null };
    return keepStep(tx, step, { changes: keptRepresentative(applicantKeys, id, named), details });
  });
}
