import { join } from 'node:path';
import express, { Router, type RequestHandler } from 'express';
import { packageRoot } from '../platform/config/package-root';
import { GRAPHIQL_PATH } from './graphql-routes';

/** A prepared request for GraphiQL, with its name in the list. */
export interface GraphiqlExample {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/**
 * What the page needs: the issuer to sign in with (null: nobody can), the audience of tokens, prepared requests, and the
 * folder of its files when it is not that of the build.
 */
export interface GraphiqlOptions {
  readonly issuer: string | null;
  readonly audience: string;
  readonly examples: readonly GraphiqlExample[];
  readonly folder?: string;
}

const CLIENT_ID = 'graphiql';
const BARE_PATH = GRAPHIQL_PATH.slice(0, -1);

/**
 * GraphiQL at `/graphiql/`, from files of this process alone. Its policy lets the page talk to this process and the issuer,
 * nothing else; the editor needs two exceptions, inline styles and fonts and pictures within its style sheet.
 */
export function graphiqlRoutes(options: GraphiqlOptions): Router {
  const { issuer, audience, examples, folder = join(packageRoot(), 'dist', 'graphiql') } = options;
  const routes = Router({ strict: true });
  routes.get(BARE_PATH, (_request, response) => response.redirect(GRAPHIQL_PATH));
  routes.use(GRAPHIQL_PATH, withPolicy(issuer));
  routes.get(`${GRAPHIQL_PATH}config.json`, (_request, response) => {
    response.json({ issuer, clientId: CLIENT_ID, audience, examples });
  });
  routes.use(GRAPHIQL_PATH, express.static(folder, { cacheControl: false, redirect: false }));
  return routes;
}

function withPolicy(issuer: string | null): RequestHandler {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    `connect-src 'self'${issuer === null ? '' : ` ${new URL(issuer).origin}`}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return (_request, response, next) => {
    response.setHeader('content-security-policy', policy);
    response.setHeader('cache-control', 'no-cache');
    next();
  };
}
