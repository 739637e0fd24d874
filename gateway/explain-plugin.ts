import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from './gateway-context';

/**
 * Settles what stands in an answer's `extensions`: nothing of the gateway's own (it would tell which hidden values were left
 * out), and `kenes.calls` when the caller asked how the answer came about.
 */
export const explainPlugin: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        delete singleResult.extensions;
        if (contextValue.isExplained) singleResult.extensions = { kenes: { calls: contextValue.calls } };
      },
    };
  },
};
