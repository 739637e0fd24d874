import type { Authority } from '../../../../platform/access/authority';
import { clearAlertsOf } from '../../../../platform/alerts/clear-alerts';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { claimRecord } from '../../../../platform/command/claim-record';
import type { CommandTransaction, StatedAudit } from '../../../../platform/command/command-context';
import type { RuleId } from '../../../../platform/law/rule-id';
import { takeStep } from '../../../../platform/lifecycle/step';
import { meetTerm, type TermSubject } from '../../../../platform/terms/term-store';
import { type Complaint, complaintSubject } from '../../domain/complaint/complaint';
import { type ComplaintAction, complaintLifecycle } from '../../domain/complaint/complaint-lifecycle';
import { complaintNotice, type ComplaintNoticeKind } from '../../domain/complaint/complaint-notices';
import { queued } from '../../domain/notice/delivery';
import { requireInTime } from '../../domain/complaint/decision';
import { requireAboveRespondent } from '../../domain/complaint/respondent';
import { complaintChanged, isToldOf } from './complaint-changed';
import { appealDuties } from '../../persistence/appeal-duties.repository';
import { insertComplaintNotice } from '../../persistence/complaint/complaint-notice.repository';
import {
  type ComplaintChanges,
  getComplaintToChange,
  updateComplaint,
} from '../../persistence/complaint/complaint.repository';

/** What the input of every change names: the complaint, and the version that the caller has seen. */
export interface ChangeOfComplaint {
  readonly requestId?: string | null;
  readonly expectedVersion?: number | null;
  readonly id: string;
}

/** A step that the caller may take: on which complaint, on whose authority, by which rules. */
export interface ComplaintStep {
  readonly complaint: Complaint;
  readonly action: string;
  readonly authority: Authority;
  readonly rules: readonly RuleId[];
}

/** A complaint as the owner of its terms. */
export const complaintTerms = ({ id }: Pick<Complaint, 'id'>): TermSubject => ({ type: 'Complaint', id });

/** Loads a complaint for changing; others wait. NOT_FOUND if it is hidden, CONFLICT if it is not the version the caller has seen. */
export async function claimComplaint(tx: CommandTransaction, input: ChangeOfComplaint): Promise<Complaint> {
  const complaint = await getComplaintToChange(tx.manager, tx.viewer, input.id);
  claimRecord(tx, 'Complaint', complaint, input.expectedVersion);
  return complaint;
}

/** Asks the life cycle whether the caller may take the step: FORBIDDEN, or ILLEGAL_TRANSITION with what is allowed instead. */
export function complaintStep(tx: CommandTransaction, complaint: Complaint, action: ComplaintAction): ComplaintStep {
  const { row, authority } = takeStep(complaintLifecycle, tx, complaintSubject(complaint, tx.viewer), action);
  return { complaint, action, authority, rules: row.rules };
}

/**
 * [25.1.a] [43.1.d] The same for what is done with an admitted complaint alone: first who, then COMPLAINT_TERM_MISSED for a late one, then when.
 */
export function stepInTime(tx: CommandTransaction, complaint: Complaint, action: ComplaintAction): ComplaintStep {
  const admitted = complaint.state === 'TERM_MISSED' ? ({ ...complaint, state: 'ADMITTED' } as const) : complaint;
  const step = complaintStep(tx, admitted, action);
  requireInTime(complaint);
  return step;
}

/** [5.2.5] [25.1.c] [43.1.b] The beginning of every step of the superior: who takes it stands strictly above the respondent. */
export async function superiorStep(
  tx: CommandTransaction,
  input: ChangeOfComplaint,
  action: ComplaintAction,
): Promise<ComplaintStep> {
  const complaint = await claimComplaint(tx, input);
  const step = complaintStep(tx, complaint, action);
  requireAboveRespondent(tx.viewer, complaint);
  return step;
}

/** What a step changes, what the audit says of it besides, and what the complainant is told, with the day that the notice names. */
export interface ComplaintResult {
  readonly changes: ComplaintChanges;
  readonly details?: StatedAudit['details'];
  readonly told?: ComplaintNoticeKind;
  readonly day?: LocalDate | null;
}

/** Tells the complainant. */
export async function tellComplainant(
  tx: CommandTransaction,
  complaint: Pick<Complaint, 'id' | 'number' | 'language' | 'tags'>,
  kind: ComplaintNoticeKind,
  day: LocalDate | null = null,
): Promise<void> {
  const { id, number, language, tags } = complaint;
  const words = complaintNotice(kind, { number, language, day, isDamageClaim: tags.includes('DAMAGE_CLAIM') });
  await insertComplaintNotice(tx.manager, {
    complaintId: id,
    kind,
    ...words,
    createdOn: tx.today,
    sentOn: null,
    ...queued(new Date()),
  });
}

/** [43.2.c] With the end of the complaint the suspension of what is contested ends as well. */
function withSuspensionEnded({ suspension }: Complaint, changes: ComplaintChanges): ComplaintChanges {
  if (!changes.closedOn || suspension === null || suspension.endedOn !== null) return changes;
  return { ...changes, suspension: { ...suspension, endedOn: changes.closedOn } };
}

/** Keeps a step: write, notice, audit; the decision's term is met where the step closes the complaint. The end of every step. */
export async function keepComplaint(
  tx: CommandTransaction,
  step: ComplaintStep,
  { changes, details, told, day }: ComplaintResult,
): Promise<{ id: string }> {
  const { action, authority, rules } = step;
  const complaint = await updateComplaint(tx.manager, step.complaint, withSuspensionEnded(step.complaint, changes));
  const { id, state, version } = complaint;
  if (changes.closedOn && step.complaint.dueOn !== null)
    await meetTerm(tx.manager, complaintTerms(complaint), 'COMPLAINT_DECISION', changes.closedOn);
  if (told) await tellComplainant(tx, complaint, told, day);
  const said = { state, version, ...details };
  await tx.audit({ recordType: 'Complaint', recordId: id, action, authority, rules, details: said });
  if (isToldOf(complaint)) await tx.emit(complaintChanged(complaint));
  await clearAlertsOf(tx, appealDuties, id);
  return { id };
}
