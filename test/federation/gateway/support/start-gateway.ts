import { composeServices } from '@apollo/composition';
import { z } from 'zod';
import type { SendToSubgraph } from '../../../../gateway/call-subgraph';
import type { AssertionFor } from '../../../../gateway/create-context';
import { createGateway, type GatewayOptions } from '../../../../gateway/create-gateway';
import { inProcessDataSource } from '../../../../gateway/in-process-data-source';
import type { QueryLimits } from '../../../../gateway/limits/query-limits';
import { createApp } from '../../../../platform/http/create-app';
import { createHealth } from '../../../../platform/http/health';
import { listen } from '../../../../platform/http/listen';
import { metricsRoutes } from '../../../../platform/http/metrics';
import { refuseToken } from '../../../../platform/identity/token-refusal';
import { createLogger, type Logger } from '../../../../platform/telemetry/logger';
import { TYPE_DEFS } from './subgraph-schemas';
import { openTestSubgraph } from './test-subgraph';

/** Limits small enough to be reached by a short query. */
export const LIMITS: QueryLimits = {
  bodyBytes: 1_048_576,
  tokens: 1_000,
  depth: 8,
  aliases: 10,
  breadth: 60,
  /** A fifth of it for the test's callers, whose assertions name no kind. */
  cost: 60_000,
};

/** More than the tests send at once. */
export const LOAD: GatewayOptions['load'] = {
  concurrent: 64,
  waiting: 256,
  perCaller: 256,
  longestWaitMs: 10_000,
  bodyMs: 10_000,
  answerMs: 10_000,
};

/** What differs from test to test. */
export interface TestGatewayOptions {
  readonly appeals?: SendToSubgraph;
  readonly dataSourceFor?: GatewayOptions['dataSourceFor'];
  readonly assertionFor?: AssertionFor;
  readonly load?: Partial<GatewayOptions['load']>;
  readonly connections?: number;
  readonly ready?: () => Promise<unknown>;
}

/** A gateway over the two test subgraphs, behind the real HTTP frame on a free port. */
export interface TestGateway {
  readonly url: string;
  readonly log: () => readonly Readonly<Record<string, unknown>>[];
  readonly stopAccepting: () => void;
  readonly close: (longestMilliseconds?: number) => Promise<void>;
}

/** Composes the test subgraphs. */
export function supergraphSdl(): string {
  const services = Object.entries(TYPE_DEFS).map(([name, typeDefs]) => ({ name, typeDefs, url: `http://${name}` }));
  const { supergraphSdl: sdl, errors } = composeServices(services);
  if (sdl === undefined) throw new Error(String(errors));
  return sdl;
}

const assertionForToken: AssertionFor = async (token) => {
  if (token === null) return 'public';
  return token === 'good' ? 'officer' : refuseToken('SIGNATURE');
};

export async function startGateway(options: TestGatewayOptions = {}): Promise<TestGateway> {
  const lines: string[] = [];
  const logger = createLogger({ service: 'test', level: 'debug', destination: { write: (line) => lines.push(line) } });
  const gateway = await createGateway({
    supergraphSdl: supergraphSdl(),
    dataSourceFor: options.dataSourceFor ?? (await inProcess(options, logger)),
    assertionFor: options.assertionFor ?? assertionForToken,
    limits: LIMITS,
    load: { ...LOAD, ...options.load },
    logger,
  });
  const health = createHealth({ database: options.ready ?? (async () => {}) }, logger);
  const app = createApp({ logger, mount: (root) => root.use(health.routes, metricsRoutes(), gateway.routes) });
  const listening = await listen(app, {
    host: '127.0.0.1',
    port: 0,
    ...(options.connections === undefined ? {} : { connections: options.connections }),
  });
  return {
    url: listening.url,
    log: () => lines.map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line))),
    stopAccepting: health.stopAccepting,
    close: async (longestMilliseconds = 1_000) => {
      await listening.close(longestMilliseconds);
      await gateway.stop();
    },
  };
}

async function inProcess({ appeals }: TestGatewayOptions, logger: Logger): Promise<GatewayOptions['dataSourceFor']> {
  const executes: Readonly<Record<string, SendToSubgraph>> = {
    organisation: await openTestSubgraph('organisation'),
    appeals: appeals ?? (await openTestSubgraph('appeals')),
  };
  return (name) => {
    const execute = executes[name];
    if (execute === undefined) throw new Error(`no subgraph ${name}`);
    return inProcessDataSource(name, execute, logger);
  };
}
