import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Router } from 'express';
import type { GraphQLFormattedError } from 'graphql';
import type { Viewer } from '../access/viewer';
import type { CallContext } from '../command/command-context';
import type { Database } from '../database/open-database';
import type { SubgraphName } from '../database/subgraph-name';
import type { CloudEvent } from '../events/cloud-event';
import { receiveEvent } from '../events/receive-event';
import { rejectNul } from '../http/reject-nul';
import type { ContentStore } from '../materials/content/content-store';
import type { Language } from '../law/language';
import { inSpan, markFailed, type SpanStart } from '../telemetry/span';
import { runWithStats } from '../telemetry/request-stats';
import { legalToday } from '../terms/calendar-source';
import { buildSchema } from './build-schema';
import { currentCall, withinCall } from './call-scope';
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

/** A GraphQL response; `extensions.kenes.statements` counts the SQL statements of the call. */
export interface SubgraphResponse {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions: { readonly kenes: { readonly statements: number } };
}

/** A subgraph at work on its database. */
export interface OpenSubgraph {
  readonly definition: SubgraphDefinition;
  readonly db: Database;
  readonly sdl: string;
  execute(call: SubgraphCall): Promise<SubgraphResponse>;
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

function executionSpan(subgraph: SubgraphName, { query }: SubgraphCall): SpanStart {
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

function toResponse(body: unknown, statements: number): SubgraphResponse {
  const result = (body as { singleResult?: Omit<SubgraphResponse, 'extensions'> }).singleResult ?? {};
  return { ...result, extensions: { kenes: { statements } } };
}

/** Opens a subgraph: its schema behind an Apollo server without HTTP of its own, so that both ways of running share one path. */
export async function openSubgraph(definition: SubgraphDefinition, options: SubgraphOptions): Promise<OpenSubgraph> {
  const { db, verifyAssertion, report, files } = options;
  const { schema, sdl } = buildSchema(definition);
  const formatError = createErrorFormatter(report);
  const reactions = reactionsOf(definition);
  const server = new ApolloServer<CallContext>({
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
      rejectNul(),
    ],
  });
  await server.start();

  async function callOf({ assertion, language }: Pick<SubgraphCall, 'assertion' | 'language'>): Promise<CallContext> {
    const viewer = await verifyAssertion(assertion);
    const { traceId } = currentCall();
    return { db, viewer, language, traceId, contents: files?.store, today: once(() => legalToday(db)) };
  }

  async function answer(call: SubgraphCall): Promise<unknown> {
    const { query, variables, operationName } = call;
    const contextValue = definition.createContext(await callOf(call));
    const request = { query, variables: { ...variables }, ...(operationName ? { operationName } : {}) };
    const response = await server.executeOperation(request, { contextValue });
    return response.body;
  }

  return {
    definition,
    db,
    sdl,
    execute: (call) =>
      withinCall(call, () =>
        runWithStats((stats) =>
          inSpan(executionSpan(definition.name, call), async () => {
            const response = await answer(call)
              .then((body) => toResponse(body, stats.statements))
              .catch((error: unknown) => {
                const formatted = formatError({ message: 'refused' }, error);
                return { errors: [formatted], extensions: { kenes: { statements: stats.statements } } };
              });
            if (response.errors) markFailed(response.errors[0]?.extensions?.['code']);
            return response;
          }),
        ),
      ),
    receive: (event) => receiveEvent(db, reactions, event),
    files: fileRoutes(definition, files, callOf),
    close: () => server.stop(),
  };
}
