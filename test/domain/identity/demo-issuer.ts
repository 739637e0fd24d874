import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createDemoOidc } from '../../../platform/identity/demo-oidc/create-demo-oidc';
import type { DemoUser } from '../../../platform/identity/demo-oidc/demo-user';
import type { SigningKey } from '../../../platform/identity/keys';

export const AUDIENCE = 'urn:kenes:graph';
export const SECRET = 'demonstration only';

const esil = { kk: 'Есіл ауданының прокуратурасы', ru: 'Прокуратура района Есиль', en: 'Esil district office' };
export const USERS: readonly DemoUser[] = [
  {
    login: 'head-esil-71',
    name: { kk: 'Басшы', ru: 'Руководитель', en: 'Head' },
    group: esil,
  },
  {
    login: 'prosecutor-esil-71',
    name: { kk: 'Прокурор', ru: 'Прокурор', en: 'Prosecutor <"acting">' },
    group: esil,
  },
  {
    login: 'analyst',
    name: { kk: 'Талдаушы', ru: 'Аналитик', en: 'Analyst' },
    group: { kk: 'Талдаушылар', ru: 'Аналитики', en: 'Analysts' },
  },
];

export interface DemoIssuer {
  readonly origin: string;
  readonly issuer: string;
  readonly redirectUri: string;
  readonly faults: readonly Error[];
  readonly close: () => Promise<void>;
}

/** The demonstration issuer on a free loopback port, mounted as the gateway mounts it. */
export async function startDemoIssuer(signingKey: SigningKey, users: DemoUser[] = [...USERS]): Promise<DemoIssuer> {
  const app = express();
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const issuer = `${origin}/oidc`;
  const redirectUri = `${origin}/graphiql`;
  const faults: Error[] = [];
  const oidc = createDemoOidc({
    issuer,
    audience: AUDIENCE,
    users: {
      listUsers: async () => users,
      findUser: async (login) => users.find((user) => user.login === login) ?? null,
    },
    clientSecret: SECRET,
    signingKeys: [signingKey],
    cookieKeys: ['a cookie key of the test that is long enough'],
    tokenTtlSeconds: 3_600,
    graphiqlRedirectUris: [redirectUri, redirectUri.replace('localhost', '127.0.0.1')],
    onError: (error) => faults.push(error),
  });
  app.use('/oidc', oidc.callback);
  return { origin, issuer, redirectUri, faults, close: () => closeServer(server) };
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
