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
import type { Intervention, InterventionAction } from '../domain/intervention';
import {
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

/** [43.2.b] [43.2.c] [43.3.a] The same of a check: while it runs, a complaint may suspend it, and a decision may cancel it. */
async function checkContested(tx: CommandTransaction, event: CloudEvent, checkId: string): Promise<void> {
  const { manager } = tx;
  const check = await getCheck(manager, SYSTEM_VIEWER, checkId);
  const intervention = interventionOf(event);
  const isSuspended = (await findSuspendingComplaint(manager, { checkId })) !== null;
  await (isSuspended ? suspendCheckOnComplaint : resumeCheckOnComplaint)(tx, check, event.subject);
  if (intervention === null) return;
  await cancelOnComplaint(tx, await getCheck(manager, SYSTEM_VIEWER, checkId), intervention);
}

/** [43.2.b] [43.2.c] [43.3.a] Execution of a submission stands still while any complaint suspends it, and goes on with the end of the last of them; a decision may end the act. */
export const complaintChanged: Reaction = async (manager, event) => {
  const complaint = complaintOf(event);
  const isNews = await projectComplaint(manager, complaint);
  if (!isNews) return;
  const tx = await commandOfEvent(manager, 'supervision', event);
  if (complaint.checkId !== null) await checkContested(tx, event, complaint.checkId);
  if (complaint.submissionId === null) return;
  const submission = await getSubmission(manager, SYSTEM_VIEWER, complaint.submissionId);
  const intervention = interventionOf(event);
  const isSuspended = (await findSuspendingComplaint(manager, { submissionId: submission.id })) !== null;
  await (isSuspended ? suspendExecution : resumeExecution)(tx, submission, complaint.id);
  if (intervention === null) return;
  await interveneOnComplaint(tx, await getSubmission(manager, SYSTEM_VIEWER, submission.id), intervention);
};
