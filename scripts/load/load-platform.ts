import type { Client } from 'pg';
import type { SubgraphName } from '../../platform/database/subgraph-name';
import type { Patient } from '../../platform/doctor/ward';
import { fillProjections } from './fill-projections';
import { loadAppeals, type LoadOrder } from './load-appeals';

/** What a load is to do, how it reaches the databases, and to whom it tells how far it is. */
export interface Load {
  readonly order: LoadOrder;
  readonly connect: (url: string) => Promise<Client>;
  readonly tell: (text: string) => void;
}

/** It is told how far the load is each time that so many more appeals are there. */
const TOLD_EACH = 100_000;

/** Databases whose tables a load has filled. */
const FILLED: readonly SubgraphName[] = ['appeals', 'supervision'];

function urlsOf(patients: readonly Patient[], name: SubgraphName): Patient['urls'] {
  const patient = patients.find(({ definition }) => definition.name === name);
  if (!patient) throw new Error(`there is no database of ${name}`);
  return patient.urls;
}

async function within<T>(client: Client, work: (client: Client) => Promise<T>): Promise<T> {
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Loads appeals, tells the other subgraphs of them, and has the databases take stock, so that the next queries are planned well. */
export async function loadPlatform(patients: readonly Patient[], { order, connect, tell }: Load): Promise<void> {
  const open = (name: SubgraphName): Promise<Client> => connect(urlsOf(patients, name).server);
  const rows = await within(await open('organisation'), async (organisation) =>
    within(await open('appeals'), async (appeals) =>
      within(await open('supervision'), (supervision) =>
        loadAppeals({ organisation, appeals, supervision }, order, (loaded) => {
          if (loaded % TOLD_EACH === 0) tell(`${loaded} appeals`);
        }),
      ),
    ),
  );
  tell(`${order.appeals} appeals: ${rows} rows with their terms, notices, decisions, acts and audit`);
  tell(`${await fillProjections(patients, connect)} rows in the projections of the other subgraphs`);
  for (const name of FILLED) {
    await within(await connect(urlsOf(patients, name).migrator), (client) => client.query('VACUUM (ANALYZE)'));
  }
  tell('the databases have taken stock');
}
