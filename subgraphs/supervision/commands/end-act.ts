import type { CommandTransaction, StatedAudit } from '../../../platform/command/command-context';
import { meetTerms } from '../../../platform/terms/term-store';
import { ENDS, type Intervention, openTerms } from '../domain/intervention';
import { insertInterventionNotices } from '../persistence/submission-notice.repository';
import { keepStep, type Step, termsOf } from './submission-step';

/** [43.3.d] [43.3.e] The act ends: its terms, duties and suspensions with it; addressee and author are told. */
export async function endAct(
  tx: CommandTransaction,
  step: Step,
  intervention: Intervention,
  details: StatedAudit['details'],
): Promise<{ id: string }> {
  const { submission } = step;
  const { action, on } = intervention;
  const { type, id } = termsOf(submission);
  await meetTerms(tx.manager, { type, ids: [id], kinds: openTerms(submission) }, on);
  await insertInterventionNotices(tx.manager, submission.id, { action, on });
  const suspensions = submission.suspensions.map((each) => (each.to === null ? { ...each, to: on } : each));
  return keepStep(tx, step, { changes: { state: ENDS[action], intervention, endedOn: on, suspensions }, details });
}
