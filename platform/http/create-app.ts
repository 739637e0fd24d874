import express, { type Express } from 'express';
import type { Logger } from '../telemetry/logger';
import { errorAnswer, notFoundAnswer } from './error-answer';
import { observeRequest } from './observe-request';
import { refuseBrokenAddress } from './refuse-broken-address';
import { securityHeaders } from './security-headers';

/** What an HTTP process needs: its log, and what it serves. */
export interface AppOptions {
  readonly logger: Logger;
  /** Proxies before the process; none unless given. */
  readonly proxies?: number;
  readonly mount: (app: Express) => void;
}

/**
 * The frame of every HTTP process: tracing and timing, security headers, no address but in UTF-8, what `mount` adds, and JSON answers for everything
 * that is unknown or fails.
 */
export function createApp({ logger, proxies = 0, mount }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.set('trust proxy', proxies);
  app.use(observeRequest, securityHeaders, refuseBrokenAddress);
  mount(app);
  app.use(notFoundAnswer, errorAnswer(logger));
  return app;
}
