import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';
import type { TestOrganisation } from './open-organisation';

const OFFICER = `query ($id: ID!) { officer(id: $id) { id name { en } personnelClass category rank { code scale }
  isProsecutor serviceRegime state posts { kind title { kk ru en } fromOn untilOn office { code } } superiors { id } allowedActions } }`;

/** What the graph shows of a demonstration user. */
export type SeenOfficer = Readonly<Record<string, unknown>> & {
  readonly superiors: readonly { readonly id: string }[];
};

/** A demonstration user as the graph shows them to another, the Prosecutor General if not told. */
export async function officerOf(
  org: TestOrganisation,
  login: string,
  asLogin = 'prosecutor-general',
): Promise<SeenOfficer> {
  const data = await org.ask<{ officer: SeenOfficer }>(asLogin, OFFICER, { id: personIdOf(login) });
  return data.officer;
}
