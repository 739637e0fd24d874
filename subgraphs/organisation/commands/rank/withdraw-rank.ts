import type { CallContext } from '../../../../platform/command/command-context';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { invalidateCertificates } from '../../persistence/certificate/certificate.repository';
import { changeRank } from '../../persistence/rank/rank.repository';
import { stepOnOfficer } from '../person/step-on-officer';
import type { OfficerStepInput } from '../personnel-step';

/** The input of a withdrawal. */
export interface WithdrawRank extends OfficerStepInput {
  readonly actReference: string;
}

/** [44.2.b] Withdraws a person's rank from today: a prosecutor without rank is none, so that the right to sign ends at once. */
export function withdrawRank(context: CallContext, input: WithdrawRank): Promise<{ id: string }> {
  return stepOnOfficer(context, { command: 'withdrawRank', action: 'WITHDRAW_RANK', input }, async (tx, officer) => {
    if (officer.rankCode === null) return invalidInput('officerId', 'the person holds no rank');
    const { actReference } = input;
    const change = { personId: officer.id, rank: null, changedOn: tx.today, actReference, provision: null };
    await changeRank(tx.manager, change);
    await invalidateCertificates(tx.manager, officer.id, tx.today);
    return { actReference, rank: officer.rankCode };
  });
}
