import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError } from 'graphql';
import type { Viewer } from '../access/viewer';
import { calendarReactions } from '../calendar-change/recompute-terms';
import type { CallContext } from '../command/command-context';
import type { Database } from '../database/open-database';
import type { CloudEvent } from '../events/cloud-event';
import { reEmission } from '../events/re-emit';
import { receiveEvent } from '../events/receive-event';
import { rejectNul } from '../http/reject-nul';
import type { Language } from '../law/language';
import { runWithStats } from '../telemetry/request-stats';
import { legalToday } from '../terms/calendar-source';
import { buildSchema } from './build-schema';
import { withinCall } from './call-scope';
import type { SubgraphDefinition } from './define-subgraph';
import { createErrorFormatter, type ReportFault } from './format-error';

/** One GraphQL call to a subgraph, however it came: from the gateway in process, or over HTTP. */
export interface SubgraphCall {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string | undefined;
  /** The viewer assertion; a call without a valid one is refused. */
  readonly assertion: string;
  readonly language: Language;
  readonly traceId: string;
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
  /** Ends the subgraph; its database stays open and is its owner's to close. */
  close(): Promise<void>;
}

/** What a subgraph is opened with. */
export interface SubgraphOptions {
  readonly db: Database;
  readonly verifyAssertion: (assertion: string) => Promise<Viewer>;
  readonly report: ReportFault;
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
  const { db, verifyAssertion, report } = options;
  const { schema, sdl } = buildSchema(definition);
  const formatError = createErrorFormatter(report);
  const reactions = {
    ...calendarReactions(definition.name, definition.termOwners ?? []),
    ...definition.reactions,
    ...reEmission(definition.name, definition.reEmitters ?? {}),
  };
  const server = new ApolloServer<CallContext>({
    schema,
    formatError,
    introspection: true,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      rejectNul(),
    ],
  });
  await server.start();

  async function answer(call: SubgraphCall): Promise<unknown> {
    const { query, variables, operationName, language, traceId } = call;
    const viewer = await verifyAssertion(call.assertion);
    const contextValue = definition.createContext({ db, viewer, language, traceId, today: once(() => legalToday(db)) });
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
        runWithStats(async (stats) => {
          try {
            return toResponse(await answer(call), stats.statements);
          } catch (error) {
            const formatted = formatError({ message: 'refused' }, error);
            return { errors: [formatted], extensions: { kenes: { statements: stats.statements } } };
          }
        }),
      ),
    receive: (event) => receiveEvent(db, reactions, event),
    close: () => server.stop(),
  };
}
