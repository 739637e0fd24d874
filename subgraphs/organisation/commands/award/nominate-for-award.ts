import { requirePower } from '../../../../platform/access/authority';
import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { type AwardKind, requireAwardable } from '../../domain/award/award';
import { insertAward } from '../../persistence/award/award.repository';
import { officeOf, loadOfficer, type OfficerStepInput } from '../personnel-step';

/** The input of a nomination. */
export interface NominateForAward extends OfficerStepInput {
  readonly kind: AwardKind;
  readonly name: string;
  readonly actReference: string;
}

/** [9.7] [46.2] The Prosecutor General nominates a prosecutor, an other employee or a pensioner of the office. */
export function nominateForAward(context: CallContext, input: NominateForAward): Promise<{ id: string }> {
  return runCommand(context, { command: 'nominateForAward', requestId: input.requestId, input }, async (tx) => {
    const officer = await loadOfficer(tx, input);
    const authority = requirePower(tx, 'NOMINATE_FOR_STATE_AWARDS', officeOf(officer));
    requireAwardable(officer);
    const { kind, name } = input;
    const nominationReference = input.actReference.trim();
    const id = await insertAward(tx.manager, {
      personId: officer.id,
      kind,
      name: name.trim(),
      nominatedOn: tx.today,
      nominationReference,
    });
    const details = { kind, officerId: officer.id, nominationReference };
    await tx.audit({ recordType: 'Award', recordId: id, action: 'NOMINATE', authority, rules: ['9.7'], details });
    return { id: officer.id };
  });
}
