import { resolve } from 'node:path';
import type { Config } from '../platform/config/config';
import { SETTINGS } from '../platform/config/settings';
import { createDemoOidc } from '../platform/identity/demo-oidc/create-demo-oidc';
import { loadOrCreateKeys } from '../platform/identity/keys';
import { ProcessFailure } from '../platform/process/process-failure';
import { required } from '../platform/process/required';
import { type ProcessParts, runProcess, type Serving } from '../platform/process/run-process';
import { demonstrationUsers } from '../subgraphs/organisation/demonstration/demonstration-users';

/** Where it is called by others, as its tokens say. */
function issuerOf({ identity }: Config): URL {
  return new URL(required(SETTINGS.identity.issuer, identity.issuer));
}

/**
 * The demonstration's issuer as a process of its own, at the address of `KENES_OIDC_ISSUER`: anyone signs in as anyone. One of it at most,
 * since it keeps sign-ins in memory; its keys are in the data folder. Production names a real issuer instead.
 */
async function start({ config, logger }: ProcessParts): Promise<Serving> {
  const { demonstration, distributed, identity } = config;
  if (!demonstration.isOn) throw new ProcessFailure('the demonstration is off (KENES_DEMONSTRATION)');
  const issuer = issuerOf(config);
  const keys = await loadOrCreateKeys(resolve(config.process.dataFolder));
  const oidc = createDemoOidc({
    issuer: issuer.href.replace(/\/$/, ''),
    audience: identity.audience,
    users: demonstrationUsers,
    clientSecret: demonstration.clientSecret,
    signingKeys: [keys.oidc],
    cookieKeys: [keys.cookie],
    tokenTtlSeconds: demonstration.tokenTtlSeconds,
    graphiqlRedirectUris: [distributed.graphiqlUrl],
    onError: (error) => logger.error({ err: error }, 'demonstration issuer'),
  });
  return { checks: {}, mount: (app) => app.use(issuer.pathname, oidc.callback) };
}

runProcess('issuer', start);
