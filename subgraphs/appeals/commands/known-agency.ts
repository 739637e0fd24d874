import type { CommandTransaction } from '../../../platform/command/command-context';
import { getKnownAgencies } from '../../../platform/directory/known-directory';
import type { Body } from '../domain/appeal-facts';

/** NOT_FOUND if a body names an agency that the directory does not have. */
export async function requireKnownAgency(tx: CommandTransaction, body: Body | null): Promise<void> {
  if (body?.agencyId) await getKnownAgencies(tx.manager, [body.agencyId]);
}
