import { partyAuthority } from '../../../../platform/access/authority';
import { SYSTEM_VIEWER } from '../../../../platform/access/viewer';
import { clearAlertsOf } from '../../../../platform/alerts/clear-alerts';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { CommandTransaction } from '../../../../platform/command/command-context';
import { NOTICES_OF_INTERVENTIONS } from '../../domain/complaint/complaint-notices';
import { appealDuties } from '../../persistence/appeal-duties.repository';
import { countNotices } from '../../persistence/complaint/complaint-notice.repository';
import { getComplaintToChange } from '../../persistence/complaint/complaint.repository';
import { tellComplainant } from './complaint-step';

/** What a superior did to a contested act on a complaint. */
export interface ToldIntervention {
  readonly complaintId: string;
  readonly action: string;
  readonly on: LocalDate;
}

/**
 * [43.3.e] Tells the complainants of what superiors did to the contested act on their complaints: all of it is told of again with each change of the
 * act, and each is told once, since no more notices of a kind are made than interventions of the kind.
 */
export async function tellInterventions(
  tx: CommandTransaction,
  act: string,
  interventions: readonly ToldIntervention[],
): Promise<void> {
  const seen = new Map<string, number>();
  for (const { complaintId, action, on } of interventions) {
    const kind = NOTICES_OF_INTERVENTIONS[action];
    if (!kind) continue;
    const place = `${complaintId} ${kind}`;
    const before = seen.get(place) ?? 0;
    seen.set(place, before + 1);
    const complaint = await getComplaintToChange(tx.manager, SYSTEM_VIEWER, complaintId);
    if (complaint.contestedId !== act || (await countNotices(tx.manager, complaintId, kind)) > before) continue;
    await tellComplainant(tx, complaint, kind, on);
    const authority = partyAuthority(tx.viewer, 'SYSTEM');
    const told = { action: 'TELL_INTERVENTION', authority, rules: ['43.3.e'] as const };
    await tx.audit({ recordType: 'Complaint', recordId: complaintId, ...told, details: { kind, on } });
    await clearAlertsOf(tx, appealDuties, complaintId);
  }
}
