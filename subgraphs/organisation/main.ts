import 'reflect-metadata';
import { SETTINGS } from '../../platform/config/settings';
import { createAccessTokenVerifier } from '../../platform/identity/access-token';
import { publicKeyOf } from '../../platform/identity/keys';
import { createAssertionSigner } from '../../platform/identity/viewer-assertion';
import { signingKeyOf } from '../../platform/process/assertion-keys';
import { internalSecretOf } from '../../platform/process/internal-secret';
import { required } from '../../platform/process/required';
import { runSubgraphProcess } from '../../platform/process/subgraph-process';
import { viewerRoutes } from '../../platform/process/viewer-routes';
import { organisation } from './subgraph';
import { resolveViewer } from './viewer/resolve-viewer';

runSubgraphProcess({
  name: 'organisation',
  define: () => organisation,
  routes: async (config, db) => {
    const { audience, jwksUrl } = config.identity;
    const issuer = required(SETTINGS.identity.issuer, config.identity.issuer);
    const key = await signingKeyOf(config);
    return viewerRoutes({
      internalSecret: internalSecretOf(config),
      tokens: createAccessTokenVerifier({ issuer, audience, ...(jwksUrl ? { jwksUrl } : {}) }),
      resolve: (token) => resolveViewer(db, token),
      signer: createAssertionSigner(key),
      publicKey: publicKeyOf(key),
    });
  },
});
