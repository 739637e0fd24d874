import { SYSTEM_VIEWER } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { commandOfEvent } from '../../../platform/command/command-of-event';
import type { CloudEvent, EventData } from '../../../platform/events/cloud-event';
import { projectionOf } from '../../../platform/events/project';
import type { Reaction } from '../../../platform/events/receive-event';
import { resumeExecution, suspendExecution } from '../commands/execution-suspension';
import {
  isSuspendedByAny,
  KNOWN_COMPLAINTS,
  type KnownComplaint,
  projectComplaint,
} from '../persistence/projections/known-complaint.repository';
import { getSubmission } from '../persistence/submission.repository';

/** What the appeals subgraph tells of a complaint about a submission. */
interface ToldComplaint extends EventData {
  readonly state: string;
  readonly submissionId: string | null;
  readonly suspendedOn: LocalDate | null;
}

function complaintOf({ subject, data }: Pick<CloudEvent, 'subject' | 'data'>): KnownComplaint {
  const { version, state, submissionId, suspendedOn } = data as ToldComplaint;
  return { id: subject, version, state, submissionId, suspendedOn };
}

/** What is known of complaints about submissions, on which the reaction acts. */
export const knownComplaints = projectionOf(KNOWN_COMPLAINTS, complaintOf);

/** [43.2.b] [43.2.c] Execution of a submission stands still while any complaint suspends it, and goes on with the end of the last of them. */
export const complaintChanged: Reaction = async (manager, event) => {
  const complaint = complaintOf(event);
  const isNews = await projectComplaint(manager, complaint);
  if (!isNews || complaint.submissionId === null) return;
  const tx = await commandOfEvent(manager, 'supervision', event);
  const submission = await getSubmission(manager, SYSTEM_VIEWER, complaint.submissionId);
  const isSuspended = await isSuspendedByAny(manager, submission.id);
  await (isSuspended ? suspendExecution : resumeExecution)(tx, submission, complaint.id);
};
