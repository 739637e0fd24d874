import { SYSTEM_VIEWER } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { CommandTransaction } from '../../../platform/command/command-context';
import { commandOfEvent } from '../../../platform/command/command-of-event';
import type { CloudEvent, EventData } from '../../../platform/events/cloud-event';
import { projectionOf } from '../../../platform/events/project';
import type { Reaction } from '../../../platform/events/receive-event';
import { resumeExecution, suspendExecution } from '../commands/execution-suspension';
import { cancelOnComplaint } from '../commands/check/cancel-on-complaint';
import { resumeCheckOnComplaint, suspendCheckOnComplaint } from '../commands/check/check-execution';
import { interveneOnComplaint } from '../commands/intervene-on-complaint';
import type { Check } from '../domain/check/check';
import type { Intervention, InterventionAction } from '../domain/intervention';
import type { WholeSubmission } from '../domain/submission';
import {
  type ContestedAct,
  findSuspendingComplaint,
  KNOWN_COMPLAINTS,
  type KnownComplaint,
  projectComplaint,
} from '../persistence/projections/known-complaint.repository';
import { getCheck } from '../persistence/check/check.repository';
import { getSubmission } from '../persistence/submission.repository';

/** What the appeals subgraph tells of a complaint about a submission or a check. */
interface ToldComplaint extends EventData {
  readonly state: string;
  readonly submissionId: string | null;
  readonly checkId?: string | null;
  readonly suspendedOn: LocalDate | null;
  readonly isGranted?: boolean;
  readonly effect?: {
    readonly action: InterventionAction | 'AMEND_ACT';
    readonly on: LocalDate;
    readonly byId: string | null;
  } | null;
}

function complaintOf({ subject, data }: Pick<CloudEvent, 'subject' | 'data'>): KnownComplaint {
  const { version, state, submissionId, checkId = null, suspendedOn, isGranted = false } = data as ToldComplaint;
  return { id: subject, version, state, submissionId, checkId, suspendedOn, isGranted };
}

/** What is known of these complaints, on which the reaction acts. */
export const knownComplaints = projectionOf(KNOWN_COMPLAINTS, complaintOf);

/** [43.3.a] What the decision does to the act, by the office that owns the complaint; null for nothing, and for an amendment, which the superior makes here. */
function interventionOf({ subject, data }: Pick<CloudEvent, 'subject' | 'data'>): Intervention | null {
  const { effect, audience } = data as ToldComplaint;
  if (!effect || !audience || effect.action === 'AMEND_ACT') return null;
  const { action, on, byId } = effect;
  return { action, on, byId, officeId: audience.ownerOfficeId, complaintId: subject };
}

/** What a kind of act does while complaints about it are decided, and with the decision. */
interface Following<Act> {
  /** The act, held until the end of the transaction. */
  readonly find: (id: string) => Promise<Act>;
  readonly suspend: (tx: CommandTransaction, act: Act, complaintId: string) => Promise<void>;
  readonly resume: (tx: CommandTransaction, act: Act, complaintId: string) => Promise<void>;
  readonly intervene: (tx: CommandTransaction, act: Act, intervention: Intervention) => Promise<void>;
}

const submissionsOf = ({ manager }: CommandTransaction): Following<WholeSubmission> => ({
  find: (id) => getSubmission(manager, SYSTEM_VIEWER, id),
  suspend: suspendExecution,
  resume: resumeExecution,
  intervene: interveneOnComplaint,
});

const checksOf = ({ manager }: CommandTransaction): Following<Check> => ({
  find: (id) => getCheck(manager, SYSTEM_VIEWER, id),
  suspend: suspendCheckOnComplaint,
  resume: resumeCheckOnComplaint,
  intervene: cancelOnComplaint,
});

/** [43.2.b] [43.2.c] [43.3.a] The act stands still while any complaint suspends it, and goes on with the end of the last; a decision may end it. */
async function follow<Act>(
  tx: CommandTransaction,
  event: CloudEvent,
  { id, contested, acts }: { readonly id: string; readonly contested: ContestedAct; readonly acts: Following<Act> },
): Promise<void> {
  // Held before the complaints are looked at: of two that end at once the later sees that the other has ended.
  const act = await acts.find(id);
  const isSuspended = (await findSuspendingComplaint(tx.manager, contested)) !== null;
  await (isSuspended ? acts.suspend : acts.resume)(tx, act, event.subject);
  const intervention = interventionOf(event);
  if (intervention !== null) await acts.intervene(tx, await acts.find(id), intervention);
}

/** [43.2.b] [43.2.c] [43.3.a] Keeps what is newly known of a complaint, which the contested submission or check follows. */
export const complaintChanged: Reaction = async (manager, event) => {
  const complaint = complaintOf(event);
  const isNews = await projectComplaint(manager, complaint);
  if (!isNews) return;
  const { submissionId, checkId } = complaint;
  const tx = await commandOfEvent(manager, 'supervision', event);
  if (checkId !== null) await follow(tx, event, { id: checkId, contested: { checkId }, acts: checksOf(tx) });
  if (submissionId !== null)
    await follow(tx, event, { id: submissionId, contested: { submissionId }, acts: submissionsOf(tx) });
};
