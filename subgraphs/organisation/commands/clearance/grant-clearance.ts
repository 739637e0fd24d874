import type { Classification } from '../../../../platform/access/viewer';
import type { CallContext } from '../../../../platform/command/command-context';
import { requireGrantable } from '../../domain/clearance/clearance';
import { changeClearance, getClearance } from '../../persistence/clearance/clearance.repository';
import { stepOnOfficer } from '../person/step-on-officer';
import type { OfficerStepInput } from '../personnel-step';

/** The input of a grant. */
export interface GrantClearance extends OfficerStepInput {
  readonly level: Classification;
  readonly actReference: string;
}

/** [34.3.c] [10.2.4] A superior who administers the personnel clears a person for a class of secrecy, up to the own clearance. */
export function grantClearance(context: CallContext, input: GrantClearance): Promise<{ id: string }> {
  const step = { command: 'grantOfficerClearance', action: 'GRANT_CLEARANCE', input } as const;
  return stepOnOfficer(context, step, async (tx, { id, personnelClass }) => {
    const present = await getClearance(tx.manager, id);
    const { level } = input;
    requireGrantable(level, { personnelClass, present }, tx.viewer);
    const actReference = input.actReference.trim();
    await changeClearance(tx.manager, id, { level, changedOn: tx.today, actReference });
    return { level, former: present, actReference };
  });
}
