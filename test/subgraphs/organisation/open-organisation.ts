import 'reflect-metadata';
import type { Viewer } from '../../../platform/access/viewer';
import { seedDemonstration } from '../../../subgraphs/organisation/demonstration/seed-demonstration';
import { organisation } from '../../../subgraphs/organisation/subgraph';
import { resolveViewer } from '../../../subgraphs/organisation/viewer/resolve-viewer';
import { openTestSubgraph, type TestSubgraph } from '../../support/open-test-subgraph';
import { dataOf } from '../../support/responses';

/** The organisation subgraph with the demonstration's people. */
export interface TestOrganisation extends TestSubgraph {
  /** Who a demonstration user is now, by the real exchange. */
  viewerOf(login: string): Promise<Viewer>;
  /** Executes an operation as a demonstration user as of now; an empty login is the public. */
  as(login: string, query: string, variables?: Readonly<Record<string, unknown>>): ReturnType<TestSubgraph['execute']>;
  /** The data of an operation that must succeed. */
  ask<Data>(login: string, query: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
}

/** Who issues the tests' tokens. */
export const ISSUER = 'https://issuer.test';

/** Opens the subgraph with the demonstration's people, on 19 March 2026 unless told otherwise. */
export async function openOrganisation(today?: string): Promise<TestOrganisation> {
  const subgraph = await openTestSubgraph(organisation, today);
  await seedDemonstration(subgraph.db);
  const viewerOf = (login: string): Promise<Viewer> =>
    resolveViewer(subgraph.db, login === '' ? null : { issuer: ISSUER, subject: login });
  const as: TestOrganisation['as'] = async (login, query, variables) =>
    subgraph.execute(await viewerOf(login), query, variables);
  return {
    ...subgraph,
    viewerOf,
    as,
    ask: async (login, query, variables) => dataOf(await as(login, query, variables)),
  };
}
