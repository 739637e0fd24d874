import type { CommandTransaction } from '../../../platform/command/command-context';
import { getKnownAgencies } from '../../../platform/directory/known-directory';
import type { Body } from '../domain/appeal-facts';

/** NOT_YET_KNOWN if a body names an agency of which this subgraph has not been told. */
export async function requireKnownAgency(tx: CommandTransaction, body: Body | null): Promise<void> {
  if (body?.agencyId) await getKnownAgencies(tx.manager, [body.agencyId]);
}
