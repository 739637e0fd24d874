import { readRuntime } from '../embedded/runtime-file';
import { parseConfig } from '../platform/config/config';
import { fetchDemoToken } from '../platform/identity/token-client';

/** Prints an access token of a demonstration user of the platform that runs on the data folder, for `curl` and the like. */
async function main(login: string | undefined): Promise<string> {
  if (login === undefined) throw new Error('usage: npm run --silent token -- head-kz-71-esil');
  const { process: own, identity, demonstration } = parseConfig(process.env);
  const runtime = readRuntime(own.dataFolder);
  if (!runtime) throw new Error('no platform runs on this data folder (KENES_DATA)');
  const { audience } = identity;
  return fetchDemoToken({ issuer: `${runtime.url}/oidc`, login, secret: demonstration.clientSecret, audience });
}

main(process.argv[2]).then(
  (token) => console.log(token),
  (error: unknown) => {
    console.error(`token: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  },
);
