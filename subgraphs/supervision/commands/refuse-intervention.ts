import { partyAuthority } from '../../../platform/access/authority';
import type { CommandTransaction, StatedAudit } from '../../../platform/command/command-context';
import type { Intervention } from '../domain/intervention';

/** The act that a decision on a complaint was to end. */
interface ContestedRecord {
  readonly recordType: 'Submission' | 'Check';
  readonly recordId: string;
}

/** What the audit of an act says of the decision on a complaint by which it ends, or was to end. */
export const decisionOn = ({ on, officeId, byId, complaintId }: Intervention): NonNullable<StatedAudit['details']> => ({
  complaint: complaintId,
  decidedOn: on,
  decidedBy: byId,
  decidingOffice: officeId,
});

/** [43.3.a] [43.3.c] The decision has no effect on the act, which its audit tells, with the rule. */
export async function refuseIntervention(
  tx: CommandTransaction,
  record: ContestedRecord,
  intervention: Intervention,
  { rule, state }: { readonly rule: '43.3.a' | '43.3.c'; readonly state: string },
): Promise<void> {
  const authority = partyAuthority(tx.viewer, 'SYSTEM');
  const details = { ...decisionOn(intervention), asked: intervention.action, state };
  await tx.audit({ ...record, action: 'REFUSE_INTERVENTION', authority, rules: [rule], details });
}
