import type { CallContext } from '../../../../platform/command/command-context';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { requireClassFor, requireRankWithinCeiling } from '../../domain/rank-ceiling';
import { outdateCertificates } from '../../persistence/certificate/certificate.repository';
import { getPost } from '../../persistence/personnel.repository';
import { changeRank, getRank } from '../../persistence/rank/rank.repository';
import { stepOnOfficer } from '../person/step-on-officer';
import type { OfficerStepInput } from '../personnel-step';

/** The input of a conferment. */
export interface ConferRank extends OfficerStepInput {
  readonly rank: string;
  readonly actReference: string;
  readonly provision?: string | null;
}

/**
 * [44.4.b] [44.6.a] [47.3.b] Confers a class or military rank by the post that the person holds, from today. Refuses a rank of the other scale, one
 * above the post's ceiling without a provision that allows it, and a rank for an other employee. An acting post carries none. Certificates that state
 * the former rank are to be replaced.
 */
export function conferRank(context: CallContext, input: ConferRank): Promise<{ id: string }> {
  return stepOnOfficer(context, { command: 'conferRank', action: 'CONFER_RANK', input }, async (tx, officer) => {
    requireClassFor(officer);
    const place = officer.placements.find(({ isCurrent, isActing }) => isCurrent && !isActing);
    if (!place) return invalidInput('officerId', 'the person holds no post that carries a rank');
    const rank = await getRank(tx.manager, input.rank);
    const post = await getPost(tx.manager, { ...place, fromOn: tx.today });
    requireRankWithinCeiling(rank, post, input.provision ?? null);
    if (rank.code === officer.rankCode) return invalidInput('rank', 'the person holds this rank already');
    await outdateCertificates(tx.manager, officer.id, tx.today);
    const { actReference, provision = null } = input;
    await changeRank(tx.manager, {
      personId: officer.id,
      rank: rank.code,
      changedOn: tx.today,
      actReference,
      provision,
    });
    return { actReference, rank: rank.code, former: officer.rankCode, ...(provision ? { provision } : {}) };
  });
}
