import {
  ApolloGateway,
  type Experimental_DidResolveQueryPlanCallback,
  type GraphQLDataSource,
  type SupergraphSdlHook,
} from '@apollo/gateway';
import { prettyFormatQueryPlan } from '@apollo/query-planner';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { Router } from 'express';
import type { AdmissionRule } from '../platform/http/admission';
import { refuseUncleanText } from '../platform/http/refuse-unclean-text';
import type { Patience } from '../platform/http/slow-clients';
import type { Logger } from '../platform/telemetry/logger';
import { answerStatusPlugin } from './answer-status-plugin';
import { contextFactory, type AssertionFor } from './create-context';
import { explainPlugin } from './explain-plugin';
import { exportRoutes } from './exports/export-routes';
import { fileRoutes, type ForwardFile } from './file-routes';
import type { GatewayContext } from './gateway-context';
import { graphqlRoutes } from './graphql-routes';
import { introspectionPlugin } from './introspection-plugin';
import { type CostTable, costTable } from './limits/cost-table';
import { limitsPlugin } from './limits/limits-plugin';
import type { QueryLimits } from './limits/query-limits';
import { requestPlugin } from './limits/request-plugin';
import { createErrorMask } from './mask-error';

/** What the gateway is made of: the supergraph, the way to each subgraph, who the caller is, and what a request may ask for. */
export interface GatewayOptions {
  /** Its text, or a hook that also gives later ones, see `supergraphFile`. */
  readonly supergraphSdl: string | SupergraphSdlHook;
  readonly dataSourceFor: (subgraph: string) => GraphQLDataSource<GatewayContext>;
  readonly assertionFor: AssertionFor;
  /** The ways to what the subgraphs serve beside the graph. */
  readonly forwards?: ReadonlyMap<string, ForwardFile>;
  readonly limits: QueryLimits;
  /** How many requests are taken on at once, and how long slow clients are waited for. */
  readonly load: AdmissionRule & Patience;
  readonly logger: Logger;
}

/** A running gateway: `routes` serve `/graphql`, `/files` and `/exports`, and are mounted at the root of an app. */
export interface Gateway {
  readonly routes: Router;
  readonly stop: () => Promise<void>;
}

/** Starts the gateway over a composed supergraph; throws when the supergraph does not load. Nothing is reported to anyone. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { assertionFor, limits, load, logger } = options;
  const quietLogger = logger.child({ part: 'apollo' }, { level: quieter(logger.level) });
  const gateway = createSupergraph(options, quietLogger);
  let costs: CostTable = new Map();
  gateway.onSchemaLoadOrUpdate(({ coreSupergraphSdl }) => {
    costs = costTable(coreSupergraphSdl);
  });
  const server = new ApolloServer<GatewayContext>({
    gateway,
    logger: quietLogger,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxLexicalTokens: limits.tokens },
    formatError: createErrorMask(logger),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      requestPlugin,
      limitsPlugin(limits, () => costs),
      refuseUncleanText(),
      introspectionPlugin,
      answerStatusPlugin,
      explainPlugin,
    ],
  });
  await server.start();
  const routes = Router();
  const context = contextFactory(assertionFor, logger);
  routes.use(graphqlRoutes(server, { context, bodyBytes: limits.bodyBytes, load }));
  const files = { assertionFor, forwards: options.forwards ?? new Map<string, ForwardFile>(), load, logger };
  routes.use(fileRoutes(files), exportRoutes(files));
  return {
    routes,
    stop: () => server.stop(),
  };
}

function createSupergraph({ supergraphSdl, dataSourceFor }: GatewayOptions, logger: Logger): ApolloGateway {
  // Read by the constructor; without it the gateway would send its measurements to its maker.
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
  return new ApolloGateway({
    supergraphSdl: typeof supergraphSdl === 'string' ? async () => ({ supergraphSdl }) : supergraphSdl,
    buildService: ({ name }) => dataSourceFor(name),
    logger,
    // Also in production, where the library leaves it out: a supergraph may change while the gateway runs.
    validateSupergraph: true,
    debug: false,
    experimental_didResolveQueryPlan: keepPlan,
    __exposeQueryPlanExperimental: false,
  });
}

const keepPlan: Experimental_DidResolveQueryPlanCallback = ({ queryPlan, requestContext }) => {
  const context = requestContext.context as GatewayContext;
  if (context.explain === 'PLAN') context.plan = prettyFormatQueryPlan(queryPlan);
};

/** The libraries tell of each start and stop; only what goes wrong belongs in the log. */
function quieter(level: string): string {
  return level === 'info' ? 'warn' : level;
}
