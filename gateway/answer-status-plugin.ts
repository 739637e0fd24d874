import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from './gateway-context';

const OK = 200;
const BAD_REQUEST = 400;

/**
 * The status for callers who take `application/json` and nothing newer: by GraphQL over HTTP they get 200 for every well-formed request,
 * also where its document or its variables are refused. Whoever could read `application/graphql-response+json` gets 400 for these.
 */
export const answerStatusPlugin: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, request, response: { http } }) {
        const isWellFormed = Boolean(request.query);
        if (isWellFormed && contextValue.takesOnlyJson && http.status === BAD_REQUEST) http.status = OK;
      },
    };
  },
};
