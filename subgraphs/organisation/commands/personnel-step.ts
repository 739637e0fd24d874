import { claimRecord } from '../../../platform/command/claim-record';
import type { CallContext, CommandTransaction } from '../../../platform/command/command-context';
import { type AppointingAuthority, authorityOfPost, type PersonnelAct } from '../domain/appointment-route';
import { getPersonnelRecord, type PersonnelRecord } from '../persistence/personnel.repository';

/** What every personnel step is called with. */
export interface PersonnelStepInput {
  readonly requestId?: string | null;
  readonly expectedVersion?: number | null;
  readonly officerId: string;
  readonly actReference: string;
  readonly issuedBy?: AppointingAuthority | null;
  readonly consentReference?: string | null;
}

/** Loads the person, locked. NOT_FOUND for whom the viewer may not know of, CONFLICT if changed since the client has read it. */
export async function loadOfficer(tx: CommandTransaction, input: PersonnelStepInput): Promise<PersonnelRecord> {
  const officer = await getPersonnelRecord(tx.manager, tx.viewer, input.officerId);
  claimRecord(tx, 'Officer', officer, input.expectedVersion);
  return officer;
}

/** The act behind the step: whose it is follows from the caller's post unless the client says. */
export function actOf({ viewer }: Pick<CallContext, 'viewer'>, input: PersonnelStepInput): PersonnelAct {
  const kinds = viewer.posts.map(({ kind }) => authorityOfPost(kind));
  const own = kinds.includes('PROSECUTOR_GENERAL') ? 'PROSECUTOR_GENERAL' : 'HEAD_OF_BODY';
  return { issuedBy: input.issuedBy ?? own, consentReference: input.consentReference ?? null };
}
