import { v7 as uuidv7 } from 'uuid';
import { runCommand } from '../../../platform/command/run-command';
import { getActiveOffice } from '../../../platform/directory/known-directory';
import { takeStep } from '../../../platform/lifecycle/step';
import type { SupervisionContext } from '../context';
import { DEFAULT_CLASSIFICATION } from '../domain/secrecy';
import { submissionLifecycle } from '../domain/submission-lifecycle';
import { insertSubmission, type NewSubmission } from '../persistence/submission.repository';
import { type StatedContent, contentChanges } from './stated-content';
import { submissionChanged } from './submission-changed';

/** The input of the drafting. */
export interface DraftSubmission extends StatedContent {
  readonly requestId?: string | null;
  readonly officeId: string;
  readonly text: string;
}

const NOTHING_YET = {
  version: 1,
  number: null,
  state: 'DRAFT',
  handlerIds: [],
  agencyIds: [],
  applicantId: null,
  classification: DEFAULT_CLASSIFICATION,
  isPublished: false,
  authorPostId: null,
  addresseeId: null,
  grounds: [],
  otherGroundProvision: null,
  legalReferences: [],
  text: '',
  violations: [],
  bases: [],
  appealIds: [],
  checkIds: [],
  urgentTerm: null,
  madeOn: null,
  deliveredOn: null,
  dueOn: null,
  leftOn: null,
  suspensions: [],
  intervention: null,
  amendments: [],
  endedOn: null,
  scheduledFor: null,
  scheduledTime: null,
  place: null,
  notifiedOn: null,
  attendeeIds: [],
  outcome: null,
  consideredOn: null,
  isAttendanceDenied: false,
  reportDueOn: null,
  reportedOn: null,
  reportText: null,
  breaches: [],
  warnings: [],
} as const satisfies Omit<NewSubmission, 'id' | 'ownerOfficeId' | 'authorId'>;

/** [10.1.a] [36.1.a] Begins the draft of a submission in an office; it may be incomplete, and only the office knows of it. */
export function draftSubmission(context: SupervisionContext, input: DraftSubmission): Promise<{ id: string }> {
  return runCommand(context, { command: 'draftSubmission', requestId: input.requestId, input }, async (tx) => {
    const office = await getActiveOffice(tx.manager, input.officeId);
    const subject = { state: null, ownerOfficeId: office.id, viewerParties: [] };
    const { row, authority } = takeStep(submissionLifecycle, tx, subject, 'DRAFT');

    const submission: NewSubmission = {
      ...NOTHING_YET,
      ...(await contentChanges(tx, input)),
      id: uuidv7(),
      ownerOfficeId: office.id,
      authorId: tx.viewer.personId,
    };
    await insertSubmission(tx.manager, submission);
    const { id, version, addresseeId, appealIds, checkIds, classification } = submission;
    const details = { version, addresseeId, appealIds, checkIds, classification };
    await tx.audit({
      recordType: 'Submission',
      recordId: id,
      action: row.action,
      authority,
      rules: row.rules,
      details,
    });
    await tx.emit(submissionChanged(submission));
    return { id };
  });
}
