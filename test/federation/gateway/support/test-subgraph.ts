import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import type { SendToSubgraph } from '../../../../gateway/call-subgraph';
import { withinCall } from '../../../../platform/graphql/call-scope';
import { createErrorFormatter } from '../../../../platform/graphql/format-error';
import { refuseUncleanText } from '../../../../platform/http/refuse-unclean-text';
import { runWithStats } from '../../../../platform/telemetry/request-stats';
import { SCHEMAS, type CallView } from './subgraph-schemas';

/** Runs one of the test subgraphs in process: the platform's own error formatting and counting over a small schema. */
export async function openTestSubgraph(name: keyof typeof SCHEMAS): Promise<SendToSubgraph> {
  const server = new ApolloServer<CallView>({
    schema: SCHEMAS[name],
    formatError: createErrorFormatter(() => {}),
    plugins: [refuseUncleanText(), ApolloServerPluginInlineTraceDisabled()],
    stopOnTerminationSignals: false,
  });
  await server.start();
  return ({ query, variables, operationName, assertion, language }) =>
    withinCall({ language }, () =>
      runWithStats(async (stats) => {
        const request = {
          query,
          variables: { ...variables },
          ...(operationName === undefined ? {} : { operationName }),
        };
        const { body } = await server.executeOperation(request, { contextValue: { assertion, language } });
        if (body.kind !== 'single') throw new Error('not a single answer');
        const { data, errors } = body.singleResult;
        const extensions = { kenes: { statements: stats.statements } };
        return { data: data ?? null, ...(errors === undefined ? {} : { errors }), extensions };
      }),
    );
}
