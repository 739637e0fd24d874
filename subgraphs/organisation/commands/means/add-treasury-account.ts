import type { CallContext } from '../../../../platform/command/command-context';
import { type AccountHolder, requireTreasury } from '../../domain/means/means';
import { keepAccount } from '../../persistence/means/office-means.repository';
import { manageOffice, type ManageOffice } from './manage-office';

/** [45.2] Adds an account of an office with a treasury body; a body without one is as good. */
export function addTreasuryAccount(
  context: CallContext,
  input: ManageOffice & { readonly heldWith: AccountHolder; readonly treasuryBody: string; readonly number: string },
): Promise<{ id: string }> {
  return manageOffice(context, input, {
    command: 'addTreasuryAccount',
    action: 'ADD_TREASURY_ACCOUNT',
    rules: ['45.2'],
    write: async ({ manager, today }, office) => {
      const { heldWith, treasuryBody, number } = input;
      requireTreasury(heldWith);
      await keepAccount(manager, { officeId: office.id, treasuryBody, number, fromOn: today });
      return { treasuryBody };
    },
  });
}
