import { parseConfig } from '../platform/config/config';
import { startDistributed } from './distributed/start-distributed';

/** Runs the distributed platform on this machine, as it would run on several, until Ctrl-C: `npm run start:distributed`. */
async function main(): Promise<void> {
  const { port, dataFolder } = parseConfig(process.env).process;
  console.log('Starting PostgreSQL, issuer, four subgraphs and gateway as processes of their own...');
  const platform = await startDistributed({ folder: `${dataFolder.replace(/\/$/, '')}-distributed`, port });
  for (const { name, url, pid } of platform.processes.values())
    console.log(`  ${name.padEnd(14)} ${url}  (process ${pid})`);
  console.log(
    `GraphiQL ${platform.url}/graphiql/  issuer ${platform.issuer}\nCtrl-C stops them; the data stays in ${platform.folder}.`,
  );
  const stop = (): void => void platform.stop().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(`start:distributed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
