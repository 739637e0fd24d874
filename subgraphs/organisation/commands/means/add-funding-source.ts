import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { CallContext } from '../../../../platform/command/command-context';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { requireInForce } from '../../../../platform/law/ledger';
import { type FundingSource, requireFundable } from '../../domain/means/means';
import { keepFunding } from '../../persistence/means/office-means.repository';
import { manageOffice, type ManageOffice } from './manage-office';

/** [45.1] [45.3] Adds the Special State Fund to what the asset recovery department is funded from; every body has the budget. */
export function addFundingSource(
  context: CallContext,
  input: ManageOffice & { readonly source: FundingSource; readonly fromOn: LocalDate },
): Promise<{ id: string }> {
  return manageOffice(context, input, {
    command: 'addFundingSource',
    action: 'ADD_FUNDING_SOURCE',
    rules: ['45.3'],
    write: async ({ manager }, office) => {
      const { source, fromOn } = input;
      if (source === 'BUDGET') return invalidInput('source', 'is a source of every body');
      requireFundable(office);
      requireInForce('45.3', fromOn);
      await keepFunding(manager, office.id, fromOn);
      return { source, fromOn };
    },
  });
}
