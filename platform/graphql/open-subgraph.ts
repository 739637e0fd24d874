import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { AsyncLocalStorage } from 'node:async_hooks';
import { Router } from 'express';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Viewer } from '../access/viewer';
import type { CallContext } from '../command/command-context';
import type { Database } from '../database/open-database';
import type { SubgraphName } from '../database/subgraph-name';
import type { CloudEvent } from '../events/cloud-event';
import { receiveEvent } from '../events/receive-event';
import { refuseUncleanText, uncleanVariable } from '../http/refuse-unclean-text';
import type { ContentStore } from '../materials/content/content-store';
import { exportRoutes } from '../exports/export-routes';
import type { Language } from '../law/language';
import { inSpan, markFailed, type SpanStart } from '../telemetry/span';
import { composedRequest } from '../text/clean-text';
import { runWithStats } from '../telemetry/request-stats';
import { legalToday } from '../terms/calendar-source';
import { buildSchema } from './build-schema';
import { currentCall, withinCall } from './call-scope';
import { compiledDocuments, type FormatError } from './compiled-documents';
import type { SubgraphDefinition } from './define-subgraph';
import { fileRoutes } from './file-routes';
import { reactionsOf } from './reactions-of';
import { createErrorFormatter, type ReportFault } from './format-error';

/** One GraphQL call to a subgraph, however it came: from the gateway in process, or over HTTP. */
export interface SubgraphCall {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string | undefined;
  /** The viewer assertion; a call without a valid one is refused. */
  readonly assertion: string;
  readonly language: Language;
}

/** Who calls, as the gateway says, and in which language. */
export type Caller = Pick<SubgraphCall, 'assertion' | 'language'>;

/** A GraphQL response; `extensions.kenes.statements` counts the SQL statements of the call. */
export interface SubgraphResponse {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions: { readonly kenes: { readonly statements: number } };
}

/** Several operations of one caller, whose assertion was verified once: for what takes longer than an assertion holds. */
export interface Session {
  readonly viewer: Viewer;
  readonly traceId: string;
  /** Runs an operation with loaders of its own, in the scope in which the session was opened. */
  run(query: string, variables: Readonly<Record<string, unknown>>): Promise<SubgraphResponse>;
}

/** A subgraph at work on its database. */
export interface OpenSubgraph {
  readonly definition: SubgraphDefinition;
  readonly db: Database;
  readonly sdl: string;
  execute(call: SubgraphCall): Promise<SubgraphResponse>;
  /** Throws `UNAUTHENTICATED` without a valid assertion. */
  session(caller: Caller): Promise<Session>;
  receive(event: CloudEvent): Promise<void>;
  /** What it serves beside the graph, for requests that carry a viewer assertion. */
  readonly files: Router;
  /** Ends the subgraph; its database stays open and is its owner's to close. */
  close(): Promise<void>;
}

/** Where a subgraph keeps contents of materials. */
export interface FileOptions {
  readonly store: ContentStore;
  readonly largestBytes: number;
}

/** What a subgraph is opened with. */
export interface SubgraphOptions {
  readonly db: Database;
  readonly verifyAssertion: (assertion: string) => Promise<Viewer>;
  readonly report: ReportFault;
  /** Where it keeps contents, and how large one may be; without it there are no routes for them. */
  readonly files?: FileOptions;
}

type Operation = Omit<SubgraphCall, 'assertion'>;

function executionSpan(subgraph: SubgraphName, { query }: Operation): SpanStart {
  const operation = /^\s*mutation\b/.test(query) ? 'mutation' : 'query';
  return {
    name: `execute ${subgraph}`,
    attributes: { 'kenes.subgraph': subgraph, 'graphql.operation.type': operation },
  };
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => (result ??= work());
}

function createServer(schema: GraphQLSchema, formatError: FormatError): ApolloServer<CallContext> {
  return new ApolloServer<CallContext>({
    schema,
    formatError,
    introspection: true,
    stopOnTerminationSignals: false,
    plugins: [
      // Nothing of the graph is to be cached; without this each field is wrapped to compute for how long it might be.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      refuseUncleanText(),
    ],
  });
}

/** Opens a subgraph: its schema behind an Apollo server without HTTP of its own, so that both ways of running share one path. */
export async function openSubgraph(definition: SubgraphDefinition, options: SubgraphOptions): Promise<OpenSubgraph> {
  const { db, verifyAssertion, report, files } = options;
  const { schema, sdl } = buildSchema(definition);
  const formatError = createErrorFormatter(report);
  const reactions = reactionsOf(definition);
  const compiled = compiledDocuments(schema, formatError);
  const server = createServer(schema, formatError);
  await server.start();

  function callOf(viewer: Viewer, language: Language): CallContext {
    const { traceId } = currentCall();
    return { db, viewer, language, traceId, contents: files?.store, today: once(() => legalToday(db)) };
  }

  async function answer(viewer: Viewer, call: Operation): Promise<Omit<SubgraphResponse, 'extensions'>> {
    const { operationName, language } = call;
    const { query, variables } = composedRequest(call);
    const contextValue = definition.createContext(callOf(viewer, language));
    const request = { query, variables: { ...variables }, ...(operationName ? { operationName } : {}) };
    const run = uncleanVariable(variables) === null ? compiled(query) : null;
    const known = await run?.(contextValue, request.variables);
    if (known) return known;
    const { body } = await server.executeOperation(request, { contextValue });
    return body.kind === 'single' ? body.singleResult : {};
  }

  const execute = (call: Operation, viewerOf: () => Promise<Viewer>): Promise<SubgraphResponse> =>
    withinCall(call, () =>
      runWithStats((stats) =>
        inSpan(executionSpan(definition.name, call), async () => {
          const response = await viewerOf()
            .then((viewer) => answer(viewer, call))
            .then((result) => ({ ...result, extensions: { kenes: { statements: stats.statements } } }))
            .catch((error: unknown) => {
              const formatted = formatError({ message: 'refused' }, error);
              return { errors: [formatted], extensions: { kenes: { statements: stats.statements } } };
            });
          if (response.errors) markFailed(response.errors[0]?.extensions?.['code']);
          return response;
        }),
      ),
    );

  async function session({ assertion, language }: Caller): Promise<Session> {
    const viewer = await verifyAssertion(assertion);
    const within = AsyncLocalStorage.snapshot();
    return {
      viewer,
      traceId: currentCall().traceId,
      run: (query, variables) => within(() => execute({ query, variables, language }, () => Promise.resolve(viewer))),
    };
  }

  const ofMaterials = fileRoutes(definition, files, async ({ assertion, language }) =>
    callOf(await verifyAssertion(assertion), language),
  );
  return {
    definition,
    db,
    sdl,
    execute: (call) => execute(call, () => verifyAssertion(call.assertion)),
    session,
    receive: (event) => receiveEvent(db, reactions, event),
    files: Router().use(exportRoutes({ definition, db, session }), ofMaterials),
    close: () => server.stop(),
  };
}
