import type { CallContext } from '../../../../platform/command/command-context';
import { BASIC_CLEARANCE, requireRevocable } from '../../domain/clearance/clearance';
import { changeClearance, getClearance } from '../../persistence/clearance/clearance.repository';
import { stepOnOfficer } from '../person/step-on-officer';
import type { OfficerStepInput } from '../personnel-step';

/** The input of a revocation. */
export interface RevokeClearance extends OfficerStepInput {
  readonly actReference: string;
}

/** [34.3.c] [10.2.4] A superior takes a clearance back: from now on the person sees what everyone who serves does. */
export function revokeClearance(context: CallContext, input: RevokeClearance): Promise<{ id: string }> {
  const step = { command: 'revokeOfficerClearance', action: 'REVOKE_CLEARANCE', input } as const;
  return stepOnOfficer(context, step, async (tx, { id }) => {
    const present = await getClearance(tx.manager, id);
    requireRevocable(present);
    const actReference = input.actReference.trim();
    await changeClearance(tx.manager, id, { level: BASIC_CLEARANCE, changedOn: tx.today, actReference });
    return { former: present, actReference };
  });
}
